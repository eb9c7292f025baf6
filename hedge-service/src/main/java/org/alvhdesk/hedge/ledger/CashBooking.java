package org.alvhdesk.hedge.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.alvhdesk.contracts.event.MarketStepV1;
import org.alvhdesk.hedge.book.BookUnit;
import org.alvhdesk.hedge.book.CashRow;
import org.alvhdesk.hedge.engine.MarketInputs;
import org.alvhdesk.quant.calendar.TradingCalendar;
import org.alvhdesk.strategy.ledger.CashEntry;

/** What a step brings by itself: the cash of a run's begin, cash and margin of the condors. */
public final class CashBooking {
  private CashBooking() {}

  /**
   * Books the cash and margin of this step; the book has advanced to it. Fills book theirs
   * themselves. A run begins with the net asset value that condor-service is configured with, on
   * the session before the first, so that the first session has a gain like any other.
   */
  public static void step(BookUnit unit, MarketInputs inputs) {
    MarketStepV1 step = inputs.step();
    BigDecimal opening = inputs.condors().navUsd().setScale(2, RoundingMode.HALF_EVEN);
    if (unit.isFresh() && opening.signum() > 0) {
      unit.cash(
          new CashRow.Booking(
              CashEntry.Kind.DEPOSIT,
              opening,
              true,
              null,
              List.of(),
              "opening cash: the net asset value that condor-service is configured with",
              "system"),
          step,
          TradingCalendar.previousBusinessDay(step.session()));
    }
    CondorCash.between(unit.condorsBefore(), inputs.condors(), step.signals().spx())
        .forEach(booking -> unit.cash(booking, step));
    CondorFees.between(unit.condorsBefore(), inputs.condors(), step.signals().spx(), unit.fees())
        .forEach(fee -> unit.cash(fee, step));
    MarginRow.between(
            unit.book().key(), unit.valueDate(step), unit.condorsBefore(), inputs.condors())
        .forEach(unit::add);
  }
}
