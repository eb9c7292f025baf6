package org.alvhdesk.quant.parity;

/**
 * Limits of the parity regression.
 *
 * @param windowDeviations half-width of the strike window in at-the-money standard deviations
 *     (estimated from the straddle), positive
 * @param minStrikes fewest strikes that must carry a regression of both numbers, at least 3
 * @param rejectDeviations residual, in robust standard deviations, from which a strike that is also
 *     outside its tradable interval is rejected
 * @param lowestDiscount discount factors at or below are implausible
 * @param highestDiscount discount factors above are implausible
 * @param lowestRate continuously compounded rate per year; a discount factor whose three-error
 *     interval lies wholly below this rate is called weak
 * @param highestRate the same, above
 * @param maxRateError standard error of the rate (per year) above which the discount is called weak
 */
public record ParitySettings(
    double windowDeviations,
    int minStrikes,
    double rejectDeviations,
    double lowestDiscount,
    double highestDiscount,
    double lowestRate,
    double highestRate,
    double maxRateError) {
  /** Values that served on every real chain of docs/quant/volatility.md. */
  public static final ParitySettings STANDARD =
      new ParitySettings(2, 5, 4, 0.5, 1.05, -0.03, 0.25, 0.02);

  public ParitySettings {
    if (!(windowDeviations > 0)
        || minStrikes < 3
        || !(rejectDeviations > 0)
        || !(lowestDiscount < highestDiscount)
        || !(lowestRate < highestRate)
        || !(maxRateError > 0)) {
      throw new IllegalArgumentException(
          "parity settings need a positive window and rejection limit, minStrikes >= 3 and ordered"
              + " bounds");
    }
  }
}
