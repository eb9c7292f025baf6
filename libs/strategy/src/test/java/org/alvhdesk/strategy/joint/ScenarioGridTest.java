package org.alvhdesk.strategy.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.alvhdesk.strategy.joint.history.ShockWindow;
import org.junit.jupiter.api.Test;

class ScenarioGridTest {
  private static final JointBook BOOK =
      FixtureTableTest.book(
          FixtureTableTest.exposure(45, 5620, 5670, 6320, 6370),
          FixtureTableTest.holdings(28, 30, 30));

  @Test
  void aCellOnTheDriftPathIsTheDriftRow() {
    double vixMove = StrictMath.exp(-4.41 * StrictMath.log(0.95)) - 1;

    GridReport grid =
        ScenarioGrid.evaluate(BOOK, DriftLink.METHODOLOGY, List.of(-0.05), List.of(vixMove));

    ScenarioResult row = row(JointScenarios.evaluate(BOOK), "SPX -5 %");
    assertThat(grid.condorUsd().getFirst().getFirst()).isEqualTo(row.condorUsd());
    assertThat(grid.hedgeAfterUsd().getFirst().getFirst()).isEqualTo(row.hedgeAfterUsd());
    assertThat(grid.jointAfterUsd(0, 0)).isEqualTo(row.jointAfterUsd());
  }

  @Test
  void nothingMoves_nothingIsGained_andRowsAndColumnsKeepTheirOrder() {
    GridReport grid = ScenarioGrid.evaluate(BOOK, DriftLink.METHODOLOGY);

    int still = ScenarioGrid.SPX_MOVES.indexOf(0.0);
    int same = ScenarioGrid.VIX_MOVES.indexOf(0.0);
    assertThat(grid.jointAfterUsd(still, same)).isEqualByComparingTo("0");
    assertThat(grid.vixLevels().getLast()).isCloseTo(54, within(1e-9));
    for (int i = 0; i < grid.spxMoves().size(); i++) {
      for (int j = 1; j < grid.vixMoves().size(); j++) {
        // hedges are VIX calls: SPX alone does not touch them, a higher VIX never hurts them
        assertThat(grid.hedgeAfterUsd().get(i).get(j))
            .isEqualTo(grid.hedgeAfterUsd().getFirst().get(j))
            .isGreaterThanOrEqualTo(grid.hedgeAfterUsd().get(i).get(j - 1));
        assertThat(grid.jointBeforeUsd(i, j)).isEqualTo(grid.condorUsd().get(i).get(j));
      }
    }
  }

  @Test
  void movesThatLeaveNothingAreRefused() {
    assertThatThrownBy(
            () -> ScenarioGrid.evaluate(BOOK, DriftLink.METHODOLOGY, List.of(-1.0), List.of(0.0)))
        .hasMessageContaining("SPX moves must be decimals above -1");
    assertThatThrownBy(
            () -> ScenarioGrid.evaluate(BOOK, DriftLink.METHODOLOGY, List.of(0.0), List.of()))
        .hasMessageContaining("VIX moves");
  }

  @Test
  void measuredScenariosReplaceTheDefaultOnes() {
    DriftLink link = DriftLink.METHODOLOGY.withVixBeta(6);
    ShockWindow rally =
        new ShockWindow("rally", 0.03, 20, 16, new TreeMap<>(Map.of(30, 0.9, 110, 1.01)), 100, 90);

    JointReport report = JointScenarios.evaluate(BOOK, ScenarioSet.of(18, link, List.of(rally)));

    assertThat(row(report, "SPX -5 %").vixTo()).isCloseTo(18 * Math.pow(0.95, -6), within(1e-9));
    assertThat(row(report, "rally").vixTo()).isCloseTo(18 * 0.8, within(1e-9));
    assertThat(row(report, "rally").hedgeAfterUsd()).isNegative();
    Scenario shock = ShockScenarios.from(18, List.of(rally)).getFirst();
    assertThat(shock.forwardLogMove().applyAsDouble(30)).isCloseTo(Math.log(0.9), within(1e-12));
    assertThat(shock.forwardLogMove().applyAsDouble(110)).isCloseTo(Math.log(1.01), within(1e-12));
    assertThat(shock.forwardLogMove().applyAsDouble(1)).isGreaterThanOrEqualTo(Math.log(0.8));
    assertThatThrownBy(() -> ScenarioSet.of(18, link, List.of()))
        .hasMessageContaining("at least one shock window");
  }

  @Test
  void aWindowInWhichVixStoodStillKeepsItsForwards() {
    ShockWindow still =
        new ShockWindow(
            "still", -0.01, 20, 20, new TreeMap<>(Map.of(30, 1.02, 110, 1.01)), 100, 100);

    Scenario s = ShockScenarios.from(18, List.of(still)).getFirst();

    assertThat(s.vixTo()).isEqualTo(18);
    assertThat(s.forwardLogMove().applyAsDouble(30)).isCloseTo(Math.log(1.02), within(1e-12));
  }

  static ScenarioResult row(JointReport report, String name) {
    return report.rows().stream().filter(r -> r.name().equals(name)).findFirst().orElseThrow();
  }

  static BigDecimal usd(String amount) {
    return new BigDecimal(amount);
  }
}
