package org.alvhdesk.strategy.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.alvhdesk.quant.statistics.Estimate;
import org.alvhdesk.quant.statistics.Refusal;

/**
 * Net asset value at the end of a day.
 *
 * @param date day
 * @param cashUsd cash, US dollars
 * @param positionsUsd market value of all positions, US dollars; negative for sold options
 */
public record NetAssetValue(LocalDate date, BigDecimal cashUsd, BigDecimal positionsUsd) {

  /** Cash of {@code ledger} at the end of {@code date} and {@code positionsUsd}. */
  public static NetAssetValue of(CashLedger ledger, LocalDate date, BigDecimal positionsUsd) {
    return new NetAssetValue(date, ledger.balance(date), positionsUsd);
  }

  /** Cash and positions, US dollars. */
  public BigDecimal navUsd() {
    return cashUsd.add(positionsUsd);
  }

  /**
   * Gain from {@code before} to this day, US dollars: change of NAV less deposits, plus
   * withdrawals.
   *
   * @throws IllegalArgumentException when {@code before} is not earlier
   */
  public BigDecimal gainSince(NetAssetValue before, CashLedger ledger) {
    requireEarlier(before);
    return navUsd().subtract(before.navUsd()).subtract(ledger.externalFlow(before.date(), date));
  }

  /**
   * Return from {@code before} to this day, decimal, with deposits and withdrawals weighted by the
   * days that they were in (modified Dietz); a flow counts as made at the end of its day.
   *
   * @return refused when the capital at work is not positive
   * @throws IllegalArgumentException when {@code before} is not earlier
   */
  public Estimate<Double> returnSince(NetAssetValue before, CashLedger ledger) {
    double gain = gainSince(before, ledger).doubleValue();
    double days = ChronoUnit.DAYS.between(before.date(), date);
    double capital = before.navUsd().doubleValue();
    for (CashEntry flow : ledger.externalEntries(before.date(), date)) {
      double in = ChronoUnit.DAYS.between(flow.date(), date) / days;
      capital += in * flow.amountUsd().doubleValue();
    }
    return capital > 0
        ? new Estimate.Known<>(gain / capital)
        : new Estimate.Refused<>(
            new Refusal.Impossible(
                "capital at work from " + before.date() + " to " + date + " is not positive"));
  }

  private void requireEarlier(NetAssetValue before) {
    if (!before.date().isBefore(date)) {
      throw new IllegalArgumentException(before.date() + " is not before " + date);
    }
  }
}
