package org.alvhdesk.hedge.step;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.alvhdesk.contracts.event.CondorBookV1;
import org.alvhdesk.contracts.event.MarketStepV1;
import org.alvhdesk.contracts.event.SliceCodec;
import org.alvhdesk.hedge.HedgeConfig;
import org.alvhdesk.hedge.book.BookKey;
import org.alvhdesk.hedge.book.Books;
import org.alvhdesk.hedge.engine.MarketInputs;
import org.alvhdesk.kit.consume.Consuming;
import org.alvhdesk.kit.consume.Delivery;
import org.alvhdesk.kit.step.CompleteStep;
import org.alvhdesk.kit.step.StepAbandoned;
import org.alvhdesk.kit.step.StepAssembler;
import org.alvhdesk.kit.step.StepMeter;
import org.alvhdesk.kit.tx.Transactions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * Brings the three streams of a step together: the fact, its slices, the condor book of the same
 * step. The fact is acknowledged when the step's effects are committed.
 */
@ApplicationScoped
class StepConsumer {
  private static final Logger LOG = Logger.getLogger(StepConsumer.class);

  private final StepAssembler assembler = new StepAssembler();
  private final Consuming consuming;
  private final Transactions transactions;
  private final CondorBooks condorBooks;
  private final Books books;
  private final StepTransaction step;
  private final HedgeConfig config;
  private final StepMeter meter;

  StepConsumer(
      Consuming consuming,
      Transactions transactions,
      CondorBooks condorBooks,
      Books books,
      StepTransaction step,
      HedgeConfig config,
      StepMeter meter) {
    this.consuming = consuming;
    this.transactions = transactions;
    this.condorBooks = condorBooks;
    this.books = books;
    this.step = step;
    this.config = config;
    this.meter = meter;
  }

  @Incoming("slice-in")
  Uni<Void> onSlice(ConsumerRecord<byte[], byte[]> record) {
    return consuming.each(
        record,
        SliceCodec::decode,
        slice -> {
          assembler.add(slice.payload(), slice.publishedAt());
          return Uni.createFrom().voidItem();
        });
  }

  @Incoming("condor-book-in")
  Uni<Void> onCondorBook(ConsumerRecord<byte[], byte[]> record) {
    return consuming.each(
        record,
        Consuming.json(CondorBookV1.class),
        book -> condorBooks.arrived(book.payload(), book.publishedAt()));
  }

  @Incoming("step-in")
  Uni<Void> onStep(ConsumerRecord<byte[], byte[]> record) {
    return consuming.each(record, Consuming.json(MarketStepV1.class), this::decide);
  }

  private Uni<Void> decide(Delivery<MarketStepV1> delivery) {
    MarketStepV1 fact = delivery.payload();
    BookKey key = new BookKey(fact.runId(), config.bookId());
    return transactions
        .inNewContext(() -> books.lastStep(key))
        .chain(
            last ->
                last >= fact.step()
                    ? Uni.createFrom().voidItem()
                    : whole(delivery)
                        .chain(
                            inputs ->
                                meter.measure(
                                    delivery,
                                    () ->
                                        transactions.inNewContext(
                                            delivery.origin(), () -> step.apply(inputs))))
                        .replaceWithVoid())
        .onFailure(StepConsumer::isOver)
        .recoverWithUni(
            over -> {
              LOG.infof(
                  "step %d of %s not decided: %s", fact.step(), fact.runId(), over.getMessage());
              return Uni.createFrom().voidItem();
            });
  }

  private Uni<MarketInputs> whole(Delivery<MarketStepV1> delivery) {
    MarketStepV1 fact = delivery.payload();
    Uni<CompleteStep> slices =
        Uni.createFrom().completionStage(() -> assembler.complete(fact, delivery.publishedAt()));
    Uni<CondorBookV1> condors = condorBooks.of(fact.runId(), fact.step(), delivery.publishedAt());
    return Uni.combine()
        .all()
        .unis(slices, condors)
        .with((complete, book) -> new MarketInputs(fact, book, complete.slices()));
  }

  private static boolean isOver(Throwable failure) {
    return failure instanceof StepAbandoned || failure instanceof CondorBooks.Skipped;
  }
}
