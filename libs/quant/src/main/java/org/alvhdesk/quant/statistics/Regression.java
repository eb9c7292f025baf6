package org.alvhdesk.quant.statistics;

import java.util.List;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * A fitted linear regression with intercept.
 *
 * @param coefficients intercept first, then the regressors in their order
 * @param rSquared 1 - SSR/SST about the mean, 0 to 1
 * @param adjustedRSquared the same per degree of freedom
 * @param residualDeviation sqrt(SSR/(n-k)), in the unit of the response
 * @param observations n
 * @param degreesOfFreedom n-k
 * @param covariance how the standard errors were estimated
 */
public record Regression(
    List<Coefficient> coefficients,
    double rSquared,
    double adjustedRSquared,
    double residualDeviation,
    int observations,
    int degreesOfFreedom,
    Covariance covariance) {

  /** Name of the constant. */
  public static final String INTERCEPT = "intercept";

  /** Copies the list. */
  public Regression {
    coefficients = List.copyOf(coefficients);
  }

  /**
   * One coefficient.
   *
   * @param name regressor, or {@link #INTERCEPT}
   * @param value unit of the response per unit of the regressor
   * @param standardError the same unit
   * @param t value/standardError
   * @param p probability of a |t| at least as large under Student's t with n-k degrees of freedom
   */
  public record Coefficient(String name, double value, double standardError, double t, double p) {}

  /**
   * The coefficient of that name.
   *
   * @throws IllegalArgumentException when there is none
   */
  public Coefficient coefficient(String name) {
    return coefficients.stream()
        .filter(c -> c.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no coefficient "
                        + name
                        + "; there are "
                        + coefficients.stream().map(Coefficient::name).toList()));
  }

  /**
   * Half the width of a two-sided confidence interval of that coefficient, in its unit.
   *
   * @param level 0 to 1, such as 0.95
   */
  public double halfWidth(String name, double level) {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException("level must lie between 0 and 1: " + level);
    }
    return coefficient(name).standardError()
        * new TDistribution(degreesOfFreedom).inverseCumulativeProbability(0.5 + level / 2);
  }
}
