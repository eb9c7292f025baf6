package org.alvhdesk.strategy.condor;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.alvhdesk.market.Slice;
import org.alvhdesk.quant.calendar.Expiries;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.strategy.rules.Capital;
import org.alvhdesk.strategy.rules.LayeredRules;
import org.alvhdesk.strategy.trace.RuleTrace;
import org.alvhdesk.strategy.trace.Texts;
import org.alvhdesk.strategy.trace.TraceBuilder;

/**
 * Chooses the base layer's condor: rules 002-2 (expiry, deltas), 002-5 and 000-5 (size).
 *
 * <p>Expiry: the listed one nearest the target within the tolerance; at the same distance the later
 * one; on the same day SPXW before SPX, because it trades until the close it settles to. When that
 * expiry cannot be traded the next nearest is tried, and the trace says why.
 */
public final class BaseLayer {
  private BaseLayer() {}

  /**
   * Chooses condor, credit and quantity among the SPX and SPXW {@code slices} (others are ignored,
   * their order does not matter).
   */
  public static BaseLayerDecision select(
      LayeredRules rules, Capital capital, LocalDate session, List<Slice> slices) {
    List<RuleTrace> trace = new ArrayList<>();
    List<Slice> candidates = candidates(rules, session, slices);
    if (candidates.isEmpty()) {
      trace.add(expiryRule(rules).noData("BASE: no expiry is listed in the window"));
      return new BaseLayerDecision.NoTrade(
          "no SPX or SPXW expiry "
              + rules.targetDte()
              + " +/- "
              + rules.dteTolerance()
              + " days away is listed",
          trace);
    }
    List<String> refusals = new ArrayList<>();
    for (Slice slice : candidates) {
      switch (CondorSearch.in(rules, slice)) {
        case CondorSearch.Refused refused ->
            refusals.add(slice.root() + " " + slice.expiry() + ": " + refused.reason());
        case CondorSearch.Found found -> {
          trace.add(expiryChosen(rules, session, slice, refusals));
          trace.addAll(found.trace());
          return size(rules, capital, slice, found, trace);
        }
      }
    }
    String reason = "no expiry can be traded: " + String.join("; ", refusals);
    trace.add(expiryRule(rules).noData("BASE: " + reason));
    return new BaseLayerDecision.NoTrade(reason, trace);
  }

  private static List<Slice> candidates(LayeredRules rules, LocalDate session, List<Slice> slices) {
    return slices.stream()
        .filter(s -> !s.root().isVix() && s.years() > 0)
        .filter(s -> distance(rules, session, s) <= rules.dteTolerance())
        .sorted(
            Comparator.<Slice>comparingInt(s -> distance(rules, session, s))
                .thenComparing(Slice::expiry, Comparator.reverseOrder())
                .thenComparing(Slice::root, Comparator.reverseOrder()))
        .toList();
  }

  private static int distance(LayeredRules rules, LocalDate session, Slice slice) {
    return Math.abs(Expiries.daysTo(slice.expiry(), session) - rules.targetDte());
  }

  private static TraceBuilder expiryRule(LayeredRules rules) {
    return TraceBuilder.rule(
            "002-2",
            rules.set().parameter("base.targetDte").citation(),
            "the listed expiry nearest the target; the later one at the same distance, SPXW before"
                + " SPX on the same day")
        .threshold(rules.targetDte() + " +/- " + rules.dteTolerance() + " days");
  }

  private static RuleTrace expiryChosen(
      LayeredRules rules, LocalDate session, Slice slice, List<String> refusals) {
    int dte = Expiries.daysTo(slice.expiry(), session);
    String effect = "BASE: " + slice.root() + " " + slice.expiry();
    return expiryRule(rules)
        .input("days to expiry", Integer.toString(dte), "days", slice)
        .fired(refusals.isEmpty() ? effect : effect + "; nearer " + String.join("; ", refusals));
  }

  /** 002-5 and 000-5: how many condors the layer's share of risk capital carries. */
  private static BaseLayerDecision size(
      LayeredRules rules,
      Capital capital,
      Slice slice,
      CondorSearch.Found found,
      List<RuleTrace> trace) {
    BigDecimal maxLoss =
        BigDecimal.valueOf(found.condor().widestWing())
            .subtract(found.creditPoints())
            .multiply(BigDecimal.valueOf(OptionRoot.MULTIPLIER_USD))
            .setScale(2, RoundingMode.HALF_EVEN);
    BigDecimal budget = rules.baseWeight().multiply(capital.riskCapitalUsd());
    BigDecimal exact = budget.divide(maxLoss, 4, RoundingMode.DOWN);
    int quantity = exact.intValue();
    BigDecimal residual = exact.subtract(BigDecimal.valueOf(quantity));
    trace.add(
        TraceBuilder.rule(
                "000-5",
                rules.set().parameter("capital.riskCapitalShare").citation(),
                "condor maximum losses are sized from risk capital, a share of net asset value")
            .input("NAV", Texts.plain(capital.navUsd()), "USD", slice)
            .input("risk capital", Texts.plain(capital.riskCapitalUsd()), "USD", slice)
            .threshold(Texts.percent(rules.riskCapitalShare()) + " of NAV")
            .fired("BASE: " + Texts.plain(capital.riskCapitalUsd()) + " USD of risk capital"));
    TraceBuilder sizing =
        TraceBuilder.rule(
                "002-5",
                rules.set().parameter("base.weight").citation(),
                "condors = floor(weight x risk capital / maximum loss of one)")
            .input("maximum loss of one condor", Texts.plain(maxLoss), "USD", slice)
            .input("layer budget", Texts.plain(budget), "USD", slice)
            .threshold(Texts.percent(rules.baseWeight()) + " of risk capital");
    if (quantity == 0) {
      String reason =
          "one condor may lose "
              + Texts.plain(maxLoss)
              + " USD, the layer's budget is "
              + Texts.plain(budget)
              + " USD";
      trace.add(sizing.notFired("BASE: no condor fits, residual " + Texts.plain(residual)));
      return new BaseLayerDecision.NoTrade(reason, trace);
    }
    trace.add(
        sizing.fired("BASE: sell " + quantity + " condors, residual " + Texts.plain(residual)));
    return new BaseLayerDecision.Chosen(
        found.condor(), quantity, residual, found.creditPoints(), maxLoss, found.netDelta(), trace);
  }
}
