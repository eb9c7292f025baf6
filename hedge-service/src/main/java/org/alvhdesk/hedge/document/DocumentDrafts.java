package org.alvhdesk.hedge.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.alvhdesk.approval.Actor;
import org.alvhdesk.contracts.event.MarketStepV1;
import org.alvhdesk.contracts.rest.DocumentChange;
import org.alvhdesk.contracts.rest.ProposalSummary.RuleSetRef;
import org.alvhdesk.hedge.book.HedgeBook;
import org.alvhdesk.hedge.proposal.DocumentContent;
import org.alvhdesk.kit.decision.ProposalTerms;
import org.alvhdesk.quant.calendar.TradingCalendar;
import org.alvhdesk.strategy.Engine;

/** Makes the signed content of a document change: a pure mapping. */
final class DocumentDrafts {
  /** How far ahead an activation may lie: what was read must still be remembered. */
  static final int LATEST_ACTIVATION = 10;

  private DocumentDrafts() {}

  /**
   * The session from which a change shall decide.
   *
   * @param wanted null for the session after the book's
   * @throws DocumentRefused when it is no session of the next {@value #LATEST_ACTIVATION}
   */
  static LocalDate activation(LocalDate session, LocalDate wanted) throws DocumentRefused {
    LocalDate next = TradingCalendar.nextBusinessDay(session);
    if (wanted == null) {
      return next;
    }
    LocalDate candidate = next;
    for (int i = 0; i < LATEST_ACTIVATION; i++) {
      if (candidate.equals(wanted)) {
        return wanted;
      }
      candidate = TradingCalendar.nextBusinessDay(candidate);
    }
    throw new DocumentRefused(
        "activateFrom must be one of the "
            + LATEST_ACTIVATION
            + " sessions after "
            + session
            + ", not "
            + wanted);
  }

  /**
   * What is signed.
   *
   * @param policyId approval policy in force
   * @param sessionsToLive sessions after its own at whose close it expires; it lives at least until
   *     the close of the session it shall decide from
   */
  static DocumentContent content(
      UUID id,
      HedgeBook book,
      InForce slot,
      DeskDocument after,
      Comparison comparison,
      String policyId,
      int sessionsToLive,
      LocalDate activateFrom,
      Actor actor,
      String reason) {
    MarketStepV1 step = book.step();
    return new DocumentContent(
        DocumentContent.SCHEMA,
        id.toString(),
        book.key().bookId(),
        slot.slot().kind(),
        1,
        new RuleSetRef(after.id(), after.version()),
        policyId,
        headline(slot, after),
        book.key().runId(),
        step.step(),
        step.marketTime(),
        step.snapshotId(),
        book.version(),
        Engine.VERSION,
        step.optionQuality(),
        new DocumentChange(
            slot.slot().name(),
            slot.current().reference(),
            after.reference(),
            activateFrom,
            comparison.head(),
            comparison.sections(),
            comparison.findings(),
            null,
            reason,
            actor.name(),
            after.json()),
        expiresAt(step.session(), sessionsToLive, activateFrom));
  }

  private static Instant expiresAt(LocalDate session, int sessions, LocalDate activateFrom) {
    Instant usual = ProposalTerms.expiresAt(session, sessions);
    Instant closeOfActivation = ProposalTerms.expiresAt(activateFrom, 0);
    return usual.isAfter(closeOfActivation) ? usual : closeOfActivation;
  }

  private static String headline(InForce slot, DeskDocument after) {
    DeskDocument before = slot.current();
    return "Decide by "
        + slot.slot().meaning()
        + " "
        + after.id()
        + " version "
        + after.version()
        + " instead of "
        + (before.id().equals(after.id()) ? "version " : before.id() + " version ")
        + before.version();
  }
}
