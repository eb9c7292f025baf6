package org.alvhdesk.strategy.desk;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alvhdesk.market.history.ScheduledEvent;
import org.alvhdesk.market.history.ScheduledEvents;
import org.alvhdesk.quant.indicator.Divergence;
import org.alvhdesk.quant.vol.measure.Measured;
import org.alvhdesk.quant.vol.realised.VarianceRiskPremium;
import org.alvhdesk.strategy.hedge.manage.CashPress;
import org.alvhdesk.strategy.hedge.trigger.EventWindow;
import org.alvhdesk.strategy.hedge.trigger.ReitWatch;
import org.alvhdesk.strategy.input.Answer;
import org.alvhdesk.strategy.input.Observed;
import org.alvhdesk.strategy.signal.Signals;
import org.alvhdesk.strategy.signal.Signals.BreadthReading;
import org.alvhdesk.strategy.signal.Signals.MacdLengths;
import org.alvhdesk.strategy.trace.RuleTrace;
import org.alvhdesk.strategy.trigger.MarketHistory.Series;

/**
 * Every signal that people are shown, in one order: {@code ./alvh decide}, the signals of
 * market-data-service and the page Signals all read this list. Each is there whether a rule asks
 * for it or not, and says why when it has no value. "VX" is both: CM30, the 30-day constant
 * maturity, and VX1, the first future.
 */
public final class SignalCatalog {
  private static final int RSI = 14;
  private static final int YEAR = 252;
  private static final int MONTH = 21;

  /** Rank above which a gate of valuation or concentration is on (002-13, 002-14). */
  private static final double GATE = 80;

  private static final List<Series> OSCILLATORS =
      List.of(Series.SPX, Series.VIX, Series.VVIX, Series.CM30, Series.VX1);

  private static final List<Entry> ALL = entries();

  private SignalCatalog() {}

  /** What belongs together. */
  public enum Group {
    LEVELS("Levels"),
    MOMENTUM("RSI and MACD"),
    DIVERGENCE("Divergences"),
    BREADTH("Advances and declines"),
    VOLATILITY("Realised against implied, skew"),
    TERM_STRUCTURE("Term structure"),
    CASH_PRESS("Cash Press"),
    MACRO("Inflation, rates, currency"),
    VALUATION("Valuation and concentration"),
    REITS("REITs"),
    EVENTS("Events");

    private final String title;

    Group(String title) {
      this.title = title;
    }

    /** For people. */
    public String title() {
      return title;
    }
  }

  /**
   * What the signals are read from.
   *
   * @param signals of the market's past
   * @param session of the decision
   * @param riskReversal of the quotes of the moment
   * @param condorTheta daily theta of the condors held over their time value
   */
  public record Source(
      Signals signals, LocalDate session, Observed riskReversal, Observed condorTheta) {}

  /** One signal. */
  public sealed interface Entry {
    /** Where it stands. */
    Group group();
  }

  /**
   * A number.
   *
   * @param daily whether it has a value at each close of the past
   * @param read its value so many closes ago
   */
  record Numeric(Group group, boolean daily, BiFunction<Source, Integer, Observed> read)
      implements Entry {}

  /** A yes or no, or nobody knows. */
  record YesNo(Group group, Function<Source, Answer> read) implements Entry {}

  /** A signal read: one of the two is there. */
  public record Reading(
      Group group, Optional<Observed> number, Optional<Answer> answer, List<OptionalDouble> past) {
    /** Copies the list. */
    public Reading {
      past = List.copyOf(past);
    }
  }

  /**
   * All of them.
   *
   * @param closes how many values of the past come along with a number of the closes, oldest first,
   *     the last one of today; empty elements where there is no data. 0 for none
   */
  public static List<Reading> read(Source source, int closes) {
    return ALL.stream().map(entry -> read(entry, source, closes)).toList();
  }

  private static Reading read(Entry entry, Source source, int closes) {
    return switch (entry) {
      case YesNo(Group group, Function<Source, Answer> read) ->
          new Reading(group, Optional.empty(), Optional.of(read.apply(source)), List.of());
      case Numeric(Group group, boolean daily, BiFunction<Source, Integer, Observed> read) -> {
        List<OptionalDouble> past = new ArrayList<>();
        int known = daily ? Math.min(closes, source.signals().sessions()) : 0;
        for (int ago = known - 1; ago >= 0; ago--) {
          past.add(read.apply(source, ago).number());
        }
        yield new Reading(group, Optional.of(read.apply(source, 0)), Optional.empty(), past);
      }
    };
  }

  private static List<Entry> entries() {
    List<Entry> all = new ArrayList<>();
    OSCILLATORS.forEach(s -> daily(all, Group.LEVELS, (x, ago) -> x.level(s, ago)));
    OSCILLATORS.forEach(s -> daily(all, Group.MOMENTUM, (x, ago) -> x.rsi(s, RSI, ago)));
    for (Series s : OSCILLATORS) {
      daily(all, Group.MOMENTUM, (x, ago) -> x.macdHistogram(s, MacdLengths.STANDARD, ago));
      answer(all, Group.MOMENTUM, x -> x.macdCross(s, MacdLengths.STANDARD, 0));
    }
    for (Series s : OSCILLATORS) {
      for (Divergence.Kind kind : Divergence.Kind.values()) {
        answer(all, Group.DIVERGENCE, x -> x.divergence(s, kind, 0));
      }
    }
    for (BreadthReading reading : BreadthReading.values()) {
      answer(all, Group.BREADTH, x -> x.breadth(reading, 0));
    }
    daily(all, Group.VOLATILITY, (x, ago) -> x.realisedVol(MONTH, ago));
    daily(all, Group.VOLATILITY, SignalCatalog::premium);
    daily(all, Group.VOLATILITY, (x, ago) -> x.rank(Series.VIX, YEAR, ago));
    all.add(new Numeric(Group.VOLATILITY, false, (source, ago) -> source.riskReversal()));
    daily(all, Group.VOLATILITY, (x, ago) -> x.level(Series.SKEW, ago));
    daily(all, Group.VOLATILITY, (x, ago) -> x.zScore(Series.SKEW, YEAR, ago));
    daily(all, Group.TERM_STRUCTURE, (x, ago) -> x.level(Series.VX2_OVER_VX1, ago));
    daily(all, Group.TERM_STRUCTURE, Signals::contango);
    answer(all, Group.TERM_STRUCTURE, x -> x.backwardation(0));
    for (CashPress.Reading reading : CashPress.Reading.values()) {
      all.add(new YesNo(Group.CASH_PRESS, source -> cashPress(reading, source)));
    }
    number(all, Group.MACRO, Signals::cpiPpiDeviation);
    answer(all, Group.MACRO, Signals::inflationRising);
    number(all, Group.MACRO, Signals::rateDifferential);
    number(all, Group.MACRO, Signals::rateDifferentialRank);
    number(all, Group.MACRO, Signals::reerVolatility);
    number(all, Group.MACRO, Signals::reerVolatilityRank);
    number(all, Group.VALUATION, Signals::valuationRank);
    answer(all, Group.VALUATION, x -> gate("valuation gate (002-14)", x.valuationRank()));
    number(all, Group.VALUATION, Signals::priceToCashFlowRank);
    number(all, Group.VALUATION, Signals::quickRatioRank);
    number(all, Group.VALUATION, Signals::concentrationRank);
    answer(all, Group.VALUATION, x -> gate("concentration gate (002-13)", x.concentrationRank()));
    daily(all, Group.REITS, (x, ago) -> x.level(Series.REIT_RATIO, ago));
    daily(all, Group.REITS, (x, ago) -> x.zScore(Series.REIT_RATIO, ReitWatch.SESSIONS, ago));
    answer(all, Group.REITS, x -> ReitWatch.flag(ReitWatch.zScore(x)));
    for (String name : List.of(ScheduledEvent.FOMC, ScheduledEvent.CPI, ScheduledEvent.PPI)) {
      all.add(new Numeric(Group.EVENTS, false, (source, ago) -> daysTo(name, source)));
    }
    all.add(
        new YesNo(
            Group.EVENTS,
            s ->
                new EventWindow(1, 0)
                    .at(
                        s.session(),
                        s.signals().events(),
                        s.signals().asOf(),
                        s.signals().quality())));
    return List.copyOf(all);
  }

  private static void daily(
      List<Entry> all, Group group, BiFunction<Signals, Integer, Observed> read) {
    all.add(new Numeric(group, true, (source, ago) -> read.apply(source.signals(), ago)));
  }

  private static void number(List<Entry> all, Group group, Function<Signals, Observed> read) {
    all.add(new Numeric(group, false, (source, ago) -> read.apply(source.signals())));
  }

  private static void answer(List<Entry> all, Group group, Function<Signals, Answer> read) {
    all.add(new YesNo(group, source -> read.apply(source.signals())));
  }

  /** VIX less realised volatility, both of the same close (docs/methodology 3.3). */
  private static Observed premium(Signals signals, int ago) {
    Observed vix = signals.level(Series.VIX, ago);
    Observed realised = signals.realisedVol(MONTH, ago);
    OptionalDouble level = vix.number();
    OptionalDouble vol = realised.number();
    Measured value =
        level.isPresent() && vol.isPresent()
            ? Measured.of(
                VarianceRiskPremium.volPoints(level.getAsDouble(), vol.getAsDouble() / 100))
            : Measured.none(level.isEmpty() ? vix.missing() : realised.missing());
    return new Observed(
        "VIX less realised volatility over " + MONTH + " sessions",
        "percent points a year",
        2,
        value,
        realised.asOf(),
        realised.quality());
  }

  /** K9. */
  private static Answer cashPress(CashPress.Reading reading, Source source) {
    RuleTrace flag =
        CashPress.of(
            CashPress.Rules.of(reading),
            CashPress.Input.of(source.signals(), source.condorTheta()));
    return new Answer(
        "Cash Press: " + reading,
        flag.verdict(),
        flag.inputs().stream()
            .map(i -> i.name() + " " + i.value())
            .collect(Collectors.joining(", ")),
        source.signals().asOf(),
        source.signals().quality());
  }

  private static Answer gate(String name, Observed rank) {
    String statement = name + ": rank above 80";
    OptionalDouble number = rank.number();
    return number.isPresent()
        ? Answer.of(
            statement, number.getAsDouble() > GATE, rank.name(), rank.asOf(), rank.quality())
        : Answer.unknown(statement, rank.missing(), rank.asOf(), rank.quality());
  }

  /** Calendar days from the session to the next event of that name. */
  private static Observed daysTo(String name, Source source) {
    ScheduledEvents known = source.signals().events().only(name);
    Optional<LocalDate> next =
        known.events().stream()
            .map(ScheduledEvent::date)
            .filter(d -> !d.isBefore(source.session()))
            .min(LocalDate::compareTo);
    Measured days =
        known.isNowhereComplete() || known.completeFrom().isAfter(source.session())
            ? Measured.none("no calendar of events is known from " + source.session() + " on")
            : next.map(d -> Measured.of(ChronoUnit.DAYS.between(source.session(), d)))
                .orElseGet(() -> Measured.none("none is known up to " + known.completeTo()));
    return new Observed(
        "days to the next " + name,
        "calendar days",
        0,
        days,
        source.signals().asOf(),
        source.signals().quality());
  }
}
