package org.alvhdesk.quant.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The deepest and the longest fall of a net asset value. Places count from 0.
 *
 * @param depth largest loss from a running high, a fraction of that high, 0 when it never fell
 * @param peak place of the high before the deepest fall, the latest one of equals
 * @param trough place of its low, the first one of equals
 * @param recovery first place after the trough at or above the peak; empty while not recovered
 * @param longestUnderwater most bars from a high to its recovery, or to the end
 * @param longestFrom place of that high
 */
public record Drawdown(
    double depth,
    int peak,
    int trough,
    OptionalInt recovery,
    int longestUnderwater,
    int longestFrom) {

  /**
   * Of a net asset value.
   *
   * @param nav money, above 0, at least two values
   */
  public static Estimate<Drawdown> of(double[] nav) {
    Optional<Refusal> problem = Samples.problem("nav", nav, 2);
    if (problem.isPresent()) {
      return new Estimate.Refused<>(problem.get());
    }
    for (int i = 0; i < nav.length; i++) {
      if (!(nav[i] > 0)) {
        return new Estimate.Refused<>(
            new Refusal.Unusable("nav", i, Double.toString(nav[i]), "must be above 0"));
      }
    }
    int high = 0;
    double depth = 0;
    int peak = 0;
    int trough = 0;
    int longest = 0;
    int from = 0;
    for (int i = 1; i < nav.length; i++) {
      if (i - high > longest && (nav[i] < nav[high] || nav[i - 1] < nav[high])) {
        longest = i - high;
        from = high;
      }
      if (nav[i] >= nav[high]) {
        high = i;
      } else if (1 - nav[i] / nav[high] > depth) {
        depth = 1 - nav[i] / nav[high];
        peak = high;
        trough = i;
      }
    }
    OptionalInt recovery = OptionalInt.empty();
    for (int i = trough + 1; depth > 0 && i < nav.length && recovery.isEmpty(); i++) {
      if (nav[i] >= nav[peak]) {
        recovery = OptionalInt.of(i);
      }
    }
    return new Estimate.Known<>(new Drawdown(depth, peak, trough, recovery, longest, from));
  }

  /**
   * The same with dates.
   *
   * @param depth fraction of the high
   * @param peak session of the high
   * @param trough session of the low
   * @param recovery first session back at the high
   * @param longestUnderwaterDays calendar days of the longest stretch from a high to its recovery
   */
  public record Dated(
      double depth,
      LocalDate peak,
      LocalDate trough,
      Optional<LocalDate> recovery,
      long longestUnderwaterDays) {}

  /**
   * Dates of the places.
   *
   * @param sessions of the net asset values, ascending
   */
  public Dated on(List<LocalDate> sessions) {
    return new Dated(
        depth,
        sessions.get(peak),
        sessions.get(trough),
        recovery.isPresent() ? Optional.of(sessions.get(recovery.getAsInt())) : Optional.empty(),
        sessions.get(longestFrom + longestUnderwater).toEpochDay()
            - sessions.get(longestFrom).toEpochDay());
  }
}
