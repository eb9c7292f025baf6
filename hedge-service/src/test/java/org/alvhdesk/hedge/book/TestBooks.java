package org.alvhdesk.hedge.book;

import java.time.Instant;
import java.util.List;
import org.alvhdesk.hedge.engine.MarketInputs;
import org.alvhdesk.strategy.ledger.FeeSchedule;

/** Books that no database knows. */
public final class TestBooks {
  private TestBooks() {}

  /** An empty book at the step of {@code inputs}. */
  public static BookUnit empty(MarketInputs inputs) {
    return empty(inputs, FeeSchedule.FREE);
  }

  /** The same where trades cost something. */
  public static BookUnit empty(MarketInputs inputs, FeeSchedule fees) {
    BookKey key = new BookKey(inputs.step().runId(), "main");
    BookUnit unit =
        new BookUnit(
            HedgeBook.open(key), true, List.of(), List.of(), List.of(), fees, Instant.EPOCH);
    unit.advance(inputs);
    return unit;
  }
}
