package org.alvhdesk.hedge.risk;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.alvhdesk.approval.policy.Direction;
import org.alvhdesk.contracts.event.CondorBookV1;
import org.alvhdesk.contracts.event.SignalsV1;
import org.alvhdesk.contracts.rest.ChangeRisk;
import org.alvhdesk.contracts.rest.CondorChange;
import org.alvhdesk.hedge.engine.Assessment;
import org.alvhdesk.hedge.engine.HedgeEngine;
import org.alvhdesk.hedge.engine.MarketInputs;
import org.alvhdesk.hedge.engine.WireCondors;
import org.alvhdesk.hedge.ledger.CondorMeasures;
import org.alvhdesk.hedge.ledger.HardLimitCheck;
import org.alvhdesk.strategy.hedge.HedgeHolding;
import org.alvhdesk.strategy.joint.CondorExposure;
import org.alvhdesk.strategy.joint.JointBook;
import org.alvhdesk.strategy.joint.JointReport;
import org.alvhdesk.strategy.joint.JointScenarios;
import org.alvhdesk.strategy.joint.ScenarioFamily;
import org.alvhdesk.strategy.joint.ScenarioResult;
import org.alvhdesk.strategy.ledger.LimitLine;
import org.alvhdesk.strategy.ledger.RiskChange;

/** Prices the joint book before and after a change. Same inputs, same figures. */
@ApplicationScoped
public class ChangeRisks {
  private final HardLimitCheck limits;

  /** Figures against {@code limits}. */
  public ChangeRisks(HardLimitCheck limits) {
    this.limits = limits;
  }

  /**
   * What a change comes to: premium at mid and at the limits, US dollars, negative when received.
   */
  public record Cost(BigDecimal expectedUsd, BigDecimal worstUsd) {}

  /**
   * A hedge change priced on one step.
   *
   * @param report joint book before and after it
   * @param risk as it is signed
   * @param change the same with every hard limit
   */
  public record Priced(JointReport report, ChangeRisk risk, RiskChange change) {
    /** The hard limits that forbid it, in words. */
    public List<String> breaches() {
      return change.limits().stream().filter(LimitLine::blocks).map(LimitLine::text).toList();
    }
  }

  /** The trades that {@code assessment} wants. */
  public Priced hedge(MarketInputs inputs, Assessment assessment) {
    return priced(
        inputs,
        assessment.joint(),
        assessment.report(),
        new Cost(
            assessment.decision().premiumAtMidUsd(), assessment.decision().premiumAtLimitUsd()));
  }

  /** The change from {@code before} to {@code after} on the quotes of {@code inputs}. */
  public Priced hedge(
      MarketInputs inputs, List<HedgeHolding> before, List<HedgeHolding> after, Cost cost) {
    JointBook joint = HedgeEngine.joint(inputs, before, after);
    return priced(inputs, joint, JointScenarios.evaluate(joint), cost);
  }

  private Priced priced(MarketInputs inputs, JointBook joint, JointReport report, Cost cost) {
    RiskChange change = limits.hedgeRisk(inputs, joint, report);
    OptionalDouble offset =
        change
            .after()
            .flatMap(RiskChange.Worst::shock)
            .map(shock -> offset(report, shock))
            .orElse(OptionalDouble.empty());
    return new Priced(report, risk(inputs, change, offset, cost), change);
  }

  /**
   * A change of condors with the hedge as held.
   *
   * @param assessment of the book as held at the step of {@code inputs}
   * @throws IllegalArgumentException when a trade is no condor that can be sold
   */
  public ChangeRisk condor(MarketInputs inputs, Assessment assessment, CondorChange condors) {
    RiskChange change = limits.condorRisk(inputs, assessment, condors);
    OptionalDouble offset =
        change
            .after()
            .flatMap(RiskChange.Worst::shock)
            .map(shock -> offset(assessment.report(), condors, shock))
            .orElse(OptionalDouble.empty());
    return risk(
        inputs,
        change,
        offset,
        new Cost(condors.cost().cashAtMidUsd().negate(), condors.cost().cashAtLimitUsd().negate()));
  }

  /**
   * What a change of condors comes to now, with {@code held} of the hedge.
   *
   * @param now the change on the quotes of {@code inputs}, as the condor book of that step has it
   * @throws IllegalArgumentException when a trade is no condor that can be sold
   */
  public PricedCondors condorsNow(MarketInputs inputs, List<HedgeHolding> held, CondorChange now) {
    JointBook joint = HedgeEngine.joint(inputs, held, held);
    JointReport report = JointScenarios.evaluate(joint);
    return new PricedCondors(report, now, limits.condorRisk(inputs, joint, report, now));
  }

  /**
   * A change of condors priced on one step.
   *
   * @param report joint book as held
   * @param now the change on the quotes of the step
   * @param change what it does to risk, with every hard limit
   */
  public record PricedCondors(JointReport report, CondorChange now, RiskChange change) {
    /** The hard limits that forbid it, in words; none forbids to buy back and nothing else. */
    public List<String> breaches() {
      return CondorMeasures.onlyBuysBack(now)
          ? List.of()
          : change.limits().stream().filter(LimitLine::blocks).map(LimitLine::text).toList();
    }

    /** Worst joint loss over the named shocks after it, US dollars; empty when not known. */
    public Optional<BigDecimal> stressLossUsd() {
      return change.after().map(RiskChange.Worst::lossUsd);
    }

    /**
     * Share of the condors' loss in {@code shock} that the hedge gives back after it; empty when
     * they do not lose in it.
     */
    public OptionalDouble offset(String shock) {
      return ChangeRisks.offset(report, now, shock);
    }
  }

  /**
   * Whether a change of condors reduces risk on the quotes of now. One that opens a condor cannot
   * be priced here, where the quotes of SPX options are not: not known.
   *
   * @param assessment of the book as held at the step of {@code inputs}
   */
  public RiskChange condorNow(MarketInputs inputs, Assessment assessment, CondorChange condors) {
    if (!CondorMeasures.onlyBuysBack(condors)) {
      return new RiskChange(
          Optional.empty(),
          Optional.empty(),
          RiskChange.Effect.UNKNOWN,
          "it sells condors, which only condor-service can price",
          List.of());
    }
    List<CondorExposure> left = new ArrayList<>();
    for (CondorBookV1.Condor condor : inputs.condors().condors()) {
      int quantity = condor.quantity() - CondorMeasures.closed(condors, condor.id());
      if (quantity > 0 && condor.pricing() != null) {
        CondorExposure all = WireCondors.exposure(condor);
        left.add(new CondorExposure(all.condor(), quantity, all.pricing()));
      }
    }
    return limits.condorClose(inputs, assessment, left, condors);
  }

  /**
   * Share of the condors' loss in {@code shock} that the hedge gives back after the change; empty
   * when the condors do not lose in it or the report has no such shock.
   */
  public static OptionalDouble offset(JointReport report, String shock) {
    return shock(report, shock).map(ScenarioResult::offsetAfter).orElse(OptionalDouble.empty());
  }

  private static OptionalDouble offset(JointReport held, CondorChange condors, String shock) {
    Optional<BigDecimal> after =
        condors.scenarios().stream()
            .filter(s -> s.name().equals(shock))
            .map(CondorChange.Scenario::afterUsd)
            .filter(usd -> usd.signum() < 0)
            .findFirst();
    Optional<BigDecimal> hedge = shock(held, shock).map(ScenarioResult::hedgeBeforeUsd);
    return after.isPresent() && hedge.isPresent()
        ? OptionalDouble.of(hedge.get().doubleValue() / -after.get().doubleValue())
        : OptionalDouble.empty();
  }

  private static Optional<ScenarioResult> shock(JointReport report, String name) {
    return report.rows().stream()
        .filter(row -> row.family() == ScenarioFamily.SHOCK && row.name().equals(name))
        .findFirst();
  }

  private static ChangeRisk risk(
      MarketInputs inputs, RiskChange change, OptionalDouble offset, Cost cost) {
    return new ChangeRisk(
        direction(change.effect()).name(),
        change.why(),
        change.before().map(RiskChange.Worst::lossUsd).orElse(null),
        change.before().flatMap(RiskChange.Worst::shock).orElse(null),
        change.after().map(RiskChange.Worst::lossUsd).orElse(null),
        change.after().flatMap(RiskChange.Worst::shock).orElse(null),
        offset.isPresent() ? offset.getAsDouble() : null,
        cost.expectedUsd(),
        cost.worstUsd(),
        change.limits().stream().map(ChangeRisks::limit).toList(),
        market(inputs));
  }

  /** The effect as policies and people read it. */
  public static Direction direction(RiskChange.Effect effect) {
    return switch (effect) {
      case REDUCES -> Direction.RISK_REDUCING;
      case INCREASES -> Direction.RISK_INCREASING;
      case UNKNOWN -> Direction.UNKNOWN;
    };
  }

  private static ChangeRisk.Limit limit(LimitLine line) {
    return new ChangeRisk.Limit(
        line.name(),
        line.before().orElse(null),
        line.after().orElse(null),
        line.limit(),
        line.headroom().orElse(null));
  }

  private static ChangeRisk.Market market(MarketInputs inputs) {
    SignalsV1 signals = inputs.step().signals();
    Optional<SignalsV1.VxFuture> nearest =
        signals.vxCurve().stream().min(Comparator.comparing(SignalsV1.VxFuture::expiry));
    return new ChangeRisk.Market(
        signals.spx(),
        signals.vix(),
        nearest.map(SignalsV1.VxFuture::price).orElse(null),
        nearest.map(SignalsV1.VxFuture::expiry).orElse(null));
  }
}
