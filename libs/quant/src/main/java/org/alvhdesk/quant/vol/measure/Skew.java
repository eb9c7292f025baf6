package org.alvhdesk.quant.vol.measure;

/**
 * Skew of one expiry. Volatilities are decimals per square-root year; 0.01 is one volatility point.
 *
 * @param convention what the deltas mean
 * @param atmVol volatility at the forward
 * @param vol50 volatility of the 50-delta call
 * @param put25Vol volatility of the 25-delta put
 * @param call25Vol volatility of the 25-delta call
 * @param put25Strike its strike, index points
 * @param call25Strike its strike, index points
 * @param slope d vol / d ln(K/F) at the forward, decimal per unit of log moneyness
 */
public record Skew(
    DeltaConvention convention,
    double atmVol,
    double vol50,
    double put25Vol,
    double call25Vol,
    double put25Strike,
    double call25Strike,
    double slope) {
  /**
   * RR25 = IV(25d put) - IV(25d call), decimal (docs/methodology 3.6): positive for SPX, negative
   * for VIX. Foreign-exchange desks use the opposite sign.
   */
  public double riskReversal25() {
    return put25Vol - call25Vol;
  }

  /** BF25 = (IV(25d put) + IV(25d call)) / 2 - IV50, decimal. */
  public double butterfly25() {
    return 0.5 * (put25Vol + call25Vol) - vol50;
  }

  /** (IV25p - IV25c) / IV50, a ratio (the definition of Cboe DataShop's skew; methodology 3.6). */
  public double relativeSkew() {
    return riskReversal25() / vol50;
  }
}
