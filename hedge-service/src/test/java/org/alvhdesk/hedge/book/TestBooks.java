package org.alvhdesk.hedge.book;

import java.time.Instant;
import java.util.List;
import org.alvhdesk.hedge.engine.MarketInputs;

/** Books that no database knows. */
public final class TestBooks {
  private TestBooks() {}

  /** An empty book at the step of {@code inputs}. */
  public static BookUnit empty(MarketInputs inputs) {
    BookKey key = new BookKey(inputs.step().runId(), "main");
    BookUnit unit = new BookUnit(HedgeBook.open(key), true, List.of(), List.of(), Instant.EPOCH);
    unit.advance(inputs);
    return unit;
  }
}
