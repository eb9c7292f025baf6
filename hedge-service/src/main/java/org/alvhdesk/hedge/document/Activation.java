package org.alvhdesk.hedge.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.alvhdesk.approval.Actor;
import org.alvhdesk.approval.RequestEvent;
import org.alvhdesk.approval.RequestState;
import org.alvhdesk.contracts.Topics;
import org.alvhdesk.contracts.event.MarketStepV1;
import org.alvhdesk.contracts.event.RuleSetVersionV1;
import org.alvhdesk.contracts.rest.DocumentChange;
import org.alvhdesk.hedge.book.BookUnit;
import org.alvhdesk.hedge.proposal.Moves;
import org.alvhdesk.hedge.proposal.Proposal;
import org.alvhdesk.kit.outbox.OutboxMessage;
import org.alvhdesk.quant.calendar.TradingCalendar;

/**
 * Puts approved documents in force when a session closes, for the next one: never in the middle of
 * one, so that a session is decided by one set of rules, here and in condor-service.
 */
@ApplicationScoped
public class Activation {
  private final DocumentsInForce documents;

  Activation(DocumentsInForce documents) {
    this.documents = documents;
  }

  /**
   * Activates what is due among {@code live} when {@code step} closes its session, after all else
   * of it is done.
   *
   * @param slots what is in force, from {@link DocumentsInForce#follow}
   */
  public void due(BookUnit unit, List<Proposal> live, Map<Slot, InForce> slots, MarketStepV1 step) {
    if (!step.lastOfSession()) {
      return;
    }
    LocalDate next = TradingCalendar.nextBusinessDay(step.session());
    for (Proposal proposal : live) {
      if (proposal.isDocument() && proposal.state() == RequestState.RELEASED) {
        DocumentChange change = proposal.document().change();
        if (!next.isBefore(change.activateFrom())) {
          activate(unit, proposal, change, slots.get(Slot.valueOf(change.slot())), step, next);
        }
      }
    }
  }

  private void activate(
      BookUnit unit,
      Proposal proposal,
      DocumentChange change,
      InForce slot,
      MarketStepV1 step,
      LocalDate session) {
    if (!slot.current().sha256().equals(change.before().sha256())) {
      Moves.move(
          unit,
          proposal,
          RequestEvent.GO_STALE,
          "STALE",
          Actor.SYSTEM,
          "it was compared with "
              + change.before().id()
              + " version "
              + change.before().version()
              + ", which is not in force any more");
      return;
    }
    DeskDocument document =
        new DeskDocument(change.after().id(), change.after().version(), change.document());
    unit.add(
        ActivationRow.of(
            unit.book().key(),
            slot.slot(),
            slot.configured().id(),
            document,
            proposal.id(),
            step,
            session,
            unit.now()));
    documents.use(slot.slot(), document);
    Moves.move(
        unit,
        proposal,
        RequestEvent.FILL,
        "ACTIVATED",
        Actor.SYSTEM,
        slot.slot().meaning()
            + " "
            + document.id()
            + " version "
            + document.version()
            + " decides from session "
            + session);
    unit.publish(
        OutboxMessage.json(
            OutboxMessage.idOf(Topics.RULE_SET_VERSION, proposal.id(), slot.slot()),
            Topics.RULE_SET_VERSION,
            unit.book().key().bookId() + "/" + slot.slot(),
            new RuleSetVersionV1(
                unit.book().key().bookId(),
                slot.slot().name(),
                slot.configured().id(),
                document.id(),
                document.version(),
                document.sha256(),
                document.json(),
                proposal.id().toString(),
                step.runId(),
                step.step(),
                session,
                step.marketTime()),
            step.marketTime()));
  }
}
