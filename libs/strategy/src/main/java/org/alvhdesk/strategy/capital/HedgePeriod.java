package org.alvhdesk.strategy.capital;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.alvhdesk.quant.statistics.Estimate;
import org.alvhdesk.quant.statistics.Refusal;

/**
 * The hedge over a period, US dollars (001-1). Its cost a year on three denominators is what 004-3
 * claims to be 1-2 % at VIX 18 and methodology 0.10 warns of.
 *
 * @param from day before the first one counted
 * @param to last day counted
 * @param premiumUsd paid
 * @param feesUsd paid
 * @param proceedsUsd received for options sold
 * @param payoffUsd received at settlement
 * @param thetaUsd decay as booked day by day, negative when value decays; explains the cost, is no
 *     part of it
 * @param valueAtFromUsd of what was held at the start
 * @param valueAtToUsd of what is held at the end
 */
public record HedgePeriod(
    LocalDate from,
    LocalDate to,
    BigDecimal premiumUsd,
    BigDecimal feesUsd,
    BigDecimal proceedsUsd,
    BigDecimal payoffUsd,
    BigDecimal thetaUsd,
    BigDecimal valueAtFromUsd,
    BigDecimal valueAtToUsd) {
  /** A cost of fewer days says nothing about a year: one monthly roll would be counted or not. */
  private static final int LEAST_DAYS = 28;

  /** What the hedge cost net of what it gave, US dollars; negative when it gained. */
  public BigDecimal costUsd() {
    return valueAtFromUsd
        .add(premiumUsd)
        .add(feesUsd)
        .subtract(proceedsUsd)
        .subtract(payoffUsd)
        .subtract(valueAtToUsd);
  }

  /** Calendar days counted. */
  public long days() {
    return ChronoUnit.DAYS.between(from, to);
  }

  /** Premium a year of 365 days before anything came back, US dollars; refused below 28 days. */
  public Estimate<BigDecimal> grossPerYearUsd() {
    return perYear(premiumUsd.add(feesUsd));
  }

  /** Net cost a year of 365 days, US dollars; refused below 28 days. */
  public Estimate<BigDecimal> costPerYearUsd() {
    return perYear(costUsd());
  }

  /** Net cost a year as decimal shares; each refused when its base is not positive. */
  public Drag drag(Denominators base) {
    Estimate<BigDecimal> year = costPerYearUsd();
    return new Drag(
        year,
        year.flatMap(c -> Shares.of(c, "max loss", base.maxLossUsd())),
        year.flatMap(c -> Shares.of(c, "margin", base.marginUsd())),
        year.flatMap(c -> Shares.of(c, "NAV", base.navUsd())));
  }

  /**
   * Cost a year on three denominators.
   *
   * @param usdPerYear US dollars a year
   * @param ofMaxLoss decimal share a year of the condors' maximum loss
   * @param ofMargin decimal share a year of the margin
   * @param ofNav decimal share a year of net asset value
   */
  public record Drag(
      Estimate<BigDecimal> usdPerYear,
      Estimate<BigDecimal> ofMaxLoss,
      Estimate<BigDecimal> ofMargin,
      Estimate<BigDecimal> ofNav) {}

  private Estimate<BigDecimal> perYear(BigDecimal amount) {
    return days() < LEAST_DAYS
        ? new Estimate.Refused<>(
            new Refusal.TooFew("days for a cost a year", (int) days(), LEAST_DAYS))
        : new Estimate.Known<>(Shares.perYear(amount, days()));
  }
}
