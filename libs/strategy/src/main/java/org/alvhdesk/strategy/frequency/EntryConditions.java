package org.alvhdesk.strategy.frequency;

import java.util.ArrayList;
import java.util.List;
import org.alvhdesk.quant.indicator.Divergence;
import org.alvhdesk.strategy.hedge.manage.CashPress;
import org.alvhdesk.strategy.hedge.trigger.EventWindow;
import org.alvhdesk.strategy.hedge.trigger.ReitWatch;
import org.alvhdesk.strategy.hedgedesk.MarketCondition;
import org.alvhdesk.strategy.input.Observed;
import org.alvhdesk.strategy.rules.RuleSet;
import org.alvhdesk.strategy.signal.Signals;
import org.alvhdesk.strategy.signal.Signals.BreadthReading;
import org.alvhdesk.strategy.trace.Texts;
import org.alvhdesk.strategy.trace.Verdict;
import org.alvhdesk.strategy.trigger.MarketHistory.Series;

/**
 * What condor rules and watch flags ask of the market, on the signals that a decision reads. A gate
 * that a rule set switches off is counted all the same and says so: the share is what it would do.
 */
final class EntryConditions {
  private static final String OFF = ", switched off";

  private EntryConditions() {}

  static List<MarketCondition> of(RuleSet set) {
    List<MarketCondition> all = new ArrayList<>();
    if (set.has("entry.eventSessions")) {
      EventWindow window = new EventWindow(set.wholeNumber("entry.eventSessions"), 0);
      all.add(
          new MarketCondition(
              "002-6",
              "FOMC, CPI or PPI within " + set.wholeNumber("entry.eventSessions") + " sessions",
              "the calendar of FOMC, CPI and PPI",
              s -> window.at(s.session(0), s.events(), s.asOf(), s.quality()).verdict()));
    }
    if (set.has("valuation.gate")) {
      double rank = set.value("valuation.rankMin").doubleValue();
      all.add(
          MarketCondition.when(
              "002-14",
              "P/E ranks above " + plain(rank) + off(set, "valuation.gate"),
              "ten years of CAPE by month",
              Signals::valuationRank,
              v -> v > rank));
    }
    if (set.has("entry.varianceRiskPremiumMin")) {
      double least = set.value("entry.varianceRiskPremiumMin").doubleValue();
      int window = set.wholeNumber("entry.realisedVolWindow");
      all.add(
          new MarketCondition(
              "001-4",
              "VIX less realised above "
                  + plain(least)
                  + " points"
                  + off(set, "entry.compressedVolatility"),
              "closes of SPX and VIX",
              s -> premium(s, window, least)));
    }
    for (String layer : List.of("base", "core", "short14")) {
      if (set.has(layer + ".breadthSkew")) {
        all.add(
            new MarketCondition(
                "002-2",
                "breadth below its average and falling" + off(set, layer + ".breadthSkew"),
                "advances and declines",
                s -> s.breadth(BreadthReading.EARLY, 0).verdict()));
      }
      if (set.has(layer + ".divergenceSessions")) {
        int sessions = set.wholeNumber(layer + ".divergenceSessions");
        all.add(
            new MarketCondition(
                "000-10",
                "bullish MACD divergence of VIX confirmed within " + sessions + " closes",
                "closes of VIX",
                s -> diverged(s, sessions)));
      }
      if (set.has(layer + ".corridorRank")) {
        double rank = set.value(layer + ".corridorRank").doubleValue();
        all.add(
            MarketCondition.when(
                "000-12",
                "rate differential ranks below "
                    + plain(rank)
                    + off(set, layer + ".lowDifferentialCorridor"),
                "ten years of the 3-month bill and the ECB deposit rate",
                Signals::rateDifferentialRank,
                v -> v < rank));
      }
    }
    watched(set, all);
    return all;
  }

  private static void watched(RuleSet set, List<MarketCondition> all) {
    if (set.has("reitFlag")) {
      all.add(
          new MarketCondition(
              "004-18",
              "REITs fall behind the index" + off(set, "reitFlag"),
              "VNQ and SPY over a quarter",
              s -> ReitWatch.flag(ReitWatch.zScore(s)).verdict()));
    }
    if (set.has("scaleUp.valuationRank")) {
      double rank = set.value("scaleUp.valuationRank").doubleValue();
      all.add(
          new MarketCondition(
              "001-8",
              "breadth narrows and P/E ranks above "
                  + plain(rank)
                  + off(set, "scaleUp.breadthAndValuation"),
              "breadth and ten years of CAPE by month",
              s -> stretched(s, rank)));
    }
    if (set.has("cashPress.reading")) {
      CashPress.Reading reading = CashPress.Reading.valueOf(set.chosen("cashPress.reading"));
      if (reading != CashPress.Reading.THETA_OVER_EXTRINSIC
          && reading != CashPress.Reading.DECAY_AND_FALLING_VIX) {
        all.add(
            new MarketCondition(
                "K9",
                "Cash Press as " + reading,
                "closes of VX1, VX2 and VIX",
                s -> cashPress(reading, s)));
      }
    }
  }

  private static Verdict cashPress(CashPress.Reading reading, Signals s) {
    return CashPress.of(
            CashPress.Rules.of(reading),
            CashPress.Input.of(s, CashPress.theta(0, 0, s.asOf(), s.quality())))
        .verdict();
  }

  private static Verdict premium(Signals s, int window, double least) {
    Observed vix = s.level(Series.VIX, 0);
    Observed realised = s.realisedVol(window, 0);
    return vix.number().isEmpty() || realised.number().isEmpty()
        ? Verdict.NO_DATA
        : verdict(vix.number().getAsDouble() - realised.number().getAsDouble() > least);
  }

  private static Verdict diverged(Signals s, int sessions) {
    boolean unknown = false;
    for (int ago = 0; ago < sessions; ago++) {
      Verdict one = s.divergence(Series.VIX, Divergence.Kind.BULLISH, ago).verdict();
      if (one == Verdict.FIRED) {
        return one;
      }
      unknown |= one == Verdict.NO_DATA;
    }
    return unknown ? Verdict.NO_DATA : Verdict.NOT_FIRED;
  }

  /** Kleene: one condition that fails decides. */
  private static Verdict stretched(Signals s, double rank) {
    Verdict breadth = s.breadth(BreadthReading.EARLY, 0).verdict();
    Observed valuation = s.valuationRank();
    if (breadth == Verdict.NOT_FIRED
        || valuation.number().isPresent() && !(valuation.number().getAsDouble() > rank)) {
      return Verdict.NOT_FIRED;
    }
    return valuation.number().isEmpty() ? Verdict.NO_DATA : breadth;
  }

  private static Verdict verdict(boolean on) {
    return on ? Verdict.FIRED : Verdict.NOT_FIRED;
  }

  private static String off(RuleSet set, String name) {
    return set.has(name) && set.chosen(name).equals("OFF") ? OFF : "";
  }

  private static String plain(double value) {
    return Texts.fixed(value, value == Math.rint(value) ? 0 : 2);
  }
}
