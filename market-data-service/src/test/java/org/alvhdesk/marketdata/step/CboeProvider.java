package org.alvhdesk.marketdata.step;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.StringJoiner;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.alvhdesk.market.MarketState;
import org.alvhdesk.market.ModelSurface;
import org.alvhdesk.market.Quality;
import org.alvhdesk.market.Slice;
import org.alvhdesk.market.VxCurve;
import org.alvhdesk.market.VxPoint;
import org.alvhdesk.market.chain.Underlying;
import org.alvhdesk.quant.calendar.Expiries;
import org.alvhdesk.quant.calendar.TradingCalendar;

/** Cboe and CFE in a box: an invented market in their shapes, over HTTP, with an off switch. */
final class CboeProvider {
  private static final String QUOTES = "/api/global/delayed_quotes/";
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
  private static final DateTimeFormatter EXPIRY =
      DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT);

  private final HttpServer server;
  private final Map<String, String> answers = new ConcurrentHashMap<>();
  private final AtomicInteger asked = new AtomicInteger();
  private volatile boolean down;

  CboeProvider(int port) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.start();
  }

  int asked() {
    return asked.get();
  }

  /** Answers 503 to everything, or no longer. */
  void down(boolean isDown) {
    down = isDown;
  }

  void stop() {
    server.stop(0);
  }

  /** Quotes a market at {@code at}; the answers change together as far as HTTP lets them. */
  void quote(Instant at, double spx, double vix) {
    MarketState market = market(at, spx, vix);
    for (Underlying underlying : Underlying.values()) {
      answers.put(QUOTES + "options/_" + underlying + ".json", chain(market, underlying));
    }
    Map.of("SPX", spx, "VIX", vix, "VIX9D", vix * 0.9, "VIX3M", vix * 1.1, "VVIX", 85.0)
        .forEach(
            (symbol, level) ->
                answers.put(QUOTES + "quotes/_" + symbol + ".json", quote(at, symbol, level)));
    StringBuilder csv = new StringBuilder("Product,Symbol,Expiration Date,Price\n");
    market
        .vx()
        .points()
        .forEach(
            p ->
                csv.append("VX,VX/X,")
                    .append(p.expiry())
                    .append(',')
                    .append(p.price())
                    .append('\n'));
    answers.put("/us/futures/market_statistics/settlement/csv", csv.toString());
  }

  private void answer(HttpExchange exchange) throws IOException {
    asked.incrementAndGet();
    String path = exchange.getRequestURI().getPath();
    String body = answers.get(path);
    try (exchange) {
      if (down || body == null) {
        exchange.sendResponseHeaders(down ? 503 : 404, -1);
        return;
      }
      exchange
          .getResponseHeaders()
          .set("Content-Type", path.endsWith("csv") ? "text/csv" : "application/json");
      byte[] bytes = body.getBytes(UTF_8);
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private static MarketState market(Instant at, double spx, double vix) {
    LocalDate session = at.atZone(TradingCalendar.NEW_YORK).toLocalDate();
    List<VxPoint> futures = new ArrayList<>();
    for (YearMonth m = YearMonth.from(session); futures.size() < 5; m = m.plusMonths(1)) {
      LocalDate expiry = Expiries.vixMonthly(m);
      if (expiry.isAfter(session)) {
        futures.add(new VxPoint(expiry, vix + 1 + 0.5 * futures.size()));
      }
    }
    return new MarketState(
        session,
        0,
        false,
        at,
        spx,
        vix,
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        OptionalDouble.of(85),
        new VxCurve(futures),
        0.04,
        0.014,
        Quality.DELAYED,
        "invented");
  }

  private static String chain(MarketState state, Underlying underlying) {
    StringJoiner options = new StringJoiner(",\n");
    for (Slice slice : ModelSurface.slices(state)) {
      if (Underlying.of(slice.root()) == underlying) {
        for (int i = 0; i < slice.strikes().length; i++) {
          options.add(option(slice, i, 'C', slice.callBid()[i], slice.callAsk()[i]));
          options.add(option(slice, i, 'P', slice.putBid()[i], slice.putAsk()[i]));
        }
      }
    }
    return "{\"timestamp\":\"%s\",\"data\":{\"options\":[%s],\"symbol\":\"_%s\"}}"
        .formatted(utc(state.marketTime()), options, underlying);
  }

  private static String option(Slice slice, int i, char right, double bid, double ask) {
    return String.format(
        Locale.ROOT,
        "{\"option\":\"%s%s%c%08d\",\"bid\":%.2f,\"ask\":%.2f,\"open_interest\":10,\"volume\":1}",
        slice.root(),
        EXPIRY.format(slice.expiry()),
        right,
        Math.round(slice.strikes()[i] * 1000),
        bid,
        ask);
  }

  private static String quote(Instant at, String symbol, double level) {
    return String.format(
        Locale.ROOT,
        "{\"timestamp\":\"%s\",\"data\":{\"symbol\":\"^%s\",\"current_price\":%.2f}}",
        utc(at),
        symbol,
        level);
  }

  private static String utc(Instant at) {
    return STAMP.format(LocalDateTime.ofInstant(at, ZoneOffset.UTC));
  }
}
