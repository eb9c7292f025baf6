package org.alvhdesk.market.sources.live;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.alvhdesk.market.Listing;
import org.alvhdesk.market.MarketState;
import org.alvhdesk.market.Quality;
import org.alvhdesk.market.Slice;
import org.alvhdesk.market.VxCurve;
import org.alvhdesk.market.VxPoint;
import org.alvhdesk.market.chain.ChainIndices;
import org.alvhdesk.market.chain.ObservedChain;
import org.alvhdesk.market.chain.ObservedChains;
import org.alvhdesk.market.chain.OptionChain;
import org.alvhdesk.market.chain.Underlying;
import org.alvhdesk.market.files.ReplayPath;
import org.alvhdesk.quant.calendar.Expiries;
import org.alvhdesk.quant.calendar.TradingCalendar;
import org.alvhdesk.quant.vix.IndexLevel;
import org.alvhdesk.quant.vix.VolatilityIndex;

/**
 * A look as a market state: chains, levels and curve of one moment, all DELAYED. Complete or not at
 * all: without both chains there is none.
 *
 * @param state its market time is when the SPX quotes stood
 * @param quoted both chains, with notes on levels that had to be taken from elsewhere
 */
record LiveSnapshot(MarketState state, ObservedChains quoted) {
  /** Where every live level comes from; the beginning tells rules that wall time is market time. */
  static final String LABEL = "live:cboe";

  /** A quoted index this far from what its chain says is reported. */
  private static final double CONFLICT = 0.005;

  /**
   * The snapshot in {@code look}.
   *
   * @param rate continuously compounded riskless rate, decimal a year
   * @param before the last step, if there is one: numbers the steps of its session
   */
  static Optional<LiveSnapshot> of(Look look, double rate, Optional<MarketState> before) {
    OptionChain spxChain = look.chains().get(Underlying.SPX);
    OptionChain vixChain = look.chains().get(Underlying.VIX);
    if (spxChain == null || vixChain == null) {
      return Optional.empty();
    }
    List<String> notes = new ArrayList<>(look.missing());
    ObservedChain spx = ObservedChain.of(spxChain, rate);
    ObservedChain vix = ObservedChain.of(vixChain, rate);
    Instant asOf = spx.facts().asOf();
    LocalDate session = asOf.atZone(TradingCalendar.NEW_YORK).toLocalDate();
    Levels levels = new Levels(look.quotes(), session, notes);
    OptionalDouble spxLevel = levels.of("SPX", parity(spx), "put-call parity of its first expiry");
    OptionalDouble vixLevel = levels.of("VIX", recomputed(spxChain, rate), "the SPX chain");
    Optional<VxCurve> curve = curve(look.settlements(), vix, session, notes);
    if (spxLevel.isEmpty() || vixLevel.isEmpty() || curve.isEmpty()) {
      return Optional.empty();
    }
    int step =
        before.filter(b -> b.session().equals(session)).map(b -> b.stepOfSession() + 1).orElse(0);
    return Optional.of(
        new LiveSnapshot(
            new MarketState(
                session,
                step,
                !asOf.isBefore(TradingCalendar.stockClose(session)),
                asOf,
                spxLevel.getAsDouble(),
                vixLevel.getAsDouble(),
                levels.quoted("VIX9D"),
                levels.quoted("VIX3M"),
                levels.quoted("VVIX"),
                curve.get(),
                rate,
                ReplayPath.DIVIDEND_YIELD,
                Quality.DELAYED,
                LABEL),
            new ObservedChains(Optional.of(spx), Optional.of(vix), Listing.NONE, notes)));
  }

  private record Levels(Map<String, IndexQuote> quotes, LocalDate session, List<String> notes) {
    /** The quote of this session; what the chain says where there is none. */
    OptionalDouble of(String symbol, OptionalDouble fromChain, String how) {
      OptionalDouble quoted = quoted(symbol);
      if (quoted.isEmpty()) {
        notes.add(
            "no quote of "
                + symbol
                + " of this session: "
                + (fromChain.isPresent() ? "its level is from " + how : "it has no level"));
        return fromChain;
      }
      if (fromChain.isPresent()
          && Math.abs(quoted.getAsDouble() / fromChain.getAsDouble() - 1) > CONFLICT
          && symbol.equals("SPX")) {
        notes.add(
            "SPX is quoted at "
                + quoted.getAsDouble()
                + ", but its options are at "
                + Math.round(fromChain.getAsDouble() * 100) / 100.0);
      }
      return quoted;
    }

    OptionalDouble quoted(String symbol) {
      IndexQuote quote = quotes.get(symbol);
      return quote != null
              && quote.asOf().atZone(TradingCalendar.NEW_YORK).toLocalDate().equals(session)
          ? OptionalDouble.of(quote.level())
          : OptionalDouble.empty();
    }
  }

  /** Forward of the first expiry: the carry of its few days is not taken out. */
  private static OptionalDouble parity(ObservedChain chain) {
    return chain.slices().stream()
        .min(Comparator.comparingDouble(Slice::years))
        .map(s -> OptionalDouble.of(s.forward()))
        .orElse(OptionalDouble.empty());
  }

  private static OptionalDouble recomputed(OptionChain chain, double rate) {
    return ChainIndices.of(chain, VolatilityIndex.VIX, rate).outcome() instanceof IndexLevel level
        ? OptionalDouble.of(level.level())
        : OptionalDouble.empty();
  }

  /** The settlements of the session before; where there are none, the forwards of VIX options. */
  private static Optional<VxCurve> curve(
      List<VxPoint> settlements, ObservedChain vix, LocalDate session, List<String> notes) {
    List<VxPoint> points =
        settlements.stream()
            .filter(p -> monthly(p.expiry()) && p.expiry().isAfter(session))
            .toList();
    if (!points.isEmpty()) {
      return Optional.of(new VxCurve(points));
    }
    List<VxPoint> forwards =
        vix.slices().stream()
            .filter(s -> s.expiry().isAfter(session) && s.forward() > 0)
            .sorted(Comparator.comparing(Slice::expiry))
            .map(s -> new VxPoint(s.expiry(), s.forward()))
            .toList();
    if (forwards.isEmpty()) {
      return Optional.empty();
    }
    notes.add("no VX settlements: the curve is the forwards of the VIX options");
    return Optional.of(new VxCurve(forwards));
  }

  private static boolean monthly(LocalDate expiry) {
    return expiry.equals(Expiries.vixMonthly(YearMonth.from(expiry)));
  }
}
