package org.alvhdesk.strategy.condor.search;

import org.alvhdesk.quant.vol.Smile;

/**
 * The law of the settlement under which expected values are taken; both are centred on the forward.
 * The expected payoff at a strike is the undiscounted Black price at the density's volatility of
 * that strike, which for a smile is exact (Breeden and Litzenberger 1978: the density is the second
 * derivative of those prices).
 */
public sealed interface SettlementDensity {
  /** Which law it is, for people. */
  String text();

  /** Volatility (decimal) whose Black price is the expected payoff at {@code strike}. */
  double vol(double forward, double strike, double years);

  /**
   * The density implied by a fitted smile: the market's own law. Expected value then measures what
   * the quotes pay above the smile, less the rounding of the credit; it is near zero by
   * construction.
   */
  record SmileImplied(Smile smile) implements SettlementDensity {
    @Override
    public String text() {
      return "smile-implied density (risk-neutral)";
    }

    @Override
    public double vol(double forward, double strike, double years) {
      return smile.vol(forward, strike, years);
    }
  }

  /**
   * A lognormal law of one volatility, for example a forecast of realised volatility: expected
   * value then contains the variance risk premium that the forecast sees.
   *
   * @param vol decimal per square-root year
   */
  record Lognormal(double vol) implements SettlementDensity {
    public Lognormal {
      if (!(vol > 0) || !(vol <= Double.MAX_VALUE)) {
        throw new IllegalArgumentException("the density's vol must be positive, was " + vol);
      }
    }

    @Override
    public String text() {
      return "lognormal density of volatility " + vol;
    }

    @Override
    public double vol(double forward, double strike, double years) {
      return vol;
    }
  }
}
