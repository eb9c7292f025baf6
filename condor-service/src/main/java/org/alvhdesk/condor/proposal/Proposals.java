package org.alvhdesk.condor.proposal;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alvhdesk.condor.book.BookKey;

/** Reads condor proposals in the caller's session. */
@ApplicationScoped
public class Proposals {
  private static final String IN_STATES =
      "from ProposalRow where runId = :run and bookId = :book and state in (:states)"
          + " order by step, id";

  /** Key of the book that proposal {@code id} changes, or null; loads nothing else. */
  Uni<BookKey> bookOf(UUID id) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createQuery(
                        "select runId, bookId from ProposalRow where id = :id", Object[].class)
                    .setParameter("id", id)
                    .getSingleResultOrNull())
        .map(row -> row == null ? null : new BookKey((String) row[0], (String) row[1]));
  }

  /** Locks proposal {@code id}; its book must be locked already. */
  Uni<ProposalRow> lock(UUID id) {
    return Panache.getSession()
        .chain(session -> session.find(ProposalRow.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** What is alive in {@code key}, oldest first; the book must be locked already. */
  public Uni<List<ProposalRow>> live(BookKey key) {
    return in(ProposalRow.LIVE, key);
  }

  /** What is alive in {@code key} or went stale there, oldest first; the book must be locked. */
  public Uni<List<ProposalRow>> open(BookKey key) {
    return in(ProposalRow.OPEN, key)
        .map(rows -> rows.stream().filter(ProposalRow::isOpen).toList());
  }

  private static Uni<List<ProposalRow>> in(Set<String> states, BookKey key) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createQuery(IN_STATES, ProposalRow.class)
                    .setParameter("run", key.runId())
                    .setParameter("book", key.bookId())
                    .setParameter("states", states)
                    .getResultList());
  }

  /**
   * The one that counts: what is working before what people decide on before a draft, then the
   * newest. Two can be alive for a moment when people submit what we have just replaced.
   */
  public static Optional<ProposalRow> foremost(List<ProposalRow> live) {
    return live.stream()
        .filter(ProposalRow::isLive)
        .max(
            Comparator.comparing((ProposalRow row) -> row.live().stage())
                .thenComparingLong(row -> row.step));
  }
}
