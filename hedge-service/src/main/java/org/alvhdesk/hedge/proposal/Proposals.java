package org.alvhdesk.hedge.proposal;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.alvhdesk.approval.RequestState;
import org.alvhdesk.hedge.book.BookKey;

/** Reads proposals in the caller's session. */
@ApplicationScoped
public class Proposals {
  private static final List<RequestState> LIVE =
      Arrays.stream(RequestState.values()).filter(state -> !state.isFinal()).toList();

  /** Key of the book that proposal {@code id} changes, or null; loads nothing else. */
  public Uni<BookKey> bookOf(UUID id) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createQuery(
                        "select runId, bookId from Proposal where id = :id", Object[].class)
                    .setParameter("id", id)
                    .getSingleResultOrNull())
        .map(row -> row == null ? null : new BookKey((String) row[0], (String) row[1]));
  }

  /** Locks proposal {@code id}; its book must be locked already. */
  public Uni<Proposal> lock(UUID id) {
    return Panache.getSession()
        .chain(session -> session.find(Proposal.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** Locks what is still alive in {@code key}; the book must be locked already. */
  public Uni<List<Proposal>> lockLive(BookKey key) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createQuery(
                        "from Proposal where runId = :run and bookId = :book and state in (:live)"
                            + " order by id",
                        Proposal.class)
                    .setParameter("run", key.runId())
                    .setParameter("book", key.bookId())
                    .setParameter("live", LIVE)
                    .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                    .getResultList());
  }

  /** What is still alive in {@code key}, without a lock. */
  public Uni<List<Proposal>> live(BookKey key) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createQuery(
                        "from Proposal where runId = :run and bookId = :book and state in (:live)"
                            + " order by id",
                        Proposal.class)
                    .setParameter("run", key.runId())
                    .setParameter("book", key.bookId())
                    .setParameter("live", LIVE)
                    .getResultList());
  }

  /** Books of other runs of {@code key}'s book that still have something alive. */
  public Uni<List<BookKey>> otherRunsAlive(BookKey key) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createQuery(
                        "select distinct runId from Proposal where runId <> :run and bookId = :book"
                            + " and state in (:live) order by runId",
                        String.class)
                    .setParameter("run", key.runId())
                    .setParameter("book", key.bookId())
                    .setParameter("live", LIVE)
                    .getResultList())
        .map(runs -> runs.stream().map(run -> new BookKey(run, key.bookId())).toList());
  }

  /** Those of {@code ids} that exist, in any order; without a lock. */
  public Uni<List<Proposal>> read(Collection<UUID> ids) {
    return ids.isEmpty()
        ? Uni.createFrom().item(List.of())
        : Panache.getSession()
            .chain(
                session ->
                    session
                        .createQuery("from Proposal where id in (:ids)", Proposal.class)
                        .setParameter("ids", ids)
                        .getResultList());
  }

  /** Proposal {@code id}, or null; without a lock. */
  public Uni<Proposal> read(UUID id) {
    return Panache.getSession().chain(session -> session.find(Proposal.class, id));
  }

  /** Newest first; {@code kind} null for all kinds. */
  Uni<List<Proposal>> newest(Collection<RequestState> states, String kind, int offset, int limit) {
    // Not ":kind is null or": PostgreSQL cannot tell the type of a parameter that is null.
    String ofKind = kind == null ? "" : " and kind = :kind";
    return Panache.getSession()
        .chain(
            session -> {
              var query =
                  session
                      .createQuery(
                          "from Proposal where state in (:states)"
                              + ofKind
                              + " order by recordedAt desc, step desc, id",
                          Proposal.class)
                      .setParameter("states", states)
                      .setFirstResult(offset)
                      .setMaxResults(limit);
              return kind == null
                  ? query.getResultList()
                  : query.setParameter("kind", kind).getResultList();
            });
  }
}
