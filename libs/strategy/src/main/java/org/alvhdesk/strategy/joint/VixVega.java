package org.alvhdesk.strategy.joint;

/**
 * Sensitivity to the volatility of VIX options (the volatility of VIX futures). It adds to its own
 * kind only, never to {@link SpxVega} (methodology 3.7).
 *
 * @param usdPerVolPoint US dollars per volatility point, signs as held
 */
public record VixVega(double usdPerVolPoint) {
  /** None. */
  public static final VixVega ZERO = new VixVega(0);

  /** Both together. */
  public VixVega plus(VixVega other) {
    return new VixVega(usdPerVolPoint + other.usdPerVolPoint);
  }
}
