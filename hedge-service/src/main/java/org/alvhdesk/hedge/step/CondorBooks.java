package org.alvhdesk.hedge.step;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.alvhdesk.contracts.Json;
import org.alvhdesk.contracts.event.CondorBookV1;
import org.alvhdesk.hedge.HedgeConfig;
import org.alvhdesk.kit.tx.Arrival;
import org.alvhdesk.kit.tx.Transactions;

/**
 * The condor book of each step: kept in the database as it arrives, so that a restart between its
 * arrival and the decision loses nothing, and handed to the step that waits for it, here or in
 * another instance.
 */
@ApplicationScoped
class CondorBooks {
  private static final String UPSERT =
      "insert into condor_book (run_id, book_id, step, book_json) values (?1, ?2, ?3, ?4)"
          + " on conflict (run_id, book_id) do update"
          + " set step = excluded.step, book_json = excluded.book_json"
          + " where condor_book.step <= excluded.step";
  private static final String SELECT =
      "select book_json from condor_book where run_id = ?1 and book_id = ?2 and step >= ?3";

  private final Transactions transactions;
  private final HedgeConfig config;
  private final Map<Key, Waiting> waiting = new HashMap<>();

  CondorBooks(Transactions transactions, HedgeConfig config) {
    this.transactions = transactions;
    this.config = config;
  }

  /** Thrown to a step that no condor book will come for any more. */
  static final class Skipped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Skipped(Key key) {
      super("condor-service has moved on from step " + key.step() + " of run " + key.runId());
    }
  }

  record Key(String runId, long step) {}

  private record Waiting(CompletableFuture<CondorBookV1> future, Instant since) {}

  /**
   * Keeps {@code book}, then hands it over.
   *
   * @param publishedAt wall time of its record
   */
  Uni<Void> arrived(CondorBookV1 book, Instant publishedAt) {
    if (!book.bookId().equals(config.bookId())) {
      return Uni.createFrom().voidItem();
    }
    return transactions
        .inNewContext(
            () ->
                Panache.getSession()
                    .chain(
                        session ->
                            session
                                .createNativeQuery(UPSERT)
                                .setParameter(1, book.runId())
                                .setParameter(2, book.bookId())
                                .setParameter(3, book.step())
                                .setParameter(4, Json.write(book))
                                .executeUpdate()))
        .invoke(() -> handOver(book, publishedAt))
        .replaceWithVoid();
  }

  /**
   * The condor book of {@code step}; fails with {@link Skipped} when condor-service has gone on to
   * a later step, or to another run after {@code publishedAt}.
   */
  Uni<CondorBookV1> of(String runId, long step, Instant publishedAt) {
    Key key = new Key(runId, step);
    CompletableFuture<CondorBookV1> future = await(key, publishedAt);
    Uni<Void> look =
        transactions
            .inNewContext(
                () ->
                    Panache.getSession()
                        .chain(
                            session ->
                                session
                                    .createNativeQuery(SELECT, String.class)
                                    .setParameter(1, runId)
                                    .setParameter(2, config.bookId())
                                    .setParameter(3, step)
                                    .getSingleResultOrNull()))
            .invoke(
                json -> {
                  if (json != null) {
                    handOver(Json.read(json, CondorBookV1.class), Instant.MIN);
                  }
                })
            .replaceWithVoid();
    return Arrival.of(future, look);
  }

  private synchronized CompletableFuture<CondorBookV1> await(Key key, Instant since) {
    return waiting
        .computeIfAbsent(key, ignored -> new Waiting(new CompletableFuture<>(), since))
        .future();
  }

  private synchronized void handOver(CondorBookV1 book, Instant publishedAt) {
    waiting
        .entrySet()
        .removeIf(
            entry -> {
              Key key = entry.getKey();
              Waiting step = entry.getValue();
              if (key.runId().equals(book.runId())) {
                if (key.step() == book.step()) {
                  return step.future().complete(book);
                }
                return key.step() < book.step()
                    && step.future().completeExceptionally(new Skipped(key));
              }
              return publishedAt.isAfter(step.since())
                  && step.future().completeExceptionally(new Skipped(key));
            });
  }
}
