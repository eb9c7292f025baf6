package org.alvhdesk.quant.vol.realised;

/**
 * Estimators of daily variance from bars (docs/methodology 3.3).
 *
 * <p>Sources: M. Parkinson, J. Business 53 (1980); M. Garman and M. Klass, J. Business 53 (1980);
 * L. C. G. Rogers and S. Satchell, Ann. Appl. Prob. 1 (1991); D. Yang and Q. Zhang, J. Business 73
 * (2000).
 */
public enum RealisedEstimator {
  /** Sample standard deviation (n - 1) of ln(C / previous C). */
  CLOSE_TO_CLOSE(false, true),
  /** Mean of ln(H/L)^2 / (4 ln 2): no drift, no overnight gap, five times as efficient. */
  PARKINSON(false, false),
  /** Mean of ln(H/L)^2 / 2 - (2 ln 2 - 1) ln(C/O)^2: no drift, no overnight gap. */
  GARMAN_KLASS(true, false),
  /** Mean of ln(H/C) ln(H/O) + ln(L/C) ln(L/O): any drift, no overnight gap. */
  ROGERS_SATCHELL(true, false),
  /**
   * Overnight variance + k open-to-close variance + (1 - k) Rogers-Satchell, k = 0.34 / (1.34 + (n
   * + 1)/(n - 1)): any drift, overnight gaps included.
   */
  YANG_ZHANG(true, true);

  private final boolean usesOpen;
  private final boolean usesPreviousClose;

  RealisedEstimator(boolean usesOpen, boolean usesPreviousClose) {
    this.usesOpen = usesOpen;
    this.usesPreviousClose = usesPreviousClose;
  }

  /** True when the open enters: not for SPX bars before 2015. */
  public boolean usesOpen() {
    return usesOpen;
  }

  /** True when each bar needs the close of the bar before. */
  public boolean usesPreviousClose() {
    return usesPreviousClose;
  }
}
