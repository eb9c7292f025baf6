package org.alvhdesk.hedge.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alvhdesk.contracts.event.CondorBookV1;
import org.alvhdesk.contracts.event.CondorBookV1.Condor;
import org.alvhdesk.hedge.book.CashRow;
import org.alvhdesk.hedge.engine.WireCondors;
import org.alvhdesk.strategy.condor.CondorSettlement;
import org.alvhdesk.strategy.ledger.FeeSchedule;

/** Fees of the condors, read from two condor books like their cash. */
final class CondorFees {
  private CondorFees() {}

  /**
   * Commission and exchange fees of what was sold and of what was bought back between two books.
   *
   * @param before the book of the last decided step; empty at the first
   * @param spx SPX of this step, index points
   */
  static List<CashRow.Booking> between(
      Optional<CondorBookV1> before, CondorBookV1 now, double spx, FeeSchedule schedule) {
    Map<String, Condor> was = new LinkedHashMap<>();
    before.ifPresent(book -> book.condors().forEach(c -> was.put(c.id(), c)));
    List<CashRow.Booking> bookings = new ArrayList<>();
    for (Condor condor : now.condors()) {
      Condor old = was.remove(condor.id());
      if (old == null && WireCondors.isImported(condor)) {
        continue; // the broker has charged for it long ago
      }
      charge(bookings, condor, condor.quantity() - (old == null ? 0 : old.quantity()), schedule);
    }
    for (Condor gone : was.values()) {
      if (CondorSettlement.at(WireCondors.position(gone), now.marketTime(), spx).isEmpty()) {
        charge(bookings, gone, -gone.quantity(), schedule);
      }
    }
    return bookings;
  }

  private static void charge(
      List<CashRow.Booking> bookings, Condor condor, int traded, FeeSchedule schedule) {
    if (traded == 0) {
      return;
    }
    FeeSchedule.Fees fees = schedule.ofCondors(traded);
    String what = (traded > 0 ? "selling " : "buying back ") + Math.abs(traded) + " condors";
    bookings.addAll(CashRow.fees(fees, what, condor.layer(), condor.id()));
  }
}
