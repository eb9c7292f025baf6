package org.alvhdesk.hedge.document;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.alvhdesk.hedge.HedgeConfig;
import org.alvhdesk.hedge.command.RulesInForce;
import org.alvhdesk.kit.tx.Transactions;
import org.jboss.logging.Logger;

/**
 * By which documents this instance decides: what the database says, read at every market step and
 * every few seconds, so that every instance follows an activation that another one booked. A
 * transaction that fails leaves nothing behind: the next look sets it right. By a document that is
 * not stored as it was approved nothing is decided, by no other instead either.
 */
@ApplicationScoped
public class DocumentsInForce implements RulesInForce {
  private static final Logger LOG = Logger.getLogger(DocumentsInForce.class);
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);

  private final HedgeConfig config;
  private final Transactions transactions;
  private final ApprovedText text;
  private final Map<Slot, SlotReader> readers = new EnumMap<>(Slot.class);
  private final Map<Slot, String> deciding = new EnumMap<>(Slot.class);
  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile Optional<String> lastTampered = Optional.empty();
  private Thread thread;

  DocumentsInForce(
      HedgeConfig config,
      Transactions transactions,
      ApprovedText text,
      RuleSetSlots ruleSets,
      LimitSlot limits,
      PolicySlot policy) {
    this.config = config;
    this.transactions = transactions;
    this.text = text;
    readers.put(Slot.CONDOR, ruleSets.condor());
    readers.put(Slot.HEDGE, ruleSets.hedge());
    readers.put(Slot.LIMITS, limits);
    readers.put(Slot.POLICY, policy);
  }

  void start(@Observes StartupEvent event) {
    thread = Thread.ofVirtual().name("documents-in-force").start(this::followUntilStopped);
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopped.countDown();
    thread.join(LOOK_AGAIN);
  }

  private void followUntilStopped() {
    try {
      do {
        try {
          transactions.inNewContext(this::follow).await().indefinitely();
        } catch (RuntimeException e) {
          LOG.warnf("the documents in force were not read this time: %s", e.getMessage());
        }
      } while (!stopped.await(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** How the documents of {@code slot} are read. */
  SlotReader reader(Slot slot) {
    return readers.get(slot);
  }

  /** What was wrong with a document at the last look; empty when nothing was. */
  Optional<String> lastTampered() {
    return lastTampered;
  }

  @Override
  public Uni<Optional<String>> tampered() {
    return follow()
        .replaceWith(Optional.<String>empty())
        .onFailure(DocumentTampered.class)
        .recoverWithItem(e -> Optional.of(e.getMessage()));
  }

  /**
   * Decides by what the caller's session sees, from now on; answers what that is. Fails with {@link
   * DocumentTampered} when one is not stored as it was approved.
   */
  public Uni<Map<Slot, InForce>> follow() {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createQuery(
                        "from ActivationRow where bookId = :book order by id", ActivationRow.class)
                    .setParameter("book", config.bookId())
                    .getResultList())
        .call(rows -> text.check(rows))
        .onFailure(DocumentTampered.class)
        .invoke(this::alarm)
        .invoke(rows -> lastTampered = Optional.empty())
        .map(this::slots)
        .invoke(slots -> slots.forEach((slot, held) -> use(slot, held.approved())));
  }

  private void alarm(Throwable tampered) {
    if (!lastTampered.equals(Optional.of(tampered.getMessage()))) {
      LOG.errorf("nothing is decided any more: %s", tampered.getMessage());
    }
    lastTampered = Optional.of(tampered.getMessage());
  }

  private Map<Slot, InForce> slots(List<ActivationRow> rows) {
    Map<Slot, InForce> slots = new EnumMap<>(Slot.class);
    readers.forEach(
        (slot, reader) -> {
          DeskDocument configured = reader.configured();
          slots.put(
              slot,
              new InForce(
                  slot,
                  configured,
                  rows.stream()
                      .filter(row -> row.slot == slot && row.configured.equals(configured.id()))
                      .toList()));
        });
    return slots;
  }

  /** Decides by {@code document} of {@code slot} until the next {@link #follow}. */
  void use(Slot slot, DeskDocument document) {
    use(slot, Optional.of(document), document.sha256());
  }

  private void use(Slot slot, Optional<ActivationRow> row) {
    use(slot, row.map(ActivationRow::document), row.map(r -> r.sha256).orElse(""));
  }

  private synchronized void use(Slot slot, Optional<DeskDocument> document, String sha256) {
    if (!sha256.equals(deciding.getOrDefault(slot, ""))) {
      readers.get(slot).use(document);
      deciding.put(slot, sha256);
      LOG.infof(
          "%s decides from now on by %s",
          slot, document.map(d -> d.id() + "/" + d.version()).orElse("what is configured"));
    }
  }
}
