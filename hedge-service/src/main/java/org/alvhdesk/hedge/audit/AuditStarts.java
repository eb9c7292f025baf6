package org.alvhdesk.hedge.audit;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import org.alvhdesk.approval.audit.AuditStart;
import org.alvhdesk.approval.audit.ChainHash;
import org.alvhdesk.hedge.HedgeConfig;
import org.alvhdesk.kit.tx.Transactions;
import org.jboss.logging.Logger;

/**
 * Puts on record what an operator vouches for: up to where the audit was written without a key, and
 * how many lines are older than its chain. Never by itself: who could add such lines would be
 * vouched for with the next start.
 */
@ApplicationScoped
class AuditStarts {
  private static final Logger LOG = Logger.getLogger(AuditStarts.class);

  private final AuditConfig config;
  private final HedgeConfig hedge;
  private final AuditChain chain;
  private final Transactions transactions;
  private final Clock clock;

  AuditStarts(
      AuditConfig config,
      HedgeConfig hedge,
      AuditChain chain,
      Transactions transactions,
      Clock clock) {
    this.config = config;
    this.hedge = hedge;
    this.chain = chain;
    this.transactions = transactions;
    this.clock = clock;
  }

  void start(@Observes StartupEvent event) {
    if (config.unsignedUpTo().isEmpty() && config.olderLines() == 0) {
      return;
    }
    AuditStart start =
        new AuditStart(config.unsignedUpTo().orElse(ChainHash.BEGINNING), config.olderLines());
    Thread.ofVirtual().name("audit-start").start(() -> record(start));
  }

  private void record(AuditStart start) {
    try {
      LOG.infof(
          "alvh.audit.unsigned-up-to, alvh.audit.older-lines: %s",
          transactions.inNewContext(() -> recorded(start)).await().indefinitely());
    } catch (RuntimeException e) {
      LOG.errorf("where the audit starts could not be put on record: %s", e.getMessage());
    }
  }

  private Uni<String> recorded(AuditStart start) {
    return chain
        .hold(hedge.bookId())
        .chain(() -> lines(AuditStart.ACTION, "action = :what"))
        .chain(
            before ->
                before.stream()
                        .anyMatch(row -> row.view().contentHash().equals(start.unsignedUpTo()))
                    ? Uni.createFrom().item("on record already, they may be left out")
                    : lines(start.unsignedUpTo(), "hash = :what and signature is null")
                        .chain(last -> append(start, last)));
  }

  private Uni<String> append(AuditStart start, List<AuditRow> last) {
    if (last.isEmpty() && !start.unsignedUpTo().equals(ChainHash.BEGINNING)) {
      return Uni.createFrom()
          .item("no line without a signature has the hash " + start.unsignedUpTo());
    }
    return lines(hedge.bookId(), "bookId = :what")
        .chain(
            all -> {
              if (all.isEmpty()) {
                return Uni.createFrom().item("there is no audit yet, nothing to put on record");
              }
              AuditRow row =
                  AuditRow.of(
                      all.getFirst().runId, hedge.bookId(), start.entry(clock.instant(), null));
              return chain
                  .append(hedge.bookId(), List.of(row))
                  .chain(() -> Panache.getSession().chain(session -> session.persist(row)))
                  .replaceWith("put on record");
            });
  }

  /** The newest line of the book's chain for which {@code where} holds, if there is one. */
  private Uni<List<AuditRow>> lines(String what, String where) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createQuery(
                        "from AuditRow where bookId = :book and sequence is not null and "
                            + where
                            + " order by sequence desc",
                        AuditRow.class)
                    .setParameter("book", hedge.bookId())
                    .setParameter("what", what)
                    .setMaxResults(1)
                    .getResultList());
  }
}
