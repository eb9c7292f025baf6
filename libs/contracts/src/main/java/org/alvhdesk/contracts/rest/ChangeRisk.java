package org.alvhdesk.contracts.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What a change does to the joint book, priced before and after it on the quotes of one step; part
 * of what is signed. A figure that could not be priced is null.
 *
 * @param direction RISK_REDUCING, RISK_INCREASING or UNKNOWN
 * @param why the direction in words
 * @param stressLossBeforeUsd worst loss over the named shocks as held, US dollars, at least 0
 * @param worstShockBefore in which shock; null when the book loses in none
 * @param stressLossAfterUsd the same after the change
 * @param worstShockAfter in which shock; null when the book loses in none
 * @param offsetShare of the condors' loss in that shock that the hedge gives back after the change,
 *     decimal; null when the condors do not lose in it
 * @param expectedCostUsd at mid, US dollars; negative when received
 * @param worstCostUsd at the limit prices, US dollars: more is never paid
 * @param limits every hard limit with the book before and after against it
 * @param market levels that the figures were priced at
 */
public record ChangeRisk(
    String direction,
    String why,
    BigDecimal stressLossBeforeUsd,
    String worstShockBefore,
    BigDecimal stressLossAfterUsd,
    String worstShockAfter,
    Double offsetShare,
    BigDecimal expectedCostUsd,
    BigDecimal worstCostUsd,
    List<Limit> limits,
    Market market) {
  public ChangeRisk {
    limits = List.copyOf(limits);
  }

  /**
   * One hard limit, US dollars.
   *
   * @param beforeUsd what it limits, as held
   * @param afterUsd the same after the change
   * @param headroomUsd what is left after the change; negative when it is exceeded
   */
  public record Limit(
      String name,
      BigDecimal beforeUsd,
      BigDecimal afterUsd,
      BigDecimal limitUsd,
      BigDecimal headroomUsd) {}

  /**
   * The market as it was shown.
   *
   * @param spx index points
   * @param vix points
   * @param vixForward nearest VX future, points; null when none is known
   * @param vixForwardExpiry its expiry; null with it
   */
  public record Market(double spx, double vix, Double vixForward, LocalDate vixForwardExpiry) {}
}
