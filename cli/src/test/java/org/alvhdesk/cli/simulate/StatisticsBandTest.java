package org.alvhdesk.cli.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import org.alvhdesk.simulation.Scenario;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The model's statistics stay where docs/simulation.md says they are: 129 simulated years in place
 * of the thousand of the table, so the bands are wider than its.
 */
class StatisticsBandTest {
  private static final Ensemble FREE = Ensemble.of(Scenario.FREE, 129, 1);

  @ParameterizedTest(name = "{0} between {1} and {2}")
  @CsvSource({
    "VOLATILITY, 15, 23",
    "SKEWNESS, -2.2, -0.4",
    "KURTOSIS, 8, 28",
    "MEMORY_1, 0.22, 0.40",
    "MEMORY_20, 0.08, 0.25",
    "VIX_MEAN, 17, 22",
    "VIX_5, 9.8, 12.5",
    "VIX_50, 15, 20",
    "VIX_95, 27, 42",
    "VIX_MOVE, 6.8, 8.8",
    "VIX_BETA, -6.2, -4.0",
    "VIX_R2, 0.48, 0.62",
    "SPIKES, 1.0, 2.1",
    "CM30_BETA, 0.47, 0.57",
    "CONTANGO, 3.5, 7.0",
    "INVERTED, 13, 27",
    "BACKWARDATION, 13, 27",
    "VIX9D_RATIO, 0.92, 0.97",
    "VIX3M_RATIO, 1.09, 1.15",
    "VVIX_MEAN, 86, 102",
    "VVIX_BETA, 0.48, 0.57"
  })
  void theMeanOfTheRunsIsInTheBand(Statistic statistic, double low, double high) {
    assertThat(FREE.range(statistic).mean()).isBetween(low, high);
  }
}
