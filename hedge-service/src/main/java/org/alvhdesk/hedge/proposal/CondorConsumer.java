package org.alvhdesk.hedge.proposal;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.alvhdesk.contracts.event.CondorFillV1;
import org.alvhdesk.contracts.event.CondorProposalV1;
import org.alvhdesk.hedge.HedgeConfig;
import org.alvhdesk.hedge.book.BookKey;
import org.alvhdesk.hedge.book.Books;
import org.alvhdesk.kit.consume.Consuming;
import org.alvhdesk.kit.consume.Delivery;
import org.alvhdesk.kit.consume.InvalidEvent;
import org.alvhdesk.kit.inbox.Inbox;
import org.alvhdesk.kit.tx.Transactions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * Hears condor-service. A proposal waits until the step that made it is decided here, so that the
 * audit has its market time; a report waits for its proposal. What belongs to a run that is over
 * waits for nothing.
 */
@ApplicationScoped
class CondorConsumer {
  private static final Logger LOG = Logger.getLogger(CondorConsumer.class);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

  /** A run is over when another was decided this long after the fact, and it was not. */
  private static final Duration OVERTAKEN = Duration.ofSeconds(30);

  private final Consuming consuming;
  private final Transactions transactions;
  private final Inbox inbox;
  private final Books books;
  private final Proposals proposals;
  private final CondorRequests requests;
  private final HedgeConfig config;

  CondorConsumer(
      Consuming consuming,
      Transactions transactions,
      Inbox inbox,
      Books books,
      Proposals proposals,
      CondorRequests requests,
      HedgeConfig config) {
    this.consuming = consuming;
    this.transactions = transactions;
    this.inbox = inbox;
    this.books = books;
    this.proposals = proposals;
    this.requests = requests;
    this.config = config;
  }

  /** Whether what a fact waits for is there. */
  private enum Ready {
    YES,
    NOT_YET,
    NEVER
  }

  @Incoming("condor-proposal-in")
  Uni<Void> onProposal(ConsumerRecord<byte[], byte[]> record) {
    return consuming.each(
        record,
        Consuming.json(CondorProposalV1.class),
        delivery -> {
          CondorProposalV1 proposed = delivery.payload();
          requireId(proposed.proposalId());
          BookKey key = new BookKey(proposed.runId(), proposed.bookId());
          return isOurs(key)
              ? whenReady(
                  delivery,
                  () ->
                      ready(
                          key,
                          delivery.publishedAt(),
                          books.lastStep(key).map(l -> l >= proposed.step())),
                  () -> requests.keep(proposed, record.value()))
              : Uni.createFrom().voidItem();
        });
  }

  @Incoming("condor-fill-in")
  Uni<Void> onFill(ConsumerRecord<byte[], byte[]> record) {
    return consuming.each(
        record,
        Consuming.json(CondorFillV1.class),
        delivery -> {
          CondorFillV1 fill = delivery.payload();
          UUID id = requireId(fill.proposalId());
          BookKey key = new BookKey(fill.runId(), fill.bookId());
          return isOurs(key)
              ? whenReady(
                  delivery,
                  () -> ready(key, delivery.publishedAt(), proposals.bookOf(id).map(key::equals)),
                  () -> requests.end(fill))
              : Uni.createFrom().voidItem();
        });
  }

  private boolean isOurs(BookKey key) {
    return key.bookId().equals(config.bookId());
  }

  private static UUID requireId(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException e) {
      throw new InvalidEvent("not a proposal id: " + id);
    }
  }

  private Uni<Ready> ready(BookKey key, Instant publishedAt, Uni<Boolean> isThere) {
    return isThere.chain(
        there ->
            there
                ? Uni.createFrom().item(Ready.YES)
                : books
                    .otherRunDecidedAfter(key, publishedAt.plus(OVERTAKEN))
                    .map(over -> over ? Ready.NEVER : Ready.NOT_YET));
  }

  /** Looks until {@code ready} says yes or never, then has {@code effect} once. */
  private <T> Uni<Void> whenReady(
      Delivery<T> delivery, Supplier<Uni<Ready>> ready, Supplier<Uni<Void>> effect) {
    Uni<Ready> look =
        transactions.inNewContext(
            () ->
                ready
                    .get()
                    .call(
                        state ->
                            state == Ready.YES
                                ? once(delivery, effect)
                                : Uni.createFrom().voidItem()));
    return look.repeat()
        .withDelay(LOOK_AGAIN)
        .whilst(state -> state == Ready.NOT_YET)
        .collect()
        .last()
        .invoke(
            state -> {
              if (state == Ready.NEVER) {
                LOG.infof("not taken, its market run is over: %s", delivery.eventId());
              }
            })
        .replaceWithVoid();
  }

  private <T> Uni<Void> once(Delivery<T> delivery, Supplier<Uni<Void>> effect) {
    return inbox
        .firstTime(consuming.service(), delivery.eventId())
        .chain(first -> first ? effect.get() : Uni.createFrom().voidItem());
  }
}
