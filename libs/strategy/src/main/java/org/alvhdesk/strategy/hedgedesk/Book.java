package org.alvhdesk.strategy.hedgedesk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.quant.vol.measure.Measured;
import org.alvhdesk.strategy.condor.CondorPricer;
import org.alvhdesk.strategy.hedge.HedgeHolding;
import org.alvhdesk.strategy.hedge.manage.CashPress;
import org.alvhdesk.strategy.input.Dollars;
import org.alvhdesk.strategy.input.Observed;
import org.alvhdesk.strategy.joint.CondorExposure;
import org.alvhdesk.strategy.joint.JointBook;
import org.alvhdesk.strategy.joint.JointReport;
import org.alvhdesk.strategy.joint.JointScenarios;
import org.alvhdesk.strategy.joint.ScenarioFamily;
import org.alvhdesk.strategy.joint.ScenarioResult;
import org.alvhdesk.strategy.rules.HedgeLayer;

/** What a situation says about condors and hedge together, each number with what is missing. */
final class Book {
  private static final int YEAR_DAYS = 365;

  private final HedgeDeskSituation situation;
  private final HedgeQuotes quotes;
  private final String gap;

  Book(HedgeDeskSituation situation, HedgeQuotes quotes) {
    this.situation = situation;
    this.quotes = quotes;
    int priced = situation.condors().stream().mapToInt(c -> c.exposure().quantity()).sum();
    this.gap =
        priced == situation.condorCount()
            ? ""
            : priced + " of " + situation.condorCount() + " condors are priced";
  }

  HedgeDeskSituation situation() {
    return situation;
  }

  HedgeQuotes quotes() {
    return quotes;
  }

  /** Condors and {@code after} for scenarios; {@code before} is what is held. */
  JointBook joint(List<HedgeHolding> after) {
    return new JointBook(
        situation.session(),
        situation.spx(),
        situation.vix(),
        exposures(),
        situation.holdings(),
        after,
        situation.slices(),
        situation.vx().map(HedgeDeskSituation.VxFutures::curve),
        situation.vx().flatMap(HedgeDeskSituation.VxFutures::share));
  }

  List<CondorExposure> exposures() {
    return situation.condors().stream().map(HedgeDeskSituation.HeldCondor::exposure).toList();
  }

  /** Maximum loss of all condors at expiry: widest wing less credit. */
  Dollars condorMaxLoss() {
    String name = "condor maximum loss";
    if (!gap.isEmpty()) {
      return unknown(name, gap);
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (HedgeDeskSituation.HeldCondor c : situation.condors()) {
      sum =
          sum.add(
              BigDecimal.valueOf(c.exposure().condor().widestWing())
                  .subtract(c.creditPoints())
                  .max(BigDecimal.ZERO)
                  .multiply(contracts(c)));
    }
    return known(name, sum.setScale(2, RoundingMode.HALF_EVEN));
  }

  /** Credits received for the open condors; unknown while one of them is not among the priced. */
  Dollars credits() {
    String name = "credits";
    if (!gap.isEmpty()) {
      return unknown(name, gap);
    }
    return known(
        name,
        situation.condors().stream()
            .map(c -> c.creditPoints().multiply(contracts(c)))
            .reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  private static BigDecimal contracts(HedgeDeskSituation.HeldCondor c) {
    return BigDecimal.valueOf((long) OptionRoot.MULTIPLIER_USD * c.exposure().quantity());
  }

  /** Worst loss of the condors alone over the measured shocks, 0 or more. */
  Dollars condorStressLoss() {
    return condorLoss(worstShock());
  }

  /** The shock in which the condors lose most; empty without priced condors. */
  Optional<ScenarioResult> worstShock() {
    if (!gap.isEmpty() || situation.condors().isEmpty()) {
      return Optional.empty();
    }
    return JointScenarios.evaluate(joint(List.of())).rows().stream()
        .filter(r -> r.family() == ScenarioFamily.SHOCK)
        .reduce((a, b) -> b.condorUsd().compareTo(a.condorUsd()) < 0 ? b : a);
  }

  private Dollars condorLoss(Optional<ScenarioResult> worst) {
    String name = "condor stress loss";
    if (!gap.isEmpty()) {
      return unknown(name, gap);
    }
    return worst
        .map(r -> known(name + " (" + r.name() + ")", r.condorUsd().negate().max(BigDecimal.ZERO)))
        .orElseGet(() -> known(name, new BigDecimal("0.00")));
  }

  /** Worst joint loss over the measured shocks with {@code after} as hedge. */
  Dollars jointStressLoss(List<HedgeHolding> after) {
    String name = "joint stress loss";
    if (!gap.isEmpty()) {
      return unknown(name, gap);
    }
    JointReport report = JointScenarios.evaluate(joint(after));
    return report.gaps().isEmpty()
        ? known(name, report.stressLossAfterUsd())
        : unknown(name, String.join("; ", report.gaps()));
  }

  /**
   * What the options and shares of the hedge can be sold for: longs at the bid, shorts at the ask;
   * not below 0.
   */
  Dollars hedgeValue() {
    return value("hedge value", paidFor());
  }

  /** The same of some of what is held. */
  Dollars value(String name, List<HedgeHolding> held) {
    BigDecimal sum = new BigDecimal("0.00");
    for (HedgeHolding h : held) {
      if (!h.contract().paysPremium()) {
        continue;
      }
      Optional<Found> found = quotes.find(h.contract()).filter(f -> f.quote().markable());
      if (found.isEmpty()) {
        return unknown(name, h.contract().text() + " is not quoted");
      }
      BigDecimal points =
          h.quantity() > 0 ? found.get().quote().bidPoints() : found.get().quote().askPoints();
      sum =
          sum.add(
              points.multiply(
                  BigDecimal.valueOf((long) h.contract().usdPerPoint() * h.quantity())));
    }
    return known(name, sum.max(BigDecimal.ZERO).setScale(2, RoundingMode.HALF_EVEN));
  }

  /** What was paid for the options and shares held, net of what was received; not below 0. */
  Dollars hedgePaid() {
    return paid("paid for the hedge", paidFor());
  }

  /** The same of some of what is held. */
  Dollars paid(String name, List<HedgeHolding> held) {
    BigDecimal sum = new BigDecimal("0.00");
    for (HedgeHolding h : held) {
      if (!h.contract().paysPremium()) {
        continue;
      }
      if (h.averagePoints().isEmpty()) {
        return unknown(name, "what " + h.contract().text() + " cost is not known");
      }
      sum =
          sum.add(
              h.averagePoints()
                  .get()
                  .multiply(BigDecimal.valueOf((long) h.contract().usdPerPoint() * h.quantity())));
    }
    return known(name, sum.max(BigDecimal.ZERO).setScale(2, RoundingMode.HALF_EVEN));
  }

  /** K9: daily theta of the condors over their time value, which is what they cost while out. */
  Observed condorTheta() {
    double theta = 0;
    double value = 0;
    for (HedgeDeskSituation.HeldCondor c : situation.condors()) {
      CondorExposure e = c.exposure();
      theta += CondorPricer.greeks(e.condor(), e.quantity(), e.pricing()).thetaPerDayUsd();
      value += OptionRoot.MULTIPLIER_USD * e.quantity() * e.pricing().costPoints(e.condor());
    }
    return CashPress.theta(theta, value, situation.marketTime(), situation.bookQuality());
  }

  /** What the hedge holds that costs a premium; the second engine is another purse (002-13). */
  private List<HedgeHolding> paidFor() {
    return situation.holdings().stream()
        .filter(h -> h.contract().paysPremium() && h.layer() != HedgeLayer.SECOND_ENGINE)
        .toList();
  }

  /** Upper less lower break-even of one condor, points: the mean over all condors. */
  Observed breakEvenWidth() {
    double width = 0;
    int count = 0;
    for (HedgeDeskSituation.HeldCondor c : situation.condors()) {
      int n = c.exposure().quantity();
      width +=
          n
              * (c.exposure().condor().shortCall()
                  - c.exposure().condor().shortPut()
                  + 2 * c.creditPoints().doubleValue());
      count += n;
    }
    Measured value =
        !gap.isEmpty()
            ? Measured.none(gap)
            : count == 0 ? Measured.none("no condor is open") : Measured.of(width / count);
    return Sizers.observed(this, "break-even width", "points", value);
  }

  /** 003-6: loss of all condors beyond their break-even in {@code shock}, 0 or more. */
  Dollars lossBeyondBreakEven(ScenarioResult shock) {
    double gain = shock.condorUsd().doubleValue();
    for (HedgeDeskSituation.HeldCondor c : situation.condors()) {
      double entry =
          c.creditPoints().doubleValue() - c.exposure().pricing().costPoints(c.exposure().condor());
      gain += entry * OptionRoot.MULTIPLIER_USD * c.exposure().quantity();
    }
    return known(
        "loss beyond break-even in " + shock.name(),
        BigDecimal.valueOf(Math.max(0, -gain)).setScale(2, RoundingMode.HALF_EVEN));
  }

  /** What {@code units} gain in the shock of that name, alone. */
  Optional<BigDecimal> gainIn(String shock, List<HedgeHolding> units) {
    JointReport report = JointScenarios.evaluate(joint(units));
    boolean priced =
        units.stream()
            .allMatch(
                h -> report.gaps().stream().noneMatch(g -> g.startsWith(h.contract().text())));
    return priced
        ? report.rows().stream()
            .filter(r -> r.name().equals(shock))
            .map(ScenarioResult::hedgeAfterUsd)
            .findFirst()
        : Optional.empty();
  }

  Dollars known(String name, BigDecimal usd) {
    return Dollars.of(name, usd, situation.marketTime(), situation.bookQuality());
  }

  Dollars unknown(String name, String reason) {
    return Dollars.unknown(name, reason, situation.marketTime(), situation.bookQuality());
  }

  Dollars riskCapital() {
    return known("risk capital", situation.capital().riskCapitalUsd());
  }

  /** 001-5: {@code days} / 365 of a yearly budget, a share of net asset value, in US dollars. */
  BigDecimal budgetOf(BigDecimal yearlyShare, int days) {
    return situation
        .capital()
        .navUsd()
        .multiply(yearlyShare)
        .multiply(BigDecimal.valueOf(days))
        .divide(BigDecimal.valueOf(YEAR_DAYS), 2, RoundingMode.DOWN);
  }

  /** {@code share} of net asset value, rounded down to cents. */
  BigDecimal ofNav(BigDecimal share) {
    return situation.capital().navUsd().multiply(share).setScale(2, RoundingMode.DOWN);
  }
}
