package org.alvhdesk.marketdata.snapshot;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.alvhdesk.contracts.Json;
import org.alvhdesk.market.EtpPrice;
import org.alvhdesk.market.MarketState;
import org.alvhdesk.market.Quality;
import org.alvhdesk.market.VxCurve;
import org.alvhdesk.market.VxPoint;

/**
 * A market state as it is stored; doubles survive bit for bit, because JSON carries the shortest
 * decimal that reads back as the same double.
 */
record StateJson(
    LocalDate session,
    int stepOfSession,
    boolean lastOfSession,
    Instant marketTime,
    double spx,
    double vix,
    Double vix9d,
    Double vix3m,
    Double vvix,
    List<Future> vx,
    double rate,
    double dividendYield,
    String quality,
    String source,
    Share etp) {

  record Future(LocalDate expiry, double price) {}

  /** Null in a state stored before there were shares, and where the source has none. */
  record Share(String symbol, double usd, String quality) {}

  static String write(MarketState s) {
    return Json.write(
        new StateJson(
            s.session(),
            s.stepOfSession(),
            s.lastOfSession(),
            s.marketTime(),
            s.spx(),
            s.vix(),
            boxed(s.vix9d()),
            boxed(s.vix3m()),
            boxed(s.vvix()),
            s.vx().points().stream().map(p -> new Future(p.expiry(), p.price())).toList(),
            s.rate(),
            s.dividendYield(),
            s.quality().name(),
            s.source(),
            s.etp().map(e -> new Share(e.symbol(), e.usd(), e.quality().name())).orElse(null)));
  }

  static MarketState read(String json) {
    StateJson s = Json.read(json, StateJson.class);
    return new MarketState(
        s.session,
        s.stepOfSession,
        s.lastOfSession,
        s.marketTime,
        s.spx,
        s.vix,
        optional(s.vix9d),
        optional(s.vix3m),
        optional(s.vvix),
        new VxCurve(s.vx.stream().map(f -> new VxPoint(f.expiry, f.price)).toList()),
        s.rate,
        s.dividendYield,
        Quality.valueOf(s.quality),
        s.source,
        Optional.ofNullable(s.etp)
            .map(e -> new EtpPrice(e.symbol, e.usd, Quality.valueOf(e.quality))));
  }

  private static Double boxed(OptionalDouble level) {
    return level.isPresent() ? level.getAsDouble() : null;
  }

  private static OptionalDouble optional(Double level) {
    return level == null ? OptionalDouble.empty() : OptionalDouble.of(level);
  }
}
