package org.alvhdesk.quant.vol.smile;

/** A smile of one expiry, or the reason why there is none. */
public sealed interface SmileResult {
  /**
   * A smile.
   *
   * @param smile the curve
   * @param quotes what it was fitted to
   * @param quality agreement with the quotes
   * @param butterfly butterfly check of the curve
   */
  record Fit(FittedSmile smile, SmileQuotes quotes, FitQuality quality, ButterflyReport butterfly)
      implements SmileResult {
    /** Log moneyness of the lowest strike fitted to; the smile is extrapolated below. */
    public double lowestK() {
      return quotes.k(0);
    }

    /** Log moneyness of the highest strike fitted to; the smile is extrapolated above. */
    public double highestK() {
      return quotes.k(quotes.size() - 1);
    }
  }

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
