package org.alvhdesk.strategy.joint;

/**
 * Sensitivity to the volatility of SPX options. It adds to its own kind only: VIX-option vega is
 * about another volatility and has its own type, {@link VixVega} (methodology 3.7: never sum them).
 *
 * @param usdPerVolPoint US dollars per volatility point, signs as held
 */
public record SpxVega(double usdPerVolPoint) {
  /** None. */
  public static final SpxVega ZERO = new SpxVega(0);

  /** Both together. */
  public SpxVega plus(SpxVega other) {
    return new SpxVega(usdPerVolPoint + other.usdPerVolPoint);
  }
}
