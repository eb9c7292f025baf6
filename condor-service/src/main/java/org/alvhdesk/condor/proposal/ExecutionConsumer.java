package org.alvhdesk.condor.proposal;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.alvhdesk.condor.CondorConfig;
import org.alvhdesk.condor.book.BookKey;
import org.alvhdesk.condor.book.BookPublishing;
import org.alvhdesk.condor.book.BookUnit;
import org.alvhdesk.condor.book.CondorBooks;
import org.alvhdesk.condor.engine.MarketInputs;
import org.alvhdesk.contracts.event.CondorExecutionV1;
import org.alvhdesk.kit.consume.Consuming;
import org.alvhdesk.kit.consume.InvalidEvent;
import org.alvhdesk.kit.tx.OffLoop;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * Hears what brokers filled of condor changes, and books it whatever became of the change
 * meanwhile: it has happened. It may come before the release is heard here, which is another topic.
 */
@ApplicationScoped
class ExecutionConsumer {
  private static final Logger LOG = Logger.getLogger(ExecutionConsumer.class);

  private final Consuming consuming;
  private final CondorBooks books;
  private final Proposals proposals;
  private final BookPublishing publishing;
  private final CondorConfig config;
  private final Genuine genuine;

  ExecutionConsumer(
      Consuming consuming,
      CondorBooks books,
      Proposals proposals,
      BookPublishing publishing,
      CondorConfig config,
      Genuine genuine) {
    this.consuming = consuming;
    this.books = books;
    this.proposals = proposals;
    this.publishing = publishing;
    this.config = config;
    this.genuine = genuine;
  }

  @Incoming("execution-in")
  Uni<Void> onExecution(ConsumerRecord<byte[], byte[]> record) {
    return consuming.once(
        record,
        CondorExecutionV1.class,
        delivery ->
            delivery.payload().bookId().equals(config.bookId())
                ? take(delivery.payload())
                : Uni.createFrom().voidItem());
  }

  private Uni<Void> take(CondorExecutionV1 fact) {
    UUID id = id(fact);
    BookKey key = new BookKey(fact.runId(), fact.bookId());
    return proposals
        .bookOf(id)
        .invoke(
            known -> {
              if (!key.equals(known)) {
                throw new InvalidEvent("no condor proposal " + id + " was ever made for " + key);
              }
            })
        .chain(() -> books.current(key.bookId()))
        .chain(
            current ->
                books
                    .lockOrOpen(key)
                    .chain(
                        unit ->
                            proposals
                                .lock(id)
                                .call(
                                    proposal ->
                                        OffLoop.run(
                                            () -> take(fact, unit, proposal, current.equals(key))))
                                .chain(() -> books.save(unit))));
  }

  private void take(
      CondorExecutionV1 fact, BookUnit unit, ProposalRow proposal, boolean isCurrent) {
    if (fact.sequence() > proposal.bookedSequence()) {
      mustBeWhatWasApproved(fact, proposal);
    }
    MarketInputs inputs = unit.book().inputs().orElseThrow();
    // Nobody waits for the book of a run that is over.
    if (BrokerFills.take(unit, proposal, fact, inputs.step()) && isCurrent) {
      publishing.publishChanged(unit, inputs);
    }
  }

  /**
   * What a broker filled has happened, so nothing is lost: a fact that meets a row edited by hand
   * is put aside and taken once the row is what was approved again. Only a fact and a release of
   * before either said what was approved are taken as they are.
   */
  private void mustBeWhatWasApproved(CondorExecutionV1 fact, ProposalRow proposal) {
    switch (genuine.asTold(proposal, fact)) {
      case Likeness.Same same -> {}
      case Likeness.Different different ->
          throw new InvalidEvent(
              "proposal "
                  + proposal.id()
                  + " is not what was approved, its fills are not booked: "
                  + different.why());
      case Likeness.Unsaid unsaid ->
          LOG.warnf("fills of proposal %s come without what was approved", proposal.id());
    }
  }

  private static UUID id(CondorExecutionV1 fact) {
    try {
      return UUID.fromString(fact.proposalId());
    } catch (IllegalArgumentException e) {
      throw new InvalidEvent("not a proposal id: " + fact.proposalId());
    }
  }
}
