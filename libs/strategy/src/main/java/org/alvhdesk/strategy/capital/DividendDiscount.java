package org.alvhdesk.strategy.capital;

import org.alvhdesk.quant.statistics.Estimate;
import org.alvhdesk.quant.statistics.Refusal;

/**
 * Equity risk premium that the dividend discount model implies: dividend and buyback yield plus
 * growth less the riskless rate (Gordon; methodology 3.9). A slow gate only, off unless a rule set
 * turns it on: it moves over years, not sessions.
 */
public final class DividendDiscount {
  private DividendDiscount() {}

  /**
   * Implied premium, decimal a year; all inputs decimals a year.
   *
   * @return refused when an input is not a number
   */
  public static Estimate<Double> impliedPremium(
      double dividendYield, double buybackYield, double growth, double riskless) {
    double premium = dividendYield + buybackYield + growth - riskless;
    return Double.isFinite(premium)
        ? new Estimate.Known<>(premium)
        : new Estimate.Refused<>(
            new Refusal.Impossible(
                "the implied premium needs dividend yield, buyback yield, growth and rate as"
                    + " numbers"));
  }

  /** State of the gate. */
  public enum Gate {
    /** The premium is worth the risk: condors may be added. */
    OPEN,
    /** It is not. */
    CLOSED,
    /** Not known; never the same as open. */
    NO_DATA
  }

  /**
   * The gate with its previous state: closes below {@code close}, opens again above {@code reopen}.
   *
   * @param before {@link Gate#NO_DATA} at the start counts as open
   * @throws IllegalArgumentException when reopen is below close
   */
  public static Gate gate(Estimate<Double> premium, double close, double reopen, Gate before) {
    if (!(reopen >= close)) {
      throw new IllegalArgumentException(
          "the gate must reopen at or above where it closes: " + close + ", " + reopen);
    }
    return switch (premium) {
      case Estimate.Known<Double>(Double p) ->
          p < close || (before == Gate.CLOSED && p <= reopen) ? Gate.CLOSED : Gate.OPEN;
      case Estimate.Refused<Double> ignored -> Gate.NO_DATA;
    };
  }
}
