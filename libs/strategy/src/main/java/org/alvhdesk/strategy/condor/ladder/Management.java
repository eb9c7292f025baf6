package org.alvhdesk.strategy.condor.ladder;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.alvhdesk.quant.pricing.Black76;
import org.alvhdesk.strategy.condor.CondorLeg;
import org.alvhdesk.strategy.condor.CondorPricing;
import org.alvhdesk.strategy.condor.CondorValuation;
import org.alvhdesk.strategy.condor.IronCondor;
import org.alvhdesk.strategy.trace.RuleTrace;
import org.alvhdesk.strategy.trace.Texts;
import org.alvhdesk.strategy.trace.TraceBuilder;

/**
 * What is done about an open condor, each rule by itself and pure: FIRED asks for a proposal,
 * NOT_FIRED was tested, NO_DATA could not be. Nothing here trades.
 */
public final class Management {
  private Management() {}

  /**
   * 002-12: the layer nearest its expiry is rolled when it has earned the share of its credit; the
   * others are anchors and stay. Positions of that nearest expiry all count as the shortest.
   *
   * @param all every open condor, this one among them
   */
  public static RuleTrace profitTake(
      ManagementRules rules, CondorValuation condor, List<CondorValuation> all, AsOf asOf) {
    String id = condor.position().id();
    TraceBuilder rule =
        TraceBuilder.rule(
                "002-12",
                rules.sources().profit(),
                "the shortest condor is rolled at the share of maximum profit")
            .threshold(Texts.fixed(100 * rules.profitShare(), 0) + " % of the credit");
    CondorValuation shortest =
        all.stream().min(Comparator.comparingInt(CondorValuation::dte)).orElse(condor);
    if (condor.dte() > shortest.dte()) {
      return rule.notFired(id + ": an anchor, " + shortest.position().id() + " expires before it");
    }
    if (condor.markPoints().isEmpty()) {
      return rule.noData(id + ": no mark, " + condor.gap());
    }
    double credit = condor.position().creditPoints().doubleValue();
    double earned = (credit - condor.markPoints().getAsDouble()) / credit;
    rule.input(
        "earned of the credit", Texts.fixed(100 * earned, 1), "%", asOf.instant(), asOf.quality());
    return earned >= rules.profitShare()
        ? rule.fired(id + ": close and re-enter the next layer")
        : rule.notFired(id + ": stays");
  }

  /**
   * 002-10: closed when the loss reaches a multiple of the credit, or the index stands at a short
   * strike or beyond. One of the two is enough; when the one that is known does not fire and the
   * other is missing it is no data.
   *
   * @param index level of the index, points; empty when unknown
   */
  public static RuleTrace stop(
      ManagementRules rules, CondorValuation condor, OptionalDouble index, AsOf asOf) {
    String id = condor.position().id();
    IronCondor strikes = condor.position().condor();
    TraceBuilder rule =
        TraceBuilder.rule(
                "002-10",
                rules.sources().stop(),
                "a layer is closed at a loss of a multiple of its credit, or when a short is touched")
            .threshold(
                Texts.fixed(rules.stopCredits(), 2)
                    + " credits, or the index outside "
                    + Texts.strike(strikes.shortPut())
                    + " to "
                    + Texts.strike(strikes.shortCall()));
    double credit = condor.position().creditPoints().doubleValue();
    Optional<Double> loss =
        condor.markPoints().isPresent()
            ? Optional.of((condor.markPoints().getAsDouble() - credit) / credit)
            : Optional.empty();
    loss.ifPresent(
        l -> rule.input("loss", Texts.fixed(l, 2), "credits", asOf.instant(), asOf.quality()));
    index.ifPresent(
        i -> rule.input("index", Texts.fixed(i, 2), "points", asOf.instant(), asOf.quality()));
    if (loss.isPresent() && loss.get() >= rules.stopCredits()) {
      return rule.fired(id + ": close, the loss is " + Texts.fixed(loss.get(), 2) + " credits");
    }
    if (index.isPresent()
        && (index.getAsDouble() <= strikes.shortPut()
            || index.getAsDouble() >= strikes.shortCall())) {
      return rule.fired(id + ": close, a short strike is touched");
    }
    if (loss.isEmpty() || index.isEmpty()) {
      return rule.noData(
          id + ": " + (loss.isEmpty() ? "no mark, " + condor.gap() : "no index level"));
    }
    return rule.notFired(id + ": stays");
  }

  /** 002-10: defended when the Black delta of a short (absolute, discounted) reaches the limit. */
  public static RuleTrace defend(ManagementRules rules, CondorValuation condor, AsOf asOf) {
    String id = condor.position().id();
    TraceBuilder rule =
        TraceBuilder.rule(
                "002-10",
                rules.sources().defend(),
                "a layer is defended when a short's delta is too large")
            .threshold(Texts.fixed(rules.defendDelta(), 2) + " absolute");
    if (condor.pricing().isEmpty()) {
      return rule.noData(id + ": no volatility, " + condor.gap());
    }
    double put = shortDelta(condor, CondorLeg.SHORT_PUT);
    double call = shortDelta(condor, CondorLeg.SHORT_CALL);
    rule.input("short put delta", Texts.fixed(put, 4), "per point", asOf.instant(), asOf.quality())
        .input(
            "short call delta", Texts.fixed(call, 4), "per point", asOf.instant(), asOf.quality());
    double most = Math.max(Math.abs(put), Math.abs(call));
    return most >= rules.defendDelta()
        ? rule.fired(
            id
                + ": defend the "
                + (Math.abs(put) >= Math.abs(call) ? "put" : "call")
                + " side, hold and close are the alternatives")
        : rule.notFired(id + ": stays");
  }

  /**
   * 002-10: closed at a number of days to expiry, where the rules of its layer have one; for layers
   * that are opened with more.
   */
  public static RuleTrace timeExit(ManagementRules rules, CondorValuation condor, AsOf asOf) {
    String id = condor.position().id();
    TraceBuilder rule =
        TraceBuilder.rule(
                "002-10", rules.sources().exit(), "a long layer is closed before its last weeks")
            .input(
                "days to expiry",
                Integer.toString(condor.dte()),
                "days",
                asOf.instant(),
                asOf.quality());
    if (rules.exitDte().isEmpty()) {
      return rule.threshold("none for this layer").notFired(id + ": runs to its expiry");
    }
    rule.threshold(rules.exitDte().getAsInt() + " days");
    return condor.dte() <= rules.exitDte().getAsInt()
        ? rule.fired(id + ": close")
        : rule.notFired(id + ": stays");
  }

  private static double shortDelta(CondorValuation condor, CondorLeg leg) {
    CondorPricing pricing = condor.pricing().orElseThrow();
    return Black76.greeks(
            leg.right(),
            pricing.forward(),
            leg.strike(condor.position().condor()),
            pricing.years(),
            pricing.vol(leg),
            pricing.discount())
        .delta();
  }
}
