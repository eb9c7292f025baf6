package org.alvhdesk.strategy.margin;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.quant.pricing.Right;
import org.alvhdesk.strategy.trace.Texts;

/**
 * Options of one series that are not legs of a condor, as the hedge holds them.
 *
 * @param strike index points
 * @param quantity contracts, negative when sold, never 0
 * @param markPoints market value of one option, index points
 * @param levelPoints level the rules measure from: the SPX index, or for VIX options the forward of
 *     their own expiry
 * @param model what the portfolio-margin grid reprices with; empty when the option has no
 *     volatility
 */
public record OptionHolding(
    OptionRoot root,
    LocalDate expiry,
    double strike,
    Right right,
    int quantity,
    BigDecimal markPoints,
    BigDecimal levelPoints,
    Optional<Model> model) {
  /**
   * @param forward of the option's expiry, index points
   * @param years time to settlement, minutes / 525,600
   * @param vol decimal per square-root year
   * @param discount factor to settlement
   */
  public record Model(double forward, double years, double vol, double discount) {
    public Model {
      if (!(forward > 0) || !(years >= 0) || !(vol > 0) || !(discount > 0)) {
        throw new IllegalArgumentException(
            "a model needs forward, vol and discount above 0 and years not negative: "
                + forward
                + ", "
                + vol
                + ", "
                + discount
                + ", "
                + years);
      }
    }
  }

  /**
   * @throws IllegalArgumentException when the quantity is 0, the mark negative, or strike or level
   *     not positive
   */
  public OptionHolding {
    if (quantity == 0 || markPoints.signum() < 0 || !(strike > 0) || levelPoints.signum() <= 0) {
      throw new IllegalArgumentException(
          "an option holding needs a quantity, a mark of at least 0 and a positive strike and level:"
              + " "
              + quantity
              + ", "
              + markPoints
              + ", "
              + strike
              + ", "
              + levelPoints);
    }
  }

  /** Name for people, such as {@code 4 VIX 2026-02-18 28 call}. */
  public String name() {
    return Math.abs(quantity)
        + " "
        + root
        + " "
        + expiry
        + " "
        + Texts.strike(strike)
        + (right == Right.CALL ? " call" : " put");
  }

  OptionHolding ofQuantity(int other) {
    return new OptionHolding(root, expiry, strike, right, other, markPoints, levelPoints, model);
  }
}
