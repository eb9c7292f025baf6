package org.alvhdesk.strategy.joint;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/** Which loss of a book stands for its stress. */
public enum StressMeasure {
  /** The worst of the measured shocks and SPX -10 %, as the stress cap of 000-5 counts. */
  WORST_STRESS_LOSS,
  /** SPX -10 % alone. */
  STRESS_LOSS_SPX_MINUS_10;

  /**
   * A loss and where it occurs.
   *
   * @param usd US dollars, 0 or more
   * @param scenario its name, {@code none} where nothing is lost
   */
  public record Loss(BigDecimal usd, String scenario) {}

  /** The loss of the condors of {@code report} alone. */
  public Loss ofCondors(JointReport report) {
    return worst(report, ScenarioResult::condorUsd);
  }

  /** The loss of condors and hedge after the trades together. */
  public Loss ofBookAfter(JointReport report) {
    return worst(report, ScenarioResult::jointAfterUsd);
  }

  private Loss worst(JointReport report, Function<ScenarioResult, BigDecimal> gain) {
    Loss worst = new Loss(new BigDecimal("0.00"), "none");
    for (ScenarioResult row : counted(report.rows())) {
      BigDecimal loss = gain.apply(row).negate();
      if (loss.compareTo(worst.usd()) > 0) {
        worst = new Loss(loss, row.name());
      }
    }
    return worst;
  }

  private List<ScenarioResult> counted(List<ScenarioResult> rows) {
    return rows.stream()
        .filter(
            row ->
                switch (this) {
                  case WORST_STRESS_LOSS -> StressLimit.counts(row.family(), row.name());
                  case STRESS_LOSS_SPX_MINUS_10 -> row.name().equals(DriftScenarios.CAPPED);
                })
        .toList();
  }
}
