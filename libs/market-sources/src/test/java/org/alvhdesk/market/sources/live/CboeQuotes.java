package org.alvhdesk.market.sources.live;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.StringJoiner;
import org.alvhdesk.market.MarketState;
import org.alvhdesk.market.ModelSurface;
import org.alvhdesk.market.Quality;
import org.alvhdesk.market.Slice;
import org.alvhdesk.market.VxCurve;
import org.alvhdesk.market.VxPoint;
import org.alvhdesk.market.chain.Underlying;
import org.alvhdesk.quant.calendar.TradingCalendar;

/** What Cboe would say of an invented market: a model's quotes in Cboe's shapes. */
final class CboeQuotes {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
  private static final DateTimeFormatter EXPIRY =
      DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT);

  private CboeQuotes() {}

  /** A calm market on 5 January 2024 with SPX at {@code spx} and VIX at {@code vix}. */
  static MarketState market(Instant at, double spx, double vix) {
    return new MarketState(
        at.atZone(TradingCalendar.NEW_YORK).toLocalDate(),
        0,
        false,
        at,
        spx,
        vix,
        OptionalDouble.of(vix * 0.92),
        OptionalDouble.of(vix * 1.12),
        OptionalDouble.of(85),
        new VxCurve(
            List.of(
                new VxPoint(LocalDate.of(2024, 1, 17), vix + 1),
                new VxPoint(LocalDate.of(2024, 2, 14), vix + 2),
                new VxPoint(LocalDate.of(2024, 3, 20), vix + 2.6),
                new VxPoint(LocalDate.of(2024, 4, 17), vix + 3))),
        0.05,
        0.014,
        Quality.DELAYED,
        "invented");
  }

  static String chain(MarketState state, Underlying underlying) {
    StringJoiner options = new StringJoiner(",\n");
    for (Slice slice : ModelSurface.slices(state)) {
      if (Underlying.of(slice.root()) == underlying) {
        for (int i = 0; i < slice.strikes().length; i++) {
          options.add(option(slice, i, 'C', slice.callBid()[i], slice.callAsk()[i]));
          options.add(option(slice, i, 'P', slice.putBid()[i], slice.putAsk()[i]));
        }
      }
    }
    return "{\"timestamp\":\""
        + STAMP.format(LocalDateTime.ofInstant(state.marketTime(), ZoneOffset.UTC))
        + "\",\"data\":{\"options\":["
        + options
        + "],\"symbol\":\"_"
        + underlying
        + "\",\"current_price\":"
        + (underlying == Underlying.SPX ? state.spx() : state.vix())
        + "}}";
  }

  private static String option(Slice slice, int i, char right, double bid, double ask) {
    String symbol =
        String.format(
            Locale.ROOT,
            "%s%s%c%08d",
            slice.root(),
            EXPIRY.format(slice.expiry()),
            right,
            Math.round(slice.strikes()[i] * 1000));
    return String.format(
        Locale.ROOT,
        "{\"option\":\"%s\",\"bid\":%.2f,\"bid_size\":1,\"ask\":%.2f,\"ask_size\":1,"
            + "\"open_interest\":10,\"volume\":1}",
        symbol,
        bid,
        ask);
  }

  /** Quotes of the indices by symbol. */
  static Map<String, Double> levels(MarketState s) {
    return Map.of(
        "SPX", s.spx(),
        "VIX", s.vix(),
        "VIX9D", s.vix9d().orElseThrow(),
        "VIX3M", s.vix3m().orElseThrow(),
        "VVIX", s.vvix().orElseThrow());
  }

  static String quote(MarketState state, String symbol, double level) {
    LocalDateTime local = LocalDateTime.ofInstant(state.marketTime(), TradingCalendar.NEW_YORK);
    return "{\"timestamp\":\""
        + STAMP.format(LocalDateTime.ofInstant(state.marketTime(), ZoneOffset.UTC))
        + "\",\"data\":{\"symbol\":\"^"
        + symbol
        + "\",\"current_price\":"
        + level
        + ",\"last_trade_time\":\""
        + local.withNano(0)
        + (local.getSecond() == 0 ? ":00" : "")
        + "\"},\"symbol\":\"_"
        + symbol
        + "\"}";
  }

  static String settlements(MarketState state) {
    StringBuilder csv = new StringBuilder("Product,Symbol,Expiration Date,Price\n");
    for (VxPoint p : state.vx().points()) {
      csv.append("VX,VX/X,").append(p.expiry()).append(',').append(p.price()).append('\n');
    }
    return csv.append("VX,VX02/F4,2024-01-10,14.3000\n").toString();
  }
}
