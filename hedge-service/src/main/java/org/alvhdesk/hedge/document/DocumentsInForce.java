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
 * not stored as it came into force, or that this release cannot read, nothing is decided, by no
 * other instead either.
 */
@ApplicationScoped
public class DocumentsInForce implements RulesInForce {
  private static final Logger LOG = Logger.getLogger(DocumentsInForce.class);
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);

  private final HedgeConfig config;
  private final Transactions transactions;
  private final ApprovedText text;
  private final StartDocuments starts;
  private final Map<Slot, SlotReader> readers = new EnumMap<>(Slot.class);
  private final Map<Slot, DeskDocument> configured = new EnumMap<>(Slot.class);
  private final Map<Slot, String> deciding = new EnumMap<>(Slot.class);
  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile Optional<String> lastUnusable = Optional.empty();
  private Thread thread;

  DocumentsInForce(
      HedgeConfig config,
      Transactions transactions,
      ApprovedText text,
      StartDocuments starts,
      RuleSetSlots ruleSets,
      LimitSlot limits,
      PolicySlot policy) {
    this.config = config;
    this.transactions = transactions;
    this.text = text;
    this.starts = starts;
    readers.put(Slot.CONDOR, ruleSets.condor());
    readers.put(Slot.HEDGE, ruleSets.hedge());
    readers.put(Slot.LIMITS, limits);
    readers.put(Slot.POLICY, policy);
    readers.forEach((slot, reader) -> configured.put(slot, reader.configured()));
  }

  void start(@Observes StartupEvent event) {
    thread = Thread.ofVirtual().name("documents-in-force").start(this::followUntilStopped);
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopped.countDown();
    thread.join(LOOK_AGAIN);
  }

  private void followUntilStopped() {
    boolean kept = false;
    try {
      do {
        try {
          if (!kept) {
            transactions.inNewContext(() -> starts.keep(configured)).await().indefinitely();
            starts.committed();
            kept = true;
          }
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

  /** Why nothing could be decided by a document at the last look; empty when nothing was. */
  Optional<String> lastUnusable() {
    return lastUnusable;
  }

  @Override
  public Uni<Optional<Unusable>> unusable() {
    return follow()
        .replaceWith(Optional.<Unusable>empty())
        .onFailure(DocumentUnusable.class)
        .recoverWithItem(e -> Optional.of(((DocumentUnusable) e).toRefusal()));
  }

  /**
   * Decides by what the caller's session sees, from now on; answers what that is. Fails with {@link
   * DocumentUnusable} when one is not stored as it came into force, or this release cannot decide
   * by it.
   */
  public Uni<Map<Slot, InForce>> follow() {
    return starts
        .checked(configured)
        .chain(atStart -> activations().map(rows -> slots(atStart, rows)))
        .invoke(slots -> slots.forEach((slot, held) -> use(held)))
        .onFailure(DocumentUnusable.class)
        .invoke(this::alarm)
        .invoke(slots -> lastUnusable = Optional.empty());
  }

  private Uni<List<ActivationRow>> activations() {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createQuery(
                        "from ActivationRow where bookId = :book order by id", ActivationRow.class)
                    .setParameter("book", config.bookId())
                    .getResultList())
        .call(rows -> text.check(rows));
  }

  private void alarm(Throwable unusable) {
    if (!lastUnusable.equals(Optional.of(unusable.getMessage()))) {
      LOG.errorf("nothing is decided any more: %s", unusable.getMessage());
    }
    lastUnusable = Optional.of(unusable.getMessage());
  }

  private Map<Slot, InForce> slots(Map<Slot, DeskDocument> atStart, List<ActivationRow> rows) {
    Map<Slot, InForce> slots = new EnumMap<>(Slot.class);
    configured.forEach(
        (slot, shipped) ->
            slots.put(
                slot,
                new InForce(
                    slot,
                    shipped,
                    atStart.get(slot),
                    rows.stream()
                        .filter(row -> row.slot == slot && row.configured.equals(shipped.id()))
                        .toList())));
    return slots;
  }

  /** Decides by {@code document} of {@code slot} until the next {@link #follow}. */
  void use(Slot slot, DeskDocument document) {
    use(slot, Optional.of(document));
  }

  private void use(InForce held) {
    use(
        held.slot(),
        held.approved().isEmpty() && held.start().sameAs(held.configured())
            ? Optional.empty()
            : Optional.of(held.current()));
  }

  private synchronized void use(Slot slot, Optional<DeskDocument> document) {
    String sha256 = document.map(DeskDocument::sha256).orElse("");
    if (!sha256.equals(deciding.getOrDefault(slot, ""))) {
      try {
        readers.get(slot).use(document);
      } catch (IllegalArgumentException e) {
        throw new DocumentUnreadable(slot, document.orElseThrow(() -> e), e);
      }
      deciding.put(slot, sha256);
      LOG.infof(
          "%s decides from now on by %s",
          slot, document.map(d -> d.id() + "/" + d.version()).orElse("what is configured"));
    }
  }
}
