package org.alvhdesk.strategy.capital;

import java.math.BigDecimal;
import java.util.List;
import org.alvhdesk.quant.statistics.Estimate;
import org.alvhdesk.quant.statistics.Xirr;

/**
 * Who pays for the capital that stands in the hedge (002-9, 003-10): credits of the condors that
 * are open, up to their value, at the return that they forgo; cash for the rest, at the T-bill rate
 * and the house's spread. Values are those at mid, for it is what could be taken out today.
 */
public final class HedgeFinancing {
  private HedgeFinancing() {}

  /**
   * The uses of {@code hedgeUsd}.
   *
   * @param hedgeUsd market value of the hedge, US dollars; below 0 counts as 0
   * @param creditsUsd what the open condors cost to buy back, US dollars; below 0 counts as 0
   * @param condorIrr return of the condor cycles
   * @param billRate decimal a year
   * @param houseSpread decimal a year
   */
  public static List<BookWacc.Use> uses(
      BigDecimal hedgeUsd,
      BigDecimal creditsUsd,
      Estimate<Xirr.Result> condorIrr,
      double billRate,
      double houseSpread) {
    BigDecimal hedge = hedgeUsd.max(new BigDecimal("0.00"));
    BigDecimal financed = hedge.min(creditsUsd.max(new BigDecimal("0.00")));
    return List.of(
        BookWacc.creditFinanced("hedge paid out of credits", financed, condorIrr),
        BookWacc.margin("hedge paid out of cash", hedge.subtract(financed), billRate, houseSpread));
  }
}
