package org.alvhdesk.strategy.signal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.alvhdesk.market.Quality;
import org.alvhdesk.market.history.MarketPast;
import org.alvhdesk.market.history.Publication;
import org.alvhdesk.market.history.ScheduledEvents;
import org.alvhdesk.market.history.SessionClose;
import org.alvhdesk.quant.calendar.TradingCalendar;
import org.alvhdesk.quant.indicator.Divergence;
import org.alvhdesk.quant.indicator.GateRules;
import org.alvhdesk.quant.indicator.MomentumRules;
import org.alvhdesk.quant.indicator.Reading;
import org.alvhdesk.quant.indicator.Signal;
import org.alvhdesk.quant.vol.measure.Measured;
import org.alvhdesk.strategy.input.Answer;
import org.alvhdesk.strategy.input.Observed;
import org.alvhdesk.strategy.trace.Texts;
import org.alvhdesk.strategy.trigger.Indicators;
import org.alvhdesk.strategy.trigger.MarketHistory;
import org.alvhdesk.strategy.trigger.MarketHistory.Series;

/**
 * {@link Signals} of a {@link MarketPast}, each series and length computed once, when first asked
 * for. For one decision; not thread-safe.
 */
public final class HistorySignals implements Signals {
  /** A last close further back than this, in calendar days, says nothing about today. */
  private static final int MAX_AGE_DAYS = GateRules.STANDARD.maxGapDays();

  private final MarketPast known;
  private final Indicators indicators;
  private final PublishedSignals published;
  private final AtClose at;

  private HistorySignals(MarketPast known, LocalDate session, String none) {
    List<SessionClose> closes = known.closes();
    LocalDate last =
        closes.isEmpty()
            ? TradingCalendar.previousBusinessDay(session)
            : closes.getLast().session();
    this.known = known;
    this.indicators = new Indicators(MarketHistory.of(known));
    this.published = new PublishedSignals(known, last);
    this.at = new AtClose(closes, TradingCalendar.stockClose(last), none, known.quality());
  }

  /**
   * What a decision in {@code session} knows of {@code past}. Later closes and publications are
   * left out; when the last close is more than ten calendar days before the session, none of them
   * is used.
   *
   * @param closed true for the decision at the close, which knows the session's own close
   */
  public static HistorySignals of(MarketPast past, LocalDate session, boolean closed) {
    MarketPast known = past.knownAt(session, closed);
    if (known.closes().isEmpty()) {
      return new HistorySignals(known, session, "no close is known");
    }
    LocalDate last = known.closes().getLast().session();
    if (ChronoUnit.DAYS.between(last, session) <= MAX_AGE_DAYS) {
      return new HistorySignals(
          known, session, "only " + known.closes().size() + " closes are known");
    }
    return new HistorySignals(
        MarketPast.of(List.of(), known.quality()).with(known.published(), known.events()),
        session,
        "the last close known is that of " + last);
  }

  /** Signals of a market without a past: every answer is no data. */
  public static HistorySignals ofNothing(LocalDate session, Quality quality) {
    return of(MarketPast.nothing(quality), session, false);
  }

  @Override
  public Instant asOf() {
    return at.asOf();
  }

  @Override
  public Quality quality() {
    return known.quality();
  }

  @Override
  public int sessions() {
    return known.closes().size();
  }

  @Override
  public LocalDate session(int ago) {
    return at.close(ago)
        .map(SessionClose::session)
        .orElseThrow(
            () -> new IndexOutOfBoundsException("close " + ago + " sessions ago: " + at.none()));
  }

  @Override
  public Observed level(Series series, int ago) {
    return at.measured(
        series.name(),
        isRatio(series) ? "ratio" : "points",
        isRatio(series) ? 4 : 2,
        ago,
        i -> {
          OptionalDouble value = indicators.history().series(series).values().get(i);
          return value.isPresent()
              ? Measured.of(value.getAsDouble())
              : Measured.none("no close on " + session(ago));
        });
  }

  private static boolean isRatio(Series series) {
    return series == Series.VX2_OVER_VX1 || series == Series.REIT_RATIO;
  }

  @Override
  public Observed rsi(Series series, int period, int ago) {
    MomentumRules s = MomentumRules.STANDARD;
    MomentumRules rules =
        new MomentumRules(
            period, s.macdFast(), s.macdSlow(), s.macdSignal(), s.divergence(), s.gate());
    return at.read(
        "RSI(" + series + ", " + period + ")",
        "0 to 100",
        2,
        ago,
        i -> indicators.momentum(series, rules).get(i).rsi());
  }

  private List<Indicators.Bar> macd(Series series, MacdLengths lengths) {
    MomentumRules s = MomentumRules.STANDARD;
    return indicators.momentum(
        series,
        new MomentumRules(
            s.rsiPeriod(),
            lengths.fast(),
            lengths.slow(),
            lengths.signal(),
            s.divergence(),
            s.gate()));
  }

  private static String macdName(Series series, MacdLengths lengths) {
    return "MACD("
        + series
        + ", "
        + lengths.fast()
        + "/"
        + lengths.slow()
        + "/"
        + lengths.signal()
        + ")";
  }

  @Override
  public Observed macdHistogram(Series series, MacdLengths lengths, int ago) {
    return at.read(
        macdName(series, lengths) + " histogram",
        "points",
        4,
        ago,
        i -> macd(series, lengths).get(i).histogram());
  }

  @Override
  public Answer macdCross(Series series, MacdLengths lengths, int ago) {
    return at.signal(
        macdName(series, lengths) + " histogram changes sign",
        ago,
        i -> {
          Indicators.Bar bar = macd(series, lengths).get(i);
          boolean up = bar.crossesUp() instanceof Reading.Value<Signal>(Signal s) && s.on();
          return up ? bar.crossesUp() : bar.crossesDown();
        });
  }

  @Override
  public Answer divergence(Series series, Divergence.Kind kind, int ago) {
    String name =
        (kind == Divergence.Kind.BULLISH ? "bullish" : "bearish")
            + " MACD divergence of "
            + series
            + " confirmed";
    return at.answer(
        name,
        ago,
        i -> {
          Indicators.Bar bar = indicators.momentum(series, MomentumRules.STANDARD).get(i);
          return switch (kind == Divergence.Kind.BULLISH ? bar.bullish() : bar.bearish()) {
            case Reading.NoData<Optional<Divergence>>(var reason) ->
                Answer.unknown(name, reason.text(), at.asOf(ago), quality());
            case Reading.Value<Optional<Divergence>>(Optional<Divergence> standing) ->
                confirmed(name, standing, ago);
          };
        });
  }

  private Answer confirmed(String name, Optional<Divergence> standing, int ago) {
    String detail =
        standing
            .map(
                d ->
                    "closes "
                        + Texts.fixed(d.first().price(), 2)
                        + " on "
                        + d.first().session()
                        + " and "
                        + Texts.fixed(d.second().price(), 2)
                        + " on "
                        + d.second().session()
                        + ", confirmed "
                        + d.confirmed())
            .orElse("none stands");
    boolean yes = standing.filter(d -> d.confirmed().equals(session(ago))).isPresent();
    return Answer.of(name, yes, detail, at.asOf(ago), quality());
  }

  @Override
  public Answer breadth(BreadthReading reading, int ago) {
    return at.signal(
        switch (reading) {
          case BELOW_EMA_FALLING_NEAR_HIGH -> "breadth deteriorates";
          case EARLY -> "breadth deteriorates early";
          case DIVERGENCE -> "breadth diverges";
        },
        ago,
        i -> {
          Indicators.BreadthBar bar = indicators.breadth().get(i);
          return switch (reading) {
            case BELOW_EMA_FALLING_NEAR_HIGH -> bar.deterioration();
            case EARLY -> bar.early();
            case DIVERGENCE -> bar.divergence();
          };
        });
  }

  @Override
  public Answer backwardation(int ago) {
    String name = "VX1 above VX2, or VIX at or above VIX3M";
    return at.answer(
        name,
        ago,
        i -> {
          SessionClose c = known.closes().get(i);
          String detail =
              "VX1 "
                  + text(c.vx1())
                  + ", VX2 "
                  + text(c.vx2())
                  + ", VIX "
                  + Texts.fixed(c.vix(), 2)
                  + ", VIX3M "
                  + text(c.vix3m());
          return c.backwardation()
              .map(yes -> Answer.of(name, yes, detail, at.asOf(ago), quality()))
              .orElseGet(() -> Answer.unknown(name, detail, at.asOf(ago), quality()));
        });
  }

  @Override
  public Answer futuresInverted(int ago) {
    String name = "VX1 above VX2";
    return at.answer(
        name,
        ago,
        i -> {
          SessionClose c = known.closes().get(i);
          String detail = "VX1 " + text(c.vx1()) + ", VX2 " + text(c.vx2());
          return c.futuresInverted()
              .map(yes -> Answer.of(name, yes, detail, at.asOf(ago), quality()))
              .orElseGet(() -> Answer.unknown(name, detail, at.asOf(ago), quality()));
        });
  }

  private static String text(OptionalDouble level) {
    return level.isPresent() ? Texts.fixed(level.getAsDouble(), 2) : "missing";
  }

  @Override
  public Observed contango(int ago) {
    return at.measured(
        "contango VX2/VX1 - 1",
        "decimal",
        4,
        ago,
        i -> {
          OptionalDouble contango = known.closes().get(i).contango();
          return contango.isPresent()
              ? Measured.of(contango.getAsDouble())
              : Measured.none("fewer than two VX futures on " + session(ago));
        });
  }

  @Override
  public Observed rank(Series series, int window, int ago) {
    return at.read(
        "percent rank of " + series + " over " + window + " sessions",
        "0 to 100",
        1,
        ago,
        i -> indicators.rank(series, window).get(i));
  }

  @Override
  public Observed zScore(Series series, int window, int ago) {
    return at.measured(
        "z-score of " + series + " over " + window + " sessions",
        "zScore",
        2,
        ago,
        i -> ZScore.of(series.name(), indicators.history().series(series).values(), window, i));
  }

  @Override
  public Observed realisedVol(int window, int ago) {
    return at.measured(
        "realised volatility of SPX over " + window + " sessions",
        "percent points a year",
        2,
        ago,
        i ->
            switch (indicators.realisedVol(window).get(i)) {
              case Measured.Value(double v) -> Measured.of(100 * v);
              case Measured.NoData none -> none;
            });
  }

  @Override
  public Answer inflationRising() {
    String name = "CPI and PPI rates rose over three months";
    Measured cpi = published.rateChange(Publication.CPI);
    Measured ppi = published.rateChange(Publication.PPI);
    String detail = "CPI " + changeText(cpi) + ", PPI " + changeText(ppi);
    boolean fell = notRisen(cpi) || notRisen(ppi);
    boolean unknown = cpi.asOptional().isEmpty() || ppi.asOptional().isEmpty();
    return unknown && !fell
        ? Answer.unknown(name, detail, at.asOf(), quality())
        : Answer.of(name, !fell, detail, at.asOf(), quality());
  }

  private static boolean notRisen(Measured change) {
    return change instanceof Measured.Value(double v) && v <= 0;
  }

  private static String changeText(Measured change) {
    return switch (change) {
      case Measured.Value(double v) -> Texts.fixed(100 * v, 2) + " percent points";
      case Measured.NoData(String reason) -> "no data (" + reason + ")";
    };
  }

  @Override
  public Observed cpiPpiDeviation() {
    return observed("CPI less PPI, rates over a year", "decimal", 4, published.cpiPpiDeviation());
  }

  @Override
  public Observed reerVolatility() {
    return observed("REER volatility", "decimal a year", 4, published.reerVolatility());
  }

  @Override
  public Observed reerVolatilityRank() {
    return observed(
        "percent rank of REER volatility", "0 to 100", 1, published.reerVolatilityRank());
  }

  @Override
  public Observed rateDifferential() {
    return observed(
        "3-month bill less ECB deposit rate", "decimal a year", 4, published.rateDifferential());
  }

  @Override
  public Observed rateDifferentialRank() {
    return observed(
        "percent rank of the rate differential over ten years",
        "0 to 100",
        1,
        published.rateDifferentialRank());
  }

  @Override
  public Observed concentrationRank() {
    return observed(
        "percent rank of the weight of the ten largest members",
        "0 to 100",
        1,
        published.concentrationRank());
  }

  @Override
  public Observed valuationRank() {
    return observed(
        "percent rank of CAPE over ten years", "0 to 100", 1, published.valuationRank());
  }

  @Override
  public Observed priceToCashFlowRank() {
    return observed(
        "percent rank of price over cash flow over ten years",
        "0 to 100",
        1,
        Measured.none("no source of the members' cash flows is read"));
  }

  @Override
  public Observed quickRatioRank() {
    return observed(
        "percent rank of the quick ratio over ten years",
        "0 to 100",
        1,
        Measured.none("no source of the members' balance sheets is read"));
  }

  @Override
  public ScheduledEvents events() {
    return known.events();
  }

  private Observed observed(String name, String unit, int decimals, Measured value) {
    return new Observed(name, unit, decimals, value, at.asOf(), quality());
  }
}
