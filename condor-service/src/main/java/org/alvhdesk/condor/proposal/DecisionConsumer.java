package org.alvhdesk.condor.proposal;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.alvhdesk.approval.ContentHash;
import org.alvhdesk.condor.book.BookKey;
import org.alvhdesk.condor.book.BookPublishing;
import org.alvhdesk.condor.book.BookUnit;
import org.alvhdesk.condor.book.CondorBooks;
import org.alvhdesk.condor.engine.MarketInputs;
import org.alvhdesk.contracts.event.ApprovalDecisionV1;
import org.alvhdesk.contracts.event.CondorFillV1;
import org.alvhdesk.contracts.event.CondorProposalV1;
import org.alvhdesk.kit.consume.Consuming;
import org.alvhdesk.kit.consume.InvalidEvent;
import org.alvhdesk.kit.tx.OffLoop;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Hears what becomes of condor proposals. A release to paper is filled at once on the quotes of the
 * last decided step, so that it also works while the market is paused; one to people waits for what
 * they record.
 */
@ApplicationScoped
class DecisionConsumer {
  private static final String RELEASED = "RELEASED";

  private final Consuming consuming;
  private final CondorBooks books;
  private final Proposals proposals;
  private final BookPublishing publishing;
  private final Filling filling;

  DecisionConsumer(
      Consuming consuming,
      CondorBooks books,
      Proposals proposals,
      BookPublishing publishing,
      Filling filling) {
    this.consuming = consuming;
    this.books = books;
    this.proposals = proposals;
    this.publishing = publishing;
    this.filling = filling;
  }

  @Incoming("decision-in")
  Uni<Void> onDecision(ConsumerRecord<byte[], byte[]> record) {
    return consuming.once(
        record,
        ApprovalDecisionV1.class,
        delivery ->
            CondorProposalV1.KIND.equals(delivery.payload().kind())
                ? hear(delivery.payload())
                : Uni.createFrom().voidItem());
  }

  private Uni<Void> hear(ApprovalDecisionV1 decision) {
    UUID id = id(decision);
    if (decision.signed() != null && !ContentHash.isWellFormed(decision.contentHash())) {
      throw new InvalidEvent("proposal " + id + " is released with the hash of nothing");
    }
    return proposals
        .bookOf(id)
        .onItem()
        .ifNull()
        .failWith(() -> new InvalidEvent("no condor proposal " + id + " was ever made here"))
        .chain(
            key -> books.current(key.bookId()).chain(current -> hear(decision, id, key, current)));
  }

  private Uni<Void> hear(ApprovalDecisionV1 decision, UUID id, BookKey key, BookKey current) {
    return books
        .lockOrOpen(key)
        .chain(
            unit ->
                proposals
                    .lock(id)
                    .call(proposal -> OffLoop.run(() -> take(decision, unit, proposal, current)))
                    .chain(() -> books.save(unit)));
  }

  private void take(
      ApprovalDecisionV1 decision, BookUnit unit, ProposalRow proposal, BookKey current) {
    proposal.heard(decision.state());
    if (ProposalRow.STALE.equals(decision.decision()) && proposal.isOpen()) {
      unit.book().speakAnew(); // its approvers need figures that hold
    }
    if (!RELEASED.equals(decision.decision()) || !proposal.isReleased()) {
      return;
    }
    proposal.filledAs(decision.execution());
    proposal.approvedAs(decision.contentHash(), decision.signed());
    MarketInputs inputs = unit.book().inputs().orElseThrow();
    if (!current.equals(proposal.bookKey())) {
      Outcomes.end(
          unit,
          proposal,
          inputs.step(),
          CondorFillV1.STALE,
          "another market run has started: " + current.runId());
    } else if (filling.attempt(unit, proposal, inputs)) {
      publishing.publishChanged(unit, inputs);
    }
  }

  private static UUID id(ApprovalDecisionV1 decision) {
    try {
      return UUID.fromString(decision.proposalId());
    } catch (IllegalArgumentException e) {
      throw new InvalidEvent("not a proposal id: " + decision.proposalId());
    }
  }
}
