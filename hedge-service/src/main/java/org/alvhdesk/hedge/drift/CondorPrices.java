package org.alvhdesk.hedge.drift;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.contracts.rest.CondorChange;
import org.alvhdesk.contracts.rest.CondorChange.Trade;
import org.alvhdesk.contracts.rest.DriftView.Row;
import org.alvhdesk.hedge.ledger.CondorMeasures;

/**
 * The trades of a condor change at the prices of now against their signed limits. A condor trades
 * as one package at one net price somewhere between mid and touch, and no fill is worse than its
 * limit. So it is outside when even the mid is worse than that; a touch beyond it only makes the
 * order wait.
 *
 * @param approved as signed
 * @param now the same trades, in the same order, at the prices of now
 */
record CondorPrices(List<Trade> approved, List<Trade> now) {
  CondorPrices {
    approved = List.copyOf(approved);
    now = List.copyOf(now);
    if (approved.size() != now.size()) {
      throw new IllegalArgumentException(
          approved.size() + " trades were signed, " + now.size() + " are priced");
    }
  }

  static CondorPrices of(CondorChange approved, CondorChange now) {
    return new CondorPrices(approved.trades(), now.trades());
  }

  /** Trades whose mid is worse than their limit, in words. */
  List<String> outside() {
    List<String> outside = new ArrayList<>();
    for (int i = 0; i < approved.size(); i++) {
      Optional<BigDecimal> mid = mid(i);
      if (mid.isPresent() && !inside(approved.get(i), mid.get())) {
        outside.add(
            text(approved.get(i))
                + " is at "
                + mid.get().toPlainString()
                + " points at mid, outside its limit of "
                + approved.get(i).limitPoints().toPlainString());
      }
    }
    return outside;
  }

  /** Net prices, points: shown mid, limit, mid of now. */
  List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < approved.size(); i++) {
      Trade signed = approved.get(i);
      Optional<BigDecimal> mid = mid(i);
      rows.add(
          new Row(
              text(signed) + ", net at mid (points)",
              signed.midPoints().toPlainString(),
              (CondorMeasures.isOpen(signed) ? "at least " : "at most ")
                  + signed.limitPoints().toPlainString(),
              mid.map(BigDecimal::toPlainString).orElse("n/a"),
              mid.filter(points -> inside(signed, points)).isPresent()));
    }
    return rows;
  }

  /** What each trade works at, in words; only where every trade has a price inside its limit. */
  String workingText() {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < approved.size(); i++) {
      Trade signed = approved.get(i);
      Trade is = now.get(i);
      words.add(
          text(signed)
              + " at "
              + is.midPoints().toPlainString()
              + " (mid) to "
              + (is.touchPoints() == null ? "no touch" : is.touchPoints().toPlainString())
              + " (touch), approved at "
              + (CondorMeasures.isOpen(signed) ? "least " : "most ")
              + signed.limitPoints().toPlainString());
    }
    return String.join("; ", words);
  }

  private Optional<BigDecimal> mid(int trade) {
    return Optional.ofNullable(now.get(trade).midPoints());
  }

  private static boolean inside(Trade signed, BigDecimal points) {
    int against = points.compareTo(signed.limitPoints());
    return CondorMeasures.isOpen(signed) ? against >= 0 : against <= 0;
  }

  private static String text(Trade trade) {
    return (CondorMeasures.isOpen(trade) ? "SELL " : "BUY BACK ")
        + trade.quantity()
        + " "
        + trade.layer()
        + " "
        + trade.root()
        + " "
        + trade.expiry();
  }
}
