package org.alvhdesk.contracts.rest;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The hedge as capital (001-1), at the close of a session. US dollars.
 *
 * @param from day before the first one counted
 * @param to last session counted
 * @param premiumUsd paid since {@code from}
 * @param proceedsUsd received for options sold
 * @param payoffUsd received at settlement
 * @param feesUsd commission and exchange fees; null in a close from before they were kept
 * @param value US dollars at mid at the close
 * @param cost US dollars: premium and fees less proceeds, payoff and value
 * @param xirr decimal a year, premium as outlay
 * @param costPerYear the net cost on three denominators
 * @param budget the tail budget of the rule set (001-5), or null
 * @param noBudget why there is none, or null
 * @param drag the last 63 sessions (003-11), or null
 * @param noDrag why there is none, or null
 */
public record HedgeCapital(
    LocalDate from,
    LocalDate to,
    BigDecimal premiumUsd,
    BigDecimal proceedsUsd,
    BigDecimal payoffUsd,
    BigDecimal feesUsd,
    Figure value,
    Figure cost,
    Figure xirr,
    PerYear costPerYear,
    Budget budget,
    String noBudget,
    Drag drag,
    String noDrag) {

  /**
   * A net cost a year of 365 days.
   *
   * @param usd US dollars
   * @param ofMaxLoss decimal share of the open condors' maximum loss
   * @param ofMargin decimal share of their margin
   * @param ofNav decimal share of net asset value
   */
  public record PerYear(Figure usd, Figure ofMaxLoss, Figure ofMargin, Figure ofNav) {}

  /**
   * Premium of the rolling year against the budget of the rule set.
   *
   * @param used decimal share of the budget
   */
  public record Budget(
      BigDecimal budgetUsd, BigDecimal spentUsd, BigDecimal leftUsd, Figure used) {}

  /**
   * The drag meter.
   *
   * @param spxReturn decimal return of SPX over the same sessions
   * @param sideways whether SPX stayed within 3 % of where it was
   */
  public record Drag(
      LocalDate from,
      LocalDate to,
      BigDecimal costUsd,
      PerYear costPerYear,
      double spxReturn,
      boolean sideways) {}
}
