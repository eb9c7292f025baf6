package org.alvhdesk.quant.vol.smile;

/**
 * The smile of one expiry: an {@link SviSlice}, and a spline on top of it where the quotes
 * contradict SVI by more than their spreads. A value: it holds what was fitted and nothing of how.
 */
public final class FittedSmile implements VarianceCurve {
  private final double forward;
  private final double years;
  private final SviSlice svi;
  private final SplineCorrection spline;

  FittedSmile(double forward, double years, SviSlice svi, SplineCorrection spline) {
    if (!(forward > 0) || !(years > 0)) {
      throw new IllegalArgumentException(
          "a smile needs forward > 0 and years > 0: " + forward + ", " + years);
    }
    this.forward = forward;
    this.years = years;
    this.svi = svi;
    this.spline = spline;
  }

  /** A smile that is {@code svi} and nothing else. */
  public static FittedSmile of(double forward, double years, SviSlice svi) {
    return new FittedSmile(forward, years, svi, SplineCorrection.NONE);
  }

  /** Forward of this expiry, index points. */
  public double forward() {
    return forward;
  }

  /** Time to settlement, years of 525,600 minutes. */
  public double years() {
    return years;
  }

  /** The SVI part. */
  public SviSlice svi() {
    return svi;
  }

  /** Free coefficients of the spline part; zero when SVI alone was enough. */
  public int splineCoefficients() {
    return spline.size();
  }

  /** Log moneyness of the knots of the spline part. */
  double[] knots() {
    return spline.knots();
  }

  /** Volatility (decimal per square-root year) at {@code strike}, index points, positive. */
  public double vol(double strike) {
    return volAt(StrictMath.log(strike / forward));
  }

  /** Volatility (decimal per square-root year) at log forward moneyness {@code k}. */
  public double volAt(double k) {
    return Math.sqrt(Math.max(variance(k), 0) / years);
  }

  @Override
  public double variance(double k) {
    return svi.variance(k) + spline.value(k);
  }

  @Override
  public double slope(double k) {
    return svi.slope(k) + spline.slope(k);
  }

  @Override
  public double curvature(double k) {
    return svi.curvature(k) + spline.curvature(k);
  }

  @Override
  public double butterfly(double k) {
    return spline.butterfly(svi, k);
  }
}
