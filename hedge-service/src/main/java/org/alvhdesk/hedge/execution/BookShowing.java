package org.alvhdesk.hedge.execution;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.alvhdesk.hedge.book.BookUnit;
import org.alvhdesk.hedge.book.BookViews;
import org.alvhdesk.hedge.engine.HedgeEngine;
import org.alvhdesk.hedge.engine.MarketInputs;
import org.alvhdesk.kit.tx.OffLoop;

/** Shows a book that changed between two steps. */
@ApplicationScoped
class BookShowing {
  private final HedgeEngine engine;

  BookShowing(HedgeEngine engine) {
    this.engine = engine;
  }

  /** Stores the page of {@code unit} and publishes it, once in a transaction. */
  Uni<Void> show(BookUnit unit) {
    return OffLoop.run(
        () -> {
          MarketInputs inputs = unit.book().inputs();
          BookViews.show(
              unit,
              inputs,
              engine.assess(inputs, unit.held(inputs.step().session()), Map.of()),
              List.of());
        });
  }
}
