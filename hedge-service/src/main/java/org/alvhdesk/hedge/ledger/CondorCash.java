package org.alvhdesk.hedge.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alvhdesk.contracts.event.CondorBookV1;
import org.alvhdesk.contracts.event.CondorBookV1.Condor;
import org.alvhdesk.hedge.book.CashRow;
import org.alvhdesk.hedge.engine.WireCondors;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.strategy.condor.CondorSettlement;
import org.alvhdesk.strategy.ledger.CashEntry;

/**
 * Cash of the condors, read from two condor books. At any time it is the realised profit plus the
 * credits of what is open, so every step's entries add up to the change of that sum, also when
 * steps in between were not decided.
 */
final class CondorCash {
  private static final BigDecimal ZERO = new BigDecimal("0.00");

  private CondorCash() {}

  /**
   * What moved cash between two books: credits of what was sold, payments for what is gone. Where
   * several condors are gone and only the sum of their cash is known, they share one entry.
   *
   * @param before the book of the last decided step; empty at the first
   * @param spx SPX of this step, at which paper settlements are made, index points
   */
  static List<CashRow.Booking> between(
      Optional<CondorBookV1> before, CondorBookV1 now, double spx) {
    Map<String, Condor> was = byId(before.map(CondorBookV1::condors).orElse(List.of()));
    Map<String, Condor> is = byId(now.condors());
    List<CashRow.Booking> bookings = new ArrayList<>();
    List<Condor> gone = new ArrayList<>();
    BigDecimal left =
        now.realisedUsd().subtract(before.map(CondorBookV1::realisedUsd).orElse(ZERO));
    for (Condor condor : now.condors()) {
      Optional<Condor> old = Optional.ofNullable(was.get(condor.id()));
      BigDecimal change = credit(condor).subtract(old.map(CondorCash::credit).orElse(ZERO));
      if (change.signum() > 0) {
        bookings.add(
            booking(
                CashEntry.Kind.TRADE,
                change,
                List.of(condor),
                (WireCondors.isImported(condor) ? "imported: " : "")
                    + old.map(o -> more(condor.quantity() - o.quantity(), change))
                        .orElseGet(() -> sold(condor))));
      }
    }
    for (Condor condor : was.values()) {
      BigDecimal change =
          Optional.ofNullable(is.get(condor.id()))
              .map(CondorCash::credit)
              .orElse(ZERO)
              .subtract(credit(condor));
      if (change.signum() < 0) {
        gone.add(condor);
        left = left.add(change);
      }
    }
    pay(gone, left, now, spx, bookings);
    return bookings;
  }

  private static String sold(Condor condor) {
    return "sold "
        + condor.quantity()
        + " condors for "
        + condor.creditPoints().toPlainString()
        + " points each";
  }

  /** What a broker filled in parts makes a position larger. */
  private static String more(int condors, BigDecimal receivedUsd) {
    return "sold " + condors + " more condors for " + receivedUsd.toPlainString() + " USD";
  }

  /** Shares {@code left} out among what is gone: settlements at their own level, then the rest. */
  private static void pay(
      List<Condor> gone,
      BigDecimal left,
      CondorBookV1 now,
      double spx,
      List<CashRow.Booking> bookings) {
    Map<Condor, BigDecimal> settled = new HashMap<>();
    BigDecimal paidAtSettlement = ZERO;
    for (Condor condor : gone) {
      Optional<CondorSettlement> due =
          CondorSettlement.at(WireCondors.position(condor), now.marketTime(), spx);
      if (due.isPresent()) {
        BigDecimal cash = due.get().pnlUsd().subtract(credit(condor));
        settled.put(condor, cash);
        paidAtSettlement = paidAtSettlement.add(cash);
      }
    }
    List<Condor> closed = gone.stream().filter(c -> !settled.containsKey(c)).toList();
    if (closed.isEmpty() && left.compareTo(paidAtSettlement) != 0) {
      // Settled at the level of a step that was not decided here: only the sum is certain.
      one(
          gone.isEmpty() ? CashEntry.Kind.ADJUSTMENT : CashEntry.Kind.SETTLEMENT,
          left,
          gone,
          gone.isEmpty() ? "condor result from before the ledger began" : "settlement of condors",
          bookings);
      return;
    }
    for (Condor condor : gone) {
      if (settled.containsKey(condor)) {
        one(
            CashEntry.Kind.SETTLEMENT,
            settled.get(condor),
            List.of(condor),
            "settlement of " + condor.quantity() + " condors",
            bookings);
      }
    }
    if (!closed.isEmpty()) {
      one(
          CashEntry.Kind.TRADE,
          left.subtract(paidAtSettlement),
          closed,
          "bought condors back",
          bookings);
    }
  }

  private static void one(
      CashEntry.Kind kind,
      BigDecimal amount,
      List<Condor> of,
      String note,
      List<CashRow.Booking> bookings) {
    if (amount.signum() != 0) {
      bookings.add(booking(kind, amount, of, note));
    }
  }

  private static CashRow.Booking booking(
      CashEntry.Kind kind, BigDecimal amount, List<Condor> of, String note) {
    List<String> ids = of.stream().map(Condor::id).toList();
    LinkedHashSet<String> layers = new LinkedHashSet<>();
    of.forEach(c -> layers.add(c.layer()));
    return new CashRow.Booking(
        kind,
        amount,
        false,
        layers.isEmpty() ? null : String.join(" + ", layers),
        ids,
        of.isEmpty() ? note : note + ": " + String.join(", ", ids),
        "system");
  }

  private static BigDecimal credit(Condor condor) {
    return condor
        .creditPoints()
        .multiply(BigDecimal.valueOf((long) OptionRoot.MULTIPLIER_USD * condor.quantity()))
        .setScale(2, RoundingMode.HALF_EVEN);
  }

  private static Map<String, Condor> byId(List<Condor> condors) {
    Map<String, Condor> map = new LinkedHashMap<>();
    condors.forEach(c -> map.put(c.id(), c));
    return map;
  }
}
