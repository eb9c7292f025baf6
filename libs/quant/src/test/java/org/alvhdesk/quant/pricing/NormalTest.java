package org.alvhdesk.quant.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalTest {
  /** Values to 16 digits from tables computed with arbitrary precision. */
  @ParameterizedTest(name = "N({0})")
  @CsvSource({
    "0, 0.5",
    "1, 0.8413447460685429",
    "-1, 0.15865525393145705",
    "1.959963984540054, 0.975",
    "-3, 0.0013498980316300946",
    "-6, 9.865876450376981E-10",
    "-10, 7.61985302416053E-24",
    "-20, 2.7536241186062337E-89",
    "8, 0.9999999999999993"
  })
  void knownValues(double x, double expected) {
    assertThat(Normal.distribution(x)).isCloseTo(expected, Percentage.withPercentage(1e-11));
  }

  @Property
  void isSymmetricAndRises(@ForAll @Scale(6) @DoubleRange(min = -8, max = 8) double x) {
    assertThat(Normal.distribution(x) + Normal.distribution(-x)).isCloseTo(1, within(4e-16));
    assertThat(Normal.distribution(x + 1e-3)).isGreaterThanOrEqualTo(Normal.distribution(x));
    double slope = (Normal.distribution(x + 1e-4) - Normal.distribution(x - 1e-4)) / 2e-4;
    assertThat(slope).isCloseTo(Normal.density(x), within(1e-8));
  }
}
