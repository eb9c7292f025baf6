package org.alvhdesk.quant.vol;

/**
 * Implied volatility of one expiry as a quadratic in normalised moneyness {@code x = ln(K/F) /
 * (atmVol sqrt(years))}: {@code vol = atmVol (1 + skew x + curvature x^2)}, with {@code x} held
 * inside {@code [xMin, xMax]} so that the wings stay flat where nothing was observed.
 *
 * <p>Source: the model of docs/methodology 3.7, which writes the same curve for SPX as a - 0.02
 * (a/0.15) x + 0.004 (a/0.15) x^2. Scaling {@code atmVol} moves the whole smile with it, in
 * moneyness.
 *
 * @param atmVol volatility at the forward, decimal per square-root year, positive
 * @param skew relative slope per unit of x: negative for SPX, positive for VIX
 * @param curvature relative curvature per unit of x squared
 * @param xMin lowest normalised moneyness at which the curve is still followed
 * @param xMax highest normalised moneyness at which the curve is still followed
 */
public record Smile(double atmVol, double skew, double curvature, double xMin, double xMax) {
  /** No smile falls below this share of the at-the-money volatility. */
  private static final double FLOOR_SHARE = 0.4;

  public Smile {
    if (!(atmVol > 0)) {
      throw new IllegalArgumentException("atmVol must be positive, was " + atmVol);
    }
    if (!(xMin < xMax)) {
      throw new IllegalArgumentException("xMin must be below xMax: " + xMin + ", " + xMax);
    }
  }

  /** Volatility (decimal) at {@code strike}, both in points of this expiry's own forward. */
  public double vol(double forward, double strike, double years) {
    double x = StrictMath.log(strike / forward) / (atmVol * Math.sqrt(years));
    double held = Math.clamp(x, xMin, xMax);
    double relative = 1 + skew * held + curvature * held * held;
    return atmVol * Math.max(FLOOR_SHARE, relative);
  }

  /** The same shape around another at-the-money volatility (decimal). */
  public Smile withAtmVol(double newAtmVol) {
    return new Smile(newAtmVol, skew, curvature, xMin, xMax);
  }
}
