package org.alvhdesk.quant.vol.smile;

import java.util.ArrayList;
import java.util.List;

/**
 * The smiles of all expiries of one underlying.
 *
 * @param results one per set of quotes, in the order given
 * @param calendar calendar violations between neighbouring fitted expiries
 */
public record SmileChain(List<SmileResult> results, List<CalendarViolation> calendar) {
  /** Calendar shortfalls up to this many volatility points are rounding, not findings. */
  public static final double CALENDAR_TOLERANCE_VOL_POINTS = 0.01;

  public SmileChain {
    results = List.copyOf(results);
    calendar = List.copyOf(calendar);
  }

  /** What to do about a later expiry with less total variance than an earlier one. */
  public enum Repair {
    /** Each expiry is fitted on its own; violations are reported. */
    FLAG,
    /** Each expiry is pulled up to the one before it; what is left is reported. */
    PULL_UP
  }

  /**
   * Fits every expiry.
   *
   * @param expiries strictly ascending in time
   * @param rule whether the expiries are on one underlying; {@link Repair#PULL_UP} does nothing for
   *     {@link CalendarRule#FORWARD_PER_EXPIRY}
   * @throws IllegalArgumentException when the expiries do not ascend
   */
  public static SmileChain fit(
      List<SmileQuotes> expiries, CalendarRule rule, Repair repair, SmileCalibrator calibrator) {
    List<SmileResult> results = new ArrayList<>(expiries.size());
    List<SmileResult.Fit> fitted = new ArrayList<>(expiries.size());
    boolean pull = repair == Repair.PULL_UP && rule == CalendarRule.ONE_UNDERLYING;
    for (SmileQuotes quotes : expiries) {
      SmileResult result =
          pull && !fitted.isEmpty()
              ? calibrator.fitAbove(quotes, fitted.getLast().smile())
              : calibrator.fit(quotes);
      results.add(result);
      if (result instanceof SmileResult.Fit fit) {
        fitted.add(fit);
      }
    }
    return new SmileChain(
        results, ArbitrageChecks.calendar(fitted, rule, CALENDAR_TOLERANCE_VOL_POINTS));
  }

  /** The expiries that could be fitted. */
  public List<SmileResult.Fit> fits() {
    return results.stream()
        .filter(SmileResult.Fit.class::isInstance)
        .map(SmileResult.Fit.class::cast)
        .toList();
  }
}
