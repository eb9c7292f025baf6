package org.alvhdesk.quant.statistics;

/** How the standard errors of a regression are estimated. */
public sealed interface Covariance {

  /** Equal, uncorrelated errors: s^2 (X'X)^-1 with s^2 = SSR/(n-k). */
  record Classical() implements Covariance {}

  /**
   * Newey and West (1987), eq. 5: errors of unequal size, correlated over {@code lags} periods;
   * Bartlett weights 1 - l/(lags+1). With 0 lags it is White's (1980) HC0, or HC1 with the
   * correction.
   *
   * @param lags 0 or more, fewer than observations
   * @param smallSample whether the covariance is multiplied by n/(n-k)
   */
  record NeweyWest(int lags, boolean smallSample) implements Covariance {
    /**
     * @throws IllegalArgumentException when lags is negative
     */
    public NeweyWest {
      if (lags < 0) {
        throw new IllegalArgumentException("lags must be 0 or more: " + lags);
      }
    }

    /** With n/(n-k). */
    public static NeweyWest withLags(int lags) {
      return new NeweyWest(lags, true);
    }

    /**
     * With n/(n-k) and the usual number of lags, the integer part of 4 (n/100)^(2/9) (Newey and
     * West 1994, table II.B).
     *
     * @param observations n
     */
    public static NeweyWest byRule(int observations) {
      return withLags(lagRule(observations));
    }

    /** The integer part of 4 (n/100)^(2/9). */
    public static int lagRule(int observations) {
      if (observations < 1) {
        throw new IllegalArgumentException("observations must be positive: " + observations);
      }
      return (int) Math.floor(4 * StrictMath.pow(observations / 100.0, 2.0 / 9.0));
    }
  }

  /** White's heteroskedasticity-consistent errors, HC0. */
  static Covariance white() {
    return new NeweyWest(0, false);
  }
}
