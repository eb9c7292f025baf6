package org.alvhdesk.strategy.hedge.size;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.alvhdesk.quant.vol.measure.Measured;
import org.alvhdesk.strategy.input.Observed;
import org.alvhdesk.strategy.rules.Citation;
import org.alvhdesk.strategy.trace.Texts;
import org.alvhdesk.strategy.trace.TraceBuilder;

/**
 * 002-7 (and 003-4): the hedge is scaled by the spread of realised over implied volatility. {@code
 * q = 1 + slope (RV21 - VIX) / VIX}; the size is multiplied by {@code q / median(q)} over the
 * trailing year, today included, held inside 0.5 to 2. Dividing by the median makes 1 neutral: the
 * raw q has a median of 0.77 and would be a standing underhedge (methodology 6A, 002-7).
 */
public final class RealisedVolFactor {
  private static final int DECIMALS = 4;
  private static final Citation CITATION =
      new Citation("002-7", "002", "the hedge is scaled by realised less implied volatility");

  private RealisedVolFactor() {}

  /**
   * Parameters.
   *
   * @param slope how much the spread counts; 0 makes every factor 1
   * @param floor least multiple, above 0
   * @param ceiling largest multiple
   * @param sessions length of the trailing year, at least 2
   * @param band change of the multiple up to which the one in use stays, 0 or more; 0 has no band
   */
  public record Rules(
      double slope, BigDecimal floor, BigDecimal ceiling, int sessions, BigDecimal band) {
    /** Slope 1, 0.5 to 2, 252 sessions, no band. */
    public static final Rules STANDARD =
        new Rules(1, new BigDecimal("0.5"), new BigDecimal("2"), 252);

    /** Rules without a band. */
    public Rules(double slope, BigDecimal floor, BigDecimal ceiling, int sessions) {
      this(slope, floor, ceiling, sessions, BigDecimal.ZERO);
    }

    /**
     * @throws IllegalArgumentException for a number out of range
     */
    public Rules {
      if (!(Math.abs(slope) < Double.POSITIVE_INFINITY)
          || floor.signum() <= 0
          || ceiling.compareTo(floor) < 0
          || sessions < 2
          || band.signum() < 0) {
        throw new IllegalArgumentException(
            "scaling needs a finite slope, 0 < floor <= ceiling, at least 2 sessions and a band of"
                + " 0 or more: "
                + slope
                + ", "
                + floor
                + ", "
                + ceiling
                + ", "
                + sessions
                + ", "
                + band);
      }
    }
  }

  /**
   * q of one session, or why there is none.
   *
   * @param realised RV21 in vol points (20 is 20 % a year)
   * @param vix points
   */
  public static Measured ratio(Rules rules, Measured realised, Measured vix) {
    if (!(realised instanceof Measured.Value(double rv))) {
      return Measured.none("RV21: " + ((Measured.NoData) realised).reason());
    }
    if (!(vix instanceof Measured.Value(double level))) {
      return Measured.none("VIX: " + ((Measured.NoData) vix).reason());
    }
    return level > 0
        ? Measured.of(1 + rules.slope() * (rv - level) / level)
        : Measured.none("VIX is " + level + ", must be positive");
  }

  /**
   * The factor; 1 with verdict NO_DATA when today's q is missing, when fewer than {@code
   * rules.sessions()} are given, or when their median is not positive.
   *
   * @param layer for the trace
   * @param today q of the session
   * @param trailing q of the sessions before, latest last; the last {@code sessions - 1} are used
   */
  public static Factor of(Rules rules, String layer, Observed today, List<Double> trailing) {
    TraceBuilder trace =
        today.in(
            TraceBuilder.rule("002-7", CITATION, "more hedge when realised volatility runs high"));
    trace.threshold(
        "q over its median of "
            + rules.sessions()
            + " sessions, held inside "
            + Texts.plain(rules.floor())
            + " to "
            + Texts.plain(rules.ceiling()));
    OptionalDouble q = today.number();
    int needed = rules.sessions() - 1;
    if (q.isEmpty()) {
      return unscaled(trace, layer, today.missing());
    }
    if (trailing.size() < needed) {
      return unscaled(
          trace, layer, "history has " + (trailing.size() + 1) + " of " + rules.sessions());
    }
    double median =
        median(q.getAsDouble(), trailing.subList(trailing.size() - needed, trailing.size()));
    trace.input(
        "median of q", Texts.fixed(median, DECIMALS), "ratio", today.asOf(), today.quality());
    if (!(median > 0)) {
      return unscaled(trace, layer, "the median of q is not positive");
    }
    BigDecimal multiple = multiple(rules, q.getAsDouble(), median);
    String effect = layer + ": size x" + Texts.plain(multiple);
    boolean neutral = multiple.compareTo(BigDecimal.ONE) == 0;
    return new Factor(multiple, neutral ? trace.notFired(effect) : trace.fired(effect));
  }

  private static BigDecimal multiple(Rules rules, double q, double median) {
    return BigDecimal.valueOf(q / median)
        .setScale(DECIMALS, RoundingMode.HALF_EVEN)
        .max(rules.floor())
        .min(rules.ceiling());
  }

  /**
   * The multiple of every session of which enough sessions before are given, oldest first; none of
   * a session whose median is not positive.
   *
   * @param ratios q of consecutive sessions, oldest first
   */
  public static List<Optional<BigDecimal>> multiples(Rules rules, List<Double> ratios) {
    List<Optional<BigDecimal>> multiples = new ArrayList<>();
    for (int i = rules.sessions() - 1; i < ratios.size(); i++) {
      double median = median(ratios.get(i), ratios.subList(i - rules.sessions() + 1, i));
      multiples.add(
          median > 0 ? Optional.of(multiple(rules, ratios.get(i), median)) : Optional.empty());
    }
    return multiples;
  }

  private static Factor unscaled(TraceBuilder trace, String layer, String reason) {
    return new Factor(BigDecimal.ONE, trace.noData(layer + ": size left alone (x1), " + reason));
  }

  /** Middle value; mean of the two middle values of an even count. */
  private static double median(double today, List<Double> before) {
    double[] sorted = new double[before.size() + 1];
    for (int i = 0; i < before.size(); i++) {
      sorted[i] = before.get(i);
    }
    sorted[before.size()] = today;
    java.util.Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
