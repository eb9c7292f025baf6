package org.alvhdesk.strategy.joint;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeSet;
import org.alvhdesk.strategy.hedge.HedgeContract;
import org.alvhdesk.strategy.hedge.HedgeHolding;
import org.alvhdesk.strategy.joint.Repricer.HedgeLine;
import org.alvhdesk.strategy.joint.Repricer.Leg;

/**
 * Condors and hedge on one axis: the drift and the shock family of docs/methodology 3.7, always
 * both. SPX vega and VIX-option vega are never added (3.7); dollars are.
 */
public final class JointScenarios {
  private JointScenarios() {}

  /** Revalues {@code book} in every DRIFT and SHOCK scenario. */
  public static JointReport evaluate(JointBook book) {
    return evaluate(book, ScenarioSet.methodology(book.vix()));
  }

  /**
   * Revalues {@code book} in every scenario of {@code set}.
   *
   * @throws IllegalArgumentException when the set was made for another VIX
   */
  public static JointReport evaluate(JointBook book, ScenarioSet set) {
    return evaluate(book, set.scenarios(book));
  }

  static JointReport evaluate(JointBook book, Collection<Scenario> scenarios) {
    List<HedgeLine> before = lines(book, book.before());
    List<HedgeLine> after = lines(book, book.after());
    List<ScenarioResult> rows = new ArrayList<>();
    for (Scenario scenario : scenarios) {
      rows.add(row(book, before, after, scenario));
    }
    return new JointReport(
        rows,
        worstShockLoss(
            rows.stream()
                .filter(JointScenarios::isShock)
                .map(ScenarioResult::jointBeforeUsd)
                .toList()),
        worstShockLoss(
            rows.stream()
                .filter(JointScenarios::isShock)
                .map(ScenarioResult::jointAfterUsd)
                .toList()),
        gaps(book));
  }

  private static ScenarioResult row(
      JointBook book, List<HedgeLine> before, List<HedgeLine> after, Scenario scenario) {
    double condors = condorGain(book, scenario);
    double hedgeBefore = Repricer.hedgeGain(before, scenario, book.vix());
    double hedgeAfter = Repricer.hedgeGain(after, scenario, book.vix());
    return new ScenarioResult(
        scenario.family(),
        scenario.name(),
        scenario.spxMove(),
        book.vix(),
        scenario.vixTo(),
        usd(condors),
        usd(hedgeBefore),
        usd(hedgeAfter),
        offset(condors, hedgeBefore),
        offset(condors, hedgeAfter));
  }

  /** Gain of all condors, US dollars, summed in their order. */
  static double condorGain(JointBook book, Scenario scenario) {
    double gain = 0;
    for (CondorExposure exposure : book.condors()) {
      gain += Repricer.condorGain(exposure, scenario, book.vix());
    }
    return gain;
  }

  /** Lines in order of layer and contract, so that the sum does not depend on the input's order. */
  static List<HedgeLine> lines(JointBook book, List<HedgeHolding> holdings) {
    return Repricer.lines(HedgeHolding.merged(holdings), book);
  }

  private static boolean isShock(ScenarioResult row) {
    return row.family() == ScenarioFamily.SHOCK;
  }

  private static BigDecimal worstShockLoss(List<BigDecimal> joint) {
    BigDecimal loss = usd(0);
    for (BigDecimal gain : joint) {
      loss = loss.max(gain.negate());
    }
    return loss;
  }

  private static OptionalDouble offset(double condors, double hedge) {
    return condors < 0 ? OptionalDouble.of(hedge / -condors) : OptionalDouble.empty();
  }

  /** Hedge contracts of the book without quotes, for people. */
  static List<String> gaps(JointBook book) {
    TreeSet<HedgeContract> contracts = new TreeSet<>();
    book.before().forEach(h -> contracts.add(h.contract()));
    book.after().forEach(h -> contracts.add(h.contract()));
    return contracts.stream()
        .filter(c -> Leg.of(c, book).isEmpty())
        .map(c -> c.text() + " has no quotes in this step and is missing from every row")
        .toList();
  }

  /** Dollars to cents, half even. */
  static BigDecimal usd(double amount) {
    return BigDecimal.valueOf(amount).setScale(2, RoundingMode.HALF_EVEN);
  }
}
