package org.alvhdesk.strategy.joint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.alvhdesk.strategy.joint.history.Beta;
import org.alvhdesk.strategy.joint.history.DriftBetas;

/**
 * How VIX and its forwards follow SPX in the DRIFT family (methodology 3.7): for an SPX return x,
 * ln(VIX'/VIX) = -b_v ln(1+x), and ln(F'/F) = b(T) ln(VIX'/VIX) for a VIX forward.
 *
 * <p>Below the first maturity b(T) follows the first segment, at most 1 (a forward at expiry is the
 * VIX itself); beyond the last the last segment, at least 0.15, which with the methodology's table
 * gives 0.172 at 220 days, inside the 0.15 to 0.19 that is known of it.
 *
 * @param vixBetaLow low end of what b_v may be, for bands
 * @param vixBeta b_v, log change per log change
 * @param vixBetaHigh high end of what b_v may be, for bands
 * @param forwardBetas b(T) by calendar days
 * @param source where the betas come from, for people
 */
public record DriftLink(
    double vixBetaLow,
    double vixBeta,
    double vixBetaHigh,
    MaturityCurve forwardBetas,
    String source) {
  private static final double LEAST_FAR_BETA = 0.15;

  /** Two-sided 95 % of a normal. */
  private static final double TWO_SIDED_95 = 1.96;

  /**
   * Daily OLS 2006-2024H1, b_v 4.41 with R2 0.53; the high end 4.94 is the other published estimate
   * (methodology 3.7).
   */
  public static final DriftLink METHODOLOGY =
      new DriftLink(
          4.41,
          4.41,
          4.94,
          new MaturityCurve(
              List.of(30, 60, 90, 110, 150, 180),
              List.of(0.517, 0.372, 0.294, 0.260, 0.216, 0.197),
              LEAST_FAR_BETA,
              1.0),
          "methodology 3.7, daily OLS 2006-2024H1");

  /**
   * @throws IllegalArgumentException unless 0 &lt;= low &lt;= beta &lt;= high
   */
  public DriftLink {
    if (!(0 <= vixBetaLow && vixBetaLow <= vixBeta && vixBeta <= vixBetaHigh)) {
      throw new IllegalArgumentException(
          "VIX betas must be 0 or more and ascend: "
              + vixBetaLow
              + ", "
              + vixBeta
              + ", "
              + vixBetaHigh);
    }
  }

  /** What betas give. */
  public sealed interface Result {}

  /** A usable link; {@code gaps} names the maturities without a beta, bridged by the others. */
  public record Linked(DriftLink link, List<String> gaps) implements Result {
    /** Copies the list. */
    public Linked {
      gaps = List.copyOf(gaps);
    }
  }

  /** No link, and why. */
  public record NoData(String reason) implements Result {}

  /**
   * The link of estimated or overridden betas. Its band of b_v is the estimate and 1.96 standard
   * errors either way. No link without b_v, with a b_v below 0, or with fewer than two maturities.
   */
  public static Result of(DriftBetas betas) {
    OptionalDouble vix = betas.vixOnSpx().value();
    if (vix.isEmpty()) {
      return new NoData("beta of VIX on SPX: " + betas.vixOnSpx().text());
    }
    if (vix.getAsDouble() < 0) {
      return new NoData(
          "beta of VIX on SPX is "
              + vix.getAsDouble()
              + ": VIX rose with SPX, which this family cannot express; set it by hand");
    }
    List<Integer> days = new ArrayList<>();
    List<Double> values = new ArrayList<>();
    List<String> gaps = new ArrayList<>();
    for (Map.Entry<Integer, Beta> node : betas.forwardOnVix().entrySet()) {
      if (node.getValue().value().isPresent()) {
        days.add(node.getKey());
        values.add(node.getValue().value().getAsDouble());
      } else {
        gaps.add("b(" + node.getKey() + "): " + node.getValue().text());
      }
    }
    if (days.size() < 2) {
      return new NoData("fewer than two maturities have a beta; " + String.join("; ", gaps));
    }
    double lowest = LEAST_FAR_BETA;
    double highest = 1;
    for (double value : values) {
      lowest = Math.min(lowest, value);
      highest = Math.max(highest, value);
    }
    double halfWidth =
        betas.vixOnSpx() instanceof Beta.Estimated e ? TWO_SIDED_95 * e.standardError() : 0;
    return new Linked(
        new DriftLink(
            Math.max(0, vix.getAsDouble() - halfWidth),
            vix.getAsDouble(),
            vix.getAsDouble() + halfWidth,
            new MaturityCurve(days, values, lowest, highest),
            "as of " + betas.asOf() + ": b_v " + betas.vixOnSpx().text()),
        gaps);
  }

  /** b(T), decimal, for a forward {@code days} calendar days away. */
  public double forwardBeta(int days) {
    return forwardBetas.at(days);
  }

  /** This link with another b_v and no band around it. */
  DriftLink withVixBeta(double beta) {
    return new DriftLink(beta, beta, beta, forwardBetas, source);
  }

  /** VIX (points) after an SPX return of {@code move}, decimal, held inside 9 to 150. */
  double vixAfter(double vix, double move) {
    return Scenario.clipVix(vix, vix * StrictMath.exp(-vixBeta * StrictMath.log(1 + move)));
  }
}
