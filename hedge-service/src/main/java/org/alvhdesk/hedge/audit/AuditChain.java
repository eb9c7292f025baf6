package org.alvhdesk.hedge.audit;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.alvhdesk.approval.audit.ChainHead;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * The end of each book's chain. Whoever appends holds a lock on it until the transaction ends, so
 * that two instances never fork the chain; the lock is taken after the book's, everywhere.
 */
@ApplicationScoped
public class AuditChain {
  private final AuditFolder folder;

  AuditChain(AuditFolder folder) {
    this.folder = folder;
  }

  /** Gives {@code rows}, all of one book, their places in this transaction. */
  public Uni<Void> append(String bookId, List<AuditRow> rows) {
    if (rows.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return Panache.getSession()
        .chain(session -> lock(session, bookId).chain(() -> head(session, bookId)))
        .invoke(
            end -> {
              ChainHead head = end;
              for (AuditRow row : rows) {
                head = row.chain(head, folder.signingKey());
              }
            })
        .replaceWithVoid();
  }

  /** Holds the end of the chain of {@code bookId} until the caller's transaction ends. */
  public Uni<Void> hold(String bookId) {
    return Panache.getSession().chain(session -> lock(session, bookId));
  }

  private static Uni<Void> lock(Mutiny.Session session, String bookId) {
    return session
        .createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(?1, 0)) as text)")
        .setParameter(1, "alvh.audit:" + bookId)
        .getSingleResult()
        .replaceWithVoid();
  }

  private static Uni<ChainHead> head(Mutiny.Session session, String bookId) {
    return session
        .createQuery(
            "from AuditRow where bookId = :book and sequence is not null order by sequence desc",
            AuditRow.class)
        .setParameter("book", bookId)
        .setMaxResults(1)
        .getSingleResultOrNull()
        .map(
            last ->
                last == null
                    ? ChainHead.beginning(bookId)
                    : new ChainHead(bookId, last.sequence(), last.hash));
  }
}
