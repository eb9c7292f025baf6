package org.alvhdesk.condor.opening;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.alvhdesk.condor.CondorConfig;
import org.alvhdesk.condor.book.BookKey;
import org.alvhdesk.condor.book.BookPublishing;
import org.alvhdesk.condor.book.BookUnit;
import org.alvhdesk.condor.book.CondorBooks;
import org.alvhdesk.condor.engine.MarketInputs;
import org.alvhdesk.contracts.event.BookOpeningV1;
import org.alvhdesk.kit.consume.Consuming;
import org.alvhdesk.kit.consume.InvalidEvent;
import org.alvhdesk.kit.tx.OffLoop;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.strategy.condor.CondorLayer;
import org.alvhdesk.strategy.condor.CondorPosition;
import org.alvhdesk.strategy.condor.IronCondor;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Takes the condors of an accepted import over, once: at their credit, as they were opened, with
 * the next version of the book, which a draft of before can never change any more. hedge-service
 * has seen that the book is empty; one that is not is a fault that no retry heals, and the fact is
 * put aside for people.
 */
@ApplicationScoped
class OpeningConsumer {
  private final Consuming consuming;
  private final CondorBooks books;
  private final BookPublishing publishing;
  private final CondorConfig config;

  OpeningConsumer(
      Consuming consuming, CondorBooks books, BookPublishing publishing, CondorConfig config) {
    this.consuming = consuming;
    this.books = books;
    this.publishing = publishing;
    this.config = config;
  }

  @Incoming("opening-in")
  Uni<Void> onOpening(ConsumerRecord<byte[], byte[]> record) {
    return consuming.once(
        record,
        BookOpeningV1.class,
        delivery ->
            delivery.payload().bookId().equals(config.bookId())
                ? take(delivery.payload())
                : Uni.createFrom().voidItem());
  }

  private Uni<Void> take(BookOpeningV1 opening) {
    List<CondorPosition> condors = condors(opening);
    return books
        .lockOrOpen(new BookKey(opening.runId(), opening.bookId()))
        .call(unit -> OffLoop.run(() -> take(opening, condors, unit)))
        .chain(books::save);
  }

  private void take(BookOpeningV1 opening, List<CondorPosition> condors, BookUnit unit) {
    if (unit.isFresh() || unit.book().inputs().isEmpty()) {
      throw new InvalidEvent(
          "import " + opening.importId() + " is for a run without a step here: " + opening.runId());
    }
    if (!unit.positions().isEmpty()) {
      throw new InvalidEvent(
          "import "
              + opening.importId()
              + " needs an empty book, this one holds "
              + unit.positions().size()
              + " condor positions");
    }
    MarketInputs inputs = unit.book().inputs().get();
    unit.importBook(
        condors,
        inputs.step(),
        "import "
            + opening.importId()
            + " of "
            + opening.fileName()
            + " (sha256 "
            + opening.sha256()
            + ") by "
            + opening.importedBy());
    publishing.publishChanged(unit, inputs);
  }

  private static List<CondorPosition> condors(BookOpeningV1 opening) {
    try {
      return opening.condors().stream().map(OpeningConsumer::condor).toList();
    } catch (IllegalArgumentException e) {
      throw new InvalidEvent("import " + opening.importId() + ": " + e.getMessage());
    }
  }

  private static CondorPosition condor(BookOpeningV1.Condor c) {
    return new CondorPosition(
        c.id(),
        CondorLayer.valueOf(c.layer()),
        new IronCondor(
            OptionRoot.valueOf(c.root()),
            c.expiry(),
            c.longPut(),
            c.shortPut(),
            c.shortCall(),
            c.longCall()),
        c.quantity(),
        c.creditPoints(),
        c.openedAt());
  }
}
