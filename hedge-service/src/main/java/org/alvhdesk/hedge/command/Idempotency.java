package org.alvhdesk.hedge.command;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.alvhdesk.kit.command.IdempotencyKey;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * The same key from the same caller for the same path gets the same answer, also when both come at
 * once: an advisory lock on the key orders them, and the answer is stored in the transaction of its
 * effect. The same key with another content is refused with 422.
 */
@ApplicationScoped
class Idempotency {
  private static final String LOCK =
      "select cast(pg_advisory_xact_lock(hashtextextended(:key, 0)) as text)";

  private final Clock clock;

  Idempotency(Clock clock) {
    this.clock = clock;
  }

  /** {@code work} once per key; each time without a key. In the caller's transaction. */
  Uni<Answer> once(Optional<IdempotencyKey> key, String requestHash, Supplier<Uni<Answer>> work) {
    return key.isEmpty() ? work.get() : keyed(key.get(), requestHash, work);
  }

  private Uni<Answer> keyed(IdempotencyKey given, String requestHash, Supplier<Uni<Answer>> work) {
    StoredAnswer.Key key = StoredAnswer.Key.of(given);
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(LOCK, String.class)
                    .setParameter("key", given.lock())
                    .getSingleResultOrNull()
                    .chain(() -> session.find(StoredAnswer.class, key))
                    .chain(
                        stored ->
                            stored == null
                                ? work.get()
                                    .call(answer -> store(session, key, requestHash, answer))
                                : Uni.createFrom().item(repeat(stored, requestHash))));
  }

  private Uni<Void> store(
      Mutiny.Session session, StoredAnswer.Key key, String requestHash, Answer answer) {
    return session.persist(StoredAnswer.of(key, requestHash, answer, clock.instant()));
  }

  private static Answer repeat(StoredAnswer stored, String requestHash) {
    return stored.requestHash.equals(requestHash)
        ? stored.answer()
        : Answer.of(IdempotencyKey.reused(stored.key.path()));
  }
}
