package org.alvhdesk.strategy.hedgedesk;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoublePredicate;
import java.util.function.Function;
import org.alvhdesk.strategy.hedge.size.RealisedVolFactor;
import org.alvhdesk.strategy.input.Observed;
import org.alvhdesk.strategy.rules.RuleSet;
import org.alvhdesk.strategy.signal.Signals;
import org.alvhdesk.strategy.trace.Texts;
import org.alvhdesk.strategy.trace.Verdict;
import org.alvhdesk.strategy.trigger.MarketHistory.Series;

/**
 * What a hedge rule asks of the market alone, as the engine asks it: for counting how often it
 * held.
 *
 * @param ruleId such as {@code 003-7}
 * @param name for people
 * @param needs what must be stored for it to be told, for people
 * @param at the answer on the signals of a close
 */
public record MarketCondition(
    String ruleId, String name, String needs, Function<Signals, Verdict> at) {

  /** Those of {@code set} that need more than one series of closes; none when it has no hedge. */
  public static List<MarketCondition> of(RuleSet set) {
    List<MarketCondition> all = new ArrayList<>();
    HedgeModifiers.of(set).ifPresent(m -> modifiers(m, all));
    if (HedgeRules.MARKS.stream().anyMatch(set::has)) {
      switch (HedgeRules.of(set)) {
        case TailRules tail -> tail(tail, all);
        case CoreHedgeRules core -> core(core, all);
        case ShortDatedRules dated -> dated(dated, all);
        case LadderRules ladder -> ladder(ladder, all);
        case PutSpreadRatioRules ignored -> {}
        case OverlayRules ignored -> {}
        case NoHedgeRules ignored -> {}
      }
    }
    return List.copyOf(all);
  }

  private static void modifiers(HedgeModifiers m, List<MarketCondition> all) {
    all.add(scaling("002-7", m.scaling()));
    all.add(
        above(
            "002-13",
            "weight of the ten largest members ranks above " + plain(m.engine().rankAbove()),
            "ten years of the weight of the index's ten largest members",
            m.engine().rankAbove(),
            Signals::concentrationRank));
  }

  private static MarketCondition scaling(String ruleId, RealisedVolFactor.Rules rules) {
    return new MarketCondition(
        ruleId,
        "realised less implied volatility changes the size",
        "closes of SPX and VIX over two years",
        signals -> VolatilitySpread.factor(rules, "all layers", signals).trace().verdict());
  }

  private static void tail(TailRules rules, List<MarketCondition> all) {
    all.add(
        new MarketCondition(
            "001-3",
            "enough of MACD, RSI and breadth agree near FOMC, CPI or PPI",
            "breadth and the calendar of FOMC, CPI and PPI",
            signals -> new TailSignals(rules, signals).vote(signals.session(0)).verdict()));
    all.add(
        new MarketCondition(
            "001-7",
            "volatility of the REER ranks below " + plain(rules.lowReerRank()),
            "the real effective exchange rate (REER) by month",
            signals -> new TailSignals(rules, signals).lowReer().verdict()));
  }

  private static void core(CoreHedgeRules rules, List<MarketCondition> all) {
    all.add(
        above(
            "000-7",
            "contango more than " + plain(rules.contangoZ()) + " deviations above its mean",
            "VX1 and VX2 over a year",
            rules.contangoZ(),
            SteepContango::z));
    if (!rules.set().has("short.monetiseSkewZ")) {
      return;
    }
    double z = rules.set().value("short.monetiseSkewZ").doubleValue();
    all.add(
        above(
            "000-14",
            "SKEW more than "
                + plain(z)
                + " deviations above its mean"
                + (rules.trim().isPresent() ? "" : ", switched off"),
            "Cboe SKEW over a year",
            z,
            signals -> signals.zScore(Series.SKEW, Trailing.YEAR, 0)));
  }

  private static void dated(ShortDatedRules rules, List<MarketCondition> all) {
    all.add(
        new MarketCondition(
            "003-7",
            "CPI and PPI rise before the FOMC",
            "CPI, PPI and the calendar of the FOMC",
            signals ->
                InflationBeforeFomc.at(rules.fomcDays(), signals.session(0), signals).verdict()));
    all.add(scaling("003-4", rules.scaling()));
    all.add(
        above(
            "003-18",
            "rate differential ranks above " + plain(rules.rates().rankAbove()),
            "ten years of the 3-month bill and the ECB deposit rate",
            rules.rates().rankAbove(),
            Signals::rateDifferentialRank));
  }

  private static void ladder(LadderRules rules, List<MarketCondition> all) {
    rules
        .rebalance()
        .ifPresent(
            r ->
                all.add(
                    above(
                        "004-14",
                        "volatility of the REER above " + plain(100 * r.reerVolatility()) + " %",
                        "the real effective exchange rate (REER) by month",
                        r.reerVolatility(),
                        Signals::reerVolatility)));
  }

  private static String plain(double value) {
    return Texts.fixed(value, value == Math.rint(value) ? 0 : 2);
  }

  private static MarketCondition above(
      String ruleId, String name, String needs, double level, Function<Signals, Observed> number) {
    return when(ruleId, name, needs, number, seen -> seen > level);
  }

  /** One that holds where {@code number} satisfies {@code on}; without the number, no data. */
  public static MarketCondition when(
      String ruleId,
      String name,
      String needs,
      Function<Signals, Observed> number,
      DoublePredicate on) {
    return new MarketCondition(
        ruleId,
        name,
        needs,
        signals -> {
          OptionalDouble seen = number.apply(signals).number();
          if (seen.isEmpty()) {
            return Verdict.NO_DATA;
          }
          return on.test(seen.getAsDouble()) ? Verdict.FIRED : Verdict.NOT_FIRED;
        });
  }
}
