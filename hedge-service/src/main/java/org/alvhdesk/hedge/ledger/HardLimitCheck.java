package org.alvhdesk.hedge.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.alvhdesk.contracts.rest.CondorChange;
import org.alvhdesk.hedge.engine.Assessment;
import org.alvhdesk.hedge.engine.MarketInputs;
import org.alvhdesk.hedge.engine.WireCondors;
import org.alvhdesk.strategy.joint.BookGreeks;
import org.alvhdesk.strategy.joint.CondorExposure;
import org.alvhdesk.strategy.joint.DriftLink;
import org.alvhdesk.strategy.joint.JointBook;
import org.alvhdesk.strategy.joint.JointReport;
import org.alvhdesk.strategy.joint.JointScenarios;
import org.alvhdesk.strategy.ledger.BookMeasures;
import org.alvhdesk.strategy.ledger.HardLimits;
import org.alvhdesk.strategy.ledger.RiskChange;

/**
 * Whether a proposal may be made at all: the book after it is held against {@link HardLimits}, each
 * a share of net asset value. Reducing a breached book is always possible.
 */
@ApplicationScoped
public class HardLimitCheck {
  private final ActiveLimits active;

  /** Limits as they are in force. */
  public HardLimitCheck(ActiveLimits active) {
    this.active = active;
  }

  /** Whether the hedge trades that {@code assessment} wants may be proposed. */
  public HardLimits.Answer hedgeTrades(MarketInputs inputs, Assessment assessment) {
    JointBook joint = assessment.joint();
    return limits(inputs)
        .check(
            before(inputs, joint, assessment.report()), after(inputs, joint, assessment.report()));
  }

  /** What the hedge trades between the two books of {@code joint} do to risk and limits. */
  public RiskChange hedgeRisk(MarketInputs inputs, JointBook joint, JointReport report) {
    return RiskChange.of(
        before(inputs, joint, report), after(inputs, joint, report), limits(inputs));
  }

  private static BookMeasures before(MarketInputs inputs, JointBook joint, JointReport report) {
    return measures(inputs, report, false, held(joint));
  }

  private static BookMeasures after(MarketInputs inputs, JointBook joint, JointReport report) {
    return measures(inputs, report, true, BookGreeks.of(joint, DriftLink.METHODOLOGY));
  }

  /**
   * What {@code change} of the condors does to risk and limits, with the hedge as held.
   *
   * @throws IllegalArgumentException when a trade is no condor that can be sold
   */
  public RiskChange condorRisk(MarketInputs inputs, Assessment assessment, CondorChange change) {
    return condorRisk(inputs, assessment.joint(), assessment.report(), change);
  }

  /**
   * The same of the book as held in {@code joint}.
   *
   * @param report scenarios of {@code joint}
   */
  public RiskChange condorRisk(
      MarketInputs inputs, JointBook joint, JointReport report, CondorChange change) {
    BookGreeks greeks = held(joint);
    return RiskChange.of(
        measures(inputs, report, false, greeks),
        CondorMeasures.after(inputs, change, report, greeks),
        limits(inputs));
  }

  /**
   * What buying condors back does to risk and limits on the quotes of now: what is left of them is
   * priced anew, not taken from the change.
   *
   * @param left what is still held after it, of the condors of {@code inputs}
   * @param change without a trade that opens
   */
  public RiskChange condorClose(
      MarketInputs inputs, Assessment assessment, List<CondorExposure> left, CondorChange change) {
    JointBook held = assessment.joint();
    JointBook after =
        new JointBook(
            held.session(),
            held.spx(),
            held.vix(),
            left,
            held.before(),
            held.before(),
            held.slices(),
            held.vx(),
            held.share());
    return RiskChange.of(
        measures(inputs, assessment.report(), false, held(held)),
        BookMeasures.of(
            CondorMeasures.positions(inputs, change),
            JointScenarios.evaluate(after),
            isPriced(inputs),
            true,
            BookGreeks.of(after, DriftLink.METHODOLOGY)),
        limits(inputs));
  }

  private static boolean isPriced(MarketInputs inputs) {
    return inputs.condors().condors().stream().allMatch(condor -> condor.pricing() != null);
  }

  /**
   * Whether {@code change} of the condors may be proposed, with the hedge as held. Buying condors
   * back and nothing else is always possible, also when nothing can be valued: a stop must not
   * wait. Any other change whose scenarios or sensitivities leave something out is blocked.
   *
   * @param assessment of the book as held at the step of {@code inputs}
   * @throws IllegalArgumentException when a trade is no condor that can be sold
   */
  public HardLimits.Answer condorChange(
      MarketInputs inputs, Assessment assessment, CondorChange change) {
    if (CondorMeasures.onlyBuysBack(change)) {
      return new HardLimits.Allowed(List.of());
    }
    BookGreeks greeks = held(assessment.joint());
    return limits(inputs)
        .check(
            measures(inputs, assessment.report(), false, greeks),
            CondorMeasures.after(inputs, change, assessment.report(), greeks));
  }

  private static BookMeasures measures(
      MarketInputs inputs, JointReport report, boolean afterTrades, BookGreeks greeks) {
    return BookMeasures.of(
        inputs.condors().condors().stream().map(WireCondors::position).toList(),
        report,
        isPriced(inputs),
        afterTrades,
        greeks);
  }

  /** Greeks with the hedge as held. */
  private static BookGreeks held(JointBook joint) {
    return BookGreeks.of(
        new JointBook(
            joint.session(),
            joint.spx(),
            joint.vix(),
            joint.condors(),
            joint.before(),
            joint.before(),
            joint.slices(),
            joint.vx(),
            joint.share()),
        DriftLink.METHODOLOGY);
  }

  private HardLimits limits(MarketInputs inputs) {
    return active.shares().of(inputs.condors().navUsd());
  }
}
