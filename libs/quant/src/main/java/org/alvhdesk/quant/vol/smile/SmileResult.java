package org.alvhdesk.quant.vol.smile;

/** A smile of one expiry, or the reason why there is none. */
public sealed interface SmileResult {
  /**
   * A smile.
   *
   * @param smile the curve
   * @param lowestK log moneyness of the lowest strike it was fitted to; extrapolated below
   * @param highestK log moneyness of the highest; extrapolated above
   * @param quality agreement with the quotes
   * @param butterfly butterfly check of the curve
   */
  record Fit(
      FittedSmile smile,
      double lowestK,
      double highestK,
      FitQuality quality,
      ButterflyReport butterfly)
      implements SmileResult {}

  /**
   * No smile.
   *
   * @param reason typed reason
   * @param detail one sentence with the numbers
   */
  record Failure(Reason reason, String detail) implements SmileResult {}

  /** Why there is no smile. */
  enum Reason {
    /** Fewer usable out-of-the-money quotes than SVI has parameters. */
    TOO_FEW_QUOTES,
    /** All usable quotes lie on one side of the forward. */
    ONE_SIDED
  }
}
