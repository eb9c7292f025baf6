package org.alvhdesk.hedge.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.alvhdesk.hedge.engine.Assessment;
import org.alvhdesk.hedge.engine.MarketInputs;
import org.alvhdesk.hedge.engine.WireCondors;
import org.alvhdesk.strategy.condor.CondorPosition;
import org.alvhdesk.strategy.joint.BookGreeks;
import org.alvhdesk.strategy.joint.DriftLink;
import org.alvhdesk.strategy.joint.JointBook;
import org.alvhdesk.strategy.joint.JointScenarios;
import org.alvhdesk.strategy.ledger.BookMeasures;
import org.alvhdesk.strategy.ledger.HardLimits;

/**
 * Whether a proposal may be made at all: the book after it is held against {@link HardLimits}, each
 * a configured share of net asset value. Reducing a breached book is always possible.
 */
@ApplicationScoped
public class HardLimitCheck {
  private final LedgerConfig.Limits shares;

  HardLimitCheck(LedgerConfig config) {
    this.shares = config.limits();
  }

  /**
   * A book as it is or as it would be.
   *
   * @param condors all condors
   * @param complete whether every condor is priced in {@code joint}
   * @param joint the same condors with the hedge; its {@link JointBook#after} counts
   */
  public record Book(List<CondorPosition> condors, boolean complete, JointBook joint) {
    /** Copies the list. */
    public Book {
      condors = List.copyOf(condors);
    }

    BookMeasures measures() {
      return BookMeasures.of(
          condors,
          JointScenarios.evaluate(joint),
          complete,
          true,
          BookGreeks.of(joint, DriftLink.METHODOLOGY));
    }
  }

  /** Whether the hedge trades that {@code assessment} wants may be proposed. */
  public HardLimits.Answer hedgeTrades(MarketInputs inputs, Assessment assessment) {
    JointBook joint = assessment.joint();
    return change(
        inputs.condors().navUsd(),
        book(
            inputs,
            new JointBook(
                joint.session(),
                joint.spx(),
                joint.vix(),
                joint.condors(),
                joint.before(),
                joint.before(),
                joint.slices())),
        book(inputs, joint));
  }

  /**
   * Whether a change from {@code before} to {@code after} may be proposed, such as a condor
   * proposal on its arrival.
   *
   * @param navUsd net asset value, US dollars, of which the limits are shares
   */
  public HardLimits.Answer change(BigDecimal navUsd, Book before, Book after) {
    return limits(navUsd).check(before.measures(), after.measures());
  }

  /** The book of {@code inputs} with the hedge of {@code joint}. */
  public static Book book(MarketInputs inputs, JointBook joint) {
    return new Book(
        inputs.condors().condors().stream().map(WireCondors::position).toList(),
        inputs.condors().condors().stream().allMatch(condor -> condor.pricing() != null),
        joint);
  }

  private HardLimits limits(BigDecimal navUsd) {
    return new HardLimits(
        usd(navUsd, shares.maxLossPerExpiryWeek()),
        usd(navUsd, shares.stressLoss()),
        usd(navUsd, shares.shockLoss()),
        usd(navUsd, shares.spxVega()),
        usd(navUsd, shares.vixVega()),
        usd(navUsd, shares.putSideLoss()),
        usd(navUsd, shares.callSideLoss()));
  }

  private static BigDecimal usd(BigDecimal navUsd, BigDecimal share) {
    return navUsd.multiply(share).setScale(2, RoundingMode.DOWN);
  }
}
