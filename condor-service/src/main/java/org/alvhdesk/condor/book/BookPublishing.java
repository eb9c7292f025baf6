package org.alvhdesk.condor.book;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.alvhdesk.condor.CondorRuleSet;
import org.alvhdesk.condor.engine.MarketInputs;
import org.alvhdesk.condor.engine.Touches;
import org.alvhdesk.condor.engine.Valuations;
import org.alvhdesk.contracts.Json;
import org.alvhdesk.contracts.Topics;
import org.alvhdesk.contracts.event.CondorBookV1;
import org.alvhdesk.contracts.event.CondorBookV1.Working;
import org.alvhdesk.contracts.rest.CondorChange;
import org.alvhdesk.kit.outbox.OutboxMessage;
import org.alvhdesk.strategy.condor.CondorValuation;

/** Publishes a book: after each step, and again when a fill changes it between two steps. */
@ApplicationScoped
public class BookPublishing {
  private final CondorRuleSet ruleSet;
  private final BookSizing sizing;

  BookPublishing(CondorRuleSet ruleSet, BookSizing sizing) {
    this.ruleSet = ruleSet;
    this.sizing = sizing;
  }

  /**
   * Publishes a book that a fill or an import has changed: what was proposed for the one before can
   * never be filled, and is not priced.
   */
  public CondorBookV1 publishChanged(BookUnit unit, MarketInputs inputs) {
    return publish(unit, inputs, List.of(), List.of());
  }

  /**
   * Values {@code unit} on {@code inputs}, keeps the view and publishes it; returns it.
   *
   * @param working proposals for this version of the book, priced on {@code inputs}
   * @param choices what their condors were chosen from
   */
  public CondorBookV1 publish(
      BookUnit unit,
      MarketInputs inputs,
      List<Working> working,
      List<CondorChange.Selection> choices) {
    CondorBookRow row = unit.book();
    List<CondorValuation> valuations = Valuations.of(unit.positions(), inputs);
    CondorBookV1 view =
        BookView.of(
            row,
            inputs.step(),
            ruleSet.rules().set(),
            sizing.capital(row),
            valuations,
            unit.imported(),
            working,
            Touches.of(unit.positions(), working, choices, inputs));
    row.view = Json.write(view);
    unit.publish(
        OutboxMessage.json(
            OutboxMessage.idOf(
                Topics.CONDOR_BOOK,
                row.runId,
                inputs.step().step(),
                row.bookId,
                "version " + row.version),
            Topics.CONDOR_BOOK,
            row.bookId,
            view,
            inputs.step().marketTime()));
    return view;
  }
}
