package org.alvhdesk.condor.nav;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.alvhdesk.condor.CondorConfig;
import org.alvhdesk.condor.book.BookKey;
import org.alvhdesk.contracts.Json;
import org.alvhdesk.contracts.event.LedgerCloseV1;
import org.alvhdesk.contracts.event.MarketStepV1;
import org.alvhdesk.kit.tx.Arrival;
import org.alvhdesk.kit.tx.Transactions;
import org.alvhdesk.strategy.ledger.SizingNav;
import org.jboss.logging.Logger;

/**
 * Closed sessions of the ledger: kept as they arrive, and waited for by the step that follows a
 * close, so that the same market gives the same sizes at any speed.
 */
@ApplicationScoped
public class LedgerCloses {
  private static final Logger LOG = Logger.getLogger(LedgerCloses.class);
  private static final String INSERT =
      "insert into ledger_close (run_id, book_id, session, step, market_time, nav_usd)"
          + " values (?1, ?2, ?3, ?4, ?5, cast(nullif(?6, '') as numeric)) on conflict do nothing";
  private static final String LAST_STEP =
      "select stepJson from CondorBookRow where runId = ?1 and bookId = ?2";
  private static final String HEARD =
      "select count(*) from ledger_close where run_id = ?1 and book_id = ?2 and step >= ?3";
  private static final String LAST =
      "select session, market_time, nav_usd from ledger_close where run_id = ?1 and book_id = ?2"
          + " and session < ?3 and nav_usd is not null order by session desc limit 1";

  private final Transactions transactions;
  private final CondorConfig config;
  private final Map<Key, CompletableFuture<Void>> waiting = new HashMap<>();

  LedgerCloses(Transactions transactions, CondorConfig config) {
    this.transactions = transactions;
    this.config = config;
  }

  private record Key(String runId, long step) {}

  /** Keeps {@code close}, then lets the step go on that waits for it. */
  public Uni<Void> arrived(LedgerCloseV1 close) {
    if (!close.bookId().equals(config.bookId())) {
      return Uni.createFrom().voidItem();
    }
    return transactions
        .inNewContext(
            () ->
                Panache.getSession()
                    .chain(
                        session ->
                            session
                                .createNativeQuery(INSERT)
                                .setParameter(1, close.runId())
                                .setParameter(2, close.bookId())
                                .setParameter(3, close.session())
                                .setParameter(4, close.step())
                                .setParameter(5, close.marketTime())
                                .setParameter(
                                    6, close.navUsd() == null ? "" : close.navUsd().toPlainString())
                                .executeUpdate()))
        .invoke(() -> handOver(close))
        .replaceWithVoid();
  }

  /**
   * Ends when the close before {@code step} has been heard: at once in the middle of a session, in
   * a new run, and where the configured value is sized from. A ledger that is silent for longer
   * than {@code alvh.condor.ledger-wait} is not waited for: the last close heard is sized from.
   */
  public Uni<Void> before(MarketStepV1 step) {
    return config.navSource() == CondorConfig.NavSource.CONFIGURED
        ? Uni.createFrom().voidItem()
        : transactions
            .inNewContext(() -> lastStep(new BookKey(step.runId(), config.bookId())))
            .chain(
                last ->
                    last == null || !last.lastOfSession() || last.step() >= step.step()
                        ? Uni.createFrom().voidItem()
                        : await(new Key(step.runId(), last.step())));
  }

  /** What {@code session} of the book {@code key} sizes from, in the caller's session. */
  public Uni<SizingNav> of(BookKey key, LocalDate session) {
    if (config.navSource() == CondorConfig.NavSource.CONFIGURED) {
      return Uni.createFrom()
          .item(SizingNav.configured(config.navUsd(), "configured: alvh.condor.nav-source"));
    }
    return Panache.getSession()
        .chain(
            db ->
                db.createNativeQuery(LAST, Object[].class)
                    .setParameter(1, key.runId())
                    .setParameter(2, key.bookId())
                    .setParameter(3, session)
                    .getResultList())
        .map(
            rows ->
                SizingNav.of(
                    config.navUsd(),
                    rows.stream()
                        .map(
                            row ->
                                new SizingNav.Close(
                                    (LocalDate) row[0], instant(row[1]), (BigDecimal) row[2]))
                        .toList(),
                    session));
  }

  private static Instant instant(Object column) {
    return column instanceof Instant instant ? instant : ((OffsetDateTime) column).toInstant();
  }

  private static Uni<MarketStepV1> lastStep(BookKey key) {
    return Panache.getSession()
        .chain(
            db ->
                db.createQuery(LAST_STEP, String.class)
                    .setParameter(1, key.runId())
                    .setParameter(2, key.bookId())
                    .getSingleResultOrNull())
        .map(json -> json == null ? null : Json.read(json, MarketStepV1.class));
  }

  private Uni<Void> await(Key key) {
    CompletableFuture<Void> future = waitFor(key);
    Uni<Void> look =
        transactions
            .inNewContext(
                () ->
                    Panache.getSession()
                        .chain(
                            db ->
                                db.createNativeQuery(HEARD, Long.class)
                                    .setParameter(1, key.runId())
                                    .setParameter(2, config.bookId())
                                    .setParameter(3, key.step())
                                    .getSingleResult()))
            .invoke(
                heard -> {
                  if (heard > 0) {
                    future.complete(null);
                  }
                })
            .replaceWithVoid();
    return Arrival.of(future, look)
        .ifNoItem()
        .after(config.ledgerWait())
        .recoverWithUni(
            () -> {
              LOG.warnf(
                  "the ledger's close of step %d of %s was not heard within %s: sizes come from the"
                      + " last close that was, or from alvh.condor.nav-usd",
                  key.step(), key.runId(), config.ledgerWait());
              return Uni.createFrom().voidItem();
            })
        .onTermination()
        .invoke(() -> forget(key));
  }

  private synchronized CompletableFuture<Void> waitFor(Key key) {
    return waiting.computeIfAbsent(key, ignored -> new CompletableFuture<>());
  }

  private synchronized void forget(Key key) {
    waiting.remove(key);
  }

  private synchronized void handOver(LedgerCloseV1 close) {
    waiting.forEach(
        (key, future) -> {
          if (key.runId().equals(close.runId()) && key.step() <= close.step()) {
            future.complete(null);
          }
        });
  }
}
