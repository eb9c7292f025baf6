package org.alvhdesk.strategy.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.alvhdesk.market.Slice;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.strategy.Slices;
import org.alvhdesk.strategy.condor.CondorLayer;
import org.alvhdesk.strategy.condor.CondorPosition;
import org.alvhdesk.strategy.condor.CondorPricer;
import org.alvhdesk.strategy.condor.IronCondor;
import org.alvhdesk.strategy.hedge.HedgeContract;
import org.alvhdesk.strategy.hedge.HedgeHolding;
import org.alvhdesk.strategy.rules.HedgeLayer;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reproduces the illustrative table of methodology 3.7 from its model spec, to the dollar. */
class FixtureTableTest {
  /** The table is in whole dollars; the row -23,113.50 is rounded twice. */
  private static final Offset<Double> HALF_A_DOLLAR = within(0.505);

  private static final List<Integer> DAYS = List.of(30, 110, 220);

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "slow,          -0.05,  22, 1.10, 1.05, 1.03, 1.0,   -7480, -19033,   323,   732",
    "feb-2018-like, -0.041, 38, 1.90, 1.35, 1.20, 1.3,  -15552, -17428,  6606,  9084",
    "aug-2024-like, -0.03,  35, 1.45, 1.15, 1.08, 1.3,  -13804, -14585,  3021,  4463",
    "mar-2020-like, -0.12,  55, 2.40, 1.60, 1.40, 1.3,  -24502, -32242, 11764, 15021",
    "melt-up,        0.04,  14, 0.85, 0.93, 0.95, 0.95,  -8374, -23113,  -443, -1016"
  })
  void reproducesTheTableToTheDollar(
      String name,
      double move,
      double vix,
      double m30,
      double m110,
      double m220,
      double volRatio,
      double condor45,
      double condor14,
      double hedgeFar,
      double hedge50Delta) {
    MaturityCurve log =
        new MaturityCurve(DAYS, List.of(Math.log(m30), Math.log(m110), Math.log(m220)), -9, 9);
    Scenario scenario = new Scenario(ScenarioFamily.SHOCK, name, move, vix, log::at, volRatio);

    ScenarioResult of45 =
        JointScenarios.evaluate(
                book(exposure(45, 5620, 5670, 6320, 6370), holdings(28, 30, 30)), List.of(scenario))
            .rows()
            .getFirst();
    ScenarioResult of14 =
        JointScenarios.evaluate(
                book(exposure(14, 5755, 5805, 6170, 6220), holdings(20, 23, 24)), List.of(scenario))
            .rows()
            .getFirst();

    assertThat(of45.condorUsd().doubleValue()).isCloseTo(condor45, HALF_A_DOLLAR);
    assertThat(of14.condorUsd().doubleValue()).isCloseTo(condor14, HALF_A_DOLLAR);
    assertThat(of45.hedgeAfterUsd().doubleValue()).isCloseTo(hedgeFar, HALF_A_DOLLAR);
    assertThat(of14.hedgeAfterUsd().doubleValue()).isCloseTo(hedge50Delta, HALF_A_DOLLAR);
    assertThat(of45.hedgeBeforeUsd()).isEqualByComparingTo("0");
  }

  @Test
  void nothingMoves_nothingIsGained() {
    Scenario still = new Scenario(ScenarioFamily.SHOCK, "still", 0, 18, days -> 0, 1);

    ScenarioResult row =
        JointScenarios.evaluate(
                book(exposure(45, 5620, 5670, 6320, 6370), holdings(28, 30, 30)), List.of(still))
            .rows()
            .getFirst();

    assertThat(row.condorUsd()).isEqualByComparingTo("0");
    assertThat(row.hedgeAfterUsd()).isEqualByComparingTo("0");
    assertThat(row.offsetAfter()).isEmpty();
  }

  static JointBook book(CondorExposure condor, List<HedgeHolding> after) {
    return new JointBook(
        Slices.SESSION,
        6000,
        18,
        List.of(condor),
        List.of(),
        after,
        List.of(vix(30, 19.5, 1.10), vix(110, 20.5, 0.85), vix(220, 21, 0.70)));
  }

  static CondorExposure exposure(int days, double lp, double sp, double sc, double lc) {
    IronCondor condor =
        new IronCondor(OptionRoot.SPXW, Slices.SESSION.plusDays(days), lp, sp, sc, lc);
    CondorPosition position =
        new CondorPosition(
            "c", CondorLayer.BASE, condor, 10, new BigDecimal("11.55"), Instant.EPOCH);
    return new CondorExposure(
        condor,
        10,
        CondorPricer.value(position, Slices.fixtureSpx(days), Slices.SESSION)
            .pricing()
            .orElseThrow());
  }

  static List<HedgeHolding> holdings(double front, double mid, double far) {
    return List.of(
        holding(HedgeLayer.FRONT, 30, front, 4),
        holding(HedgeLayer.MID, 110, mid, 4),
        holding(HedgeLayer.FAR, 220, far, 2));
  }

  private static HedgeHolding holding(HedgeLayer layer, int days, double strike, int quantity) {
    return new HedgeHolding(
        layer, HedgeContract.vixCall(Slices.SESSION.plusDays(days), strike), quantity);
  }

  private static Slice vix(int days, double forward, double vol) {
    return Slices.locked(OptionRoot.VIX, days, forward, Slices.flat(vol), Slices.vixGrid());
  }
}
