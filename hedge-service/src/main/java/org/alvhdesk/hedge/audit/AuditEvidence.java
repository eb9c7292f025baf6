package org.alvhdesk.hedge.audit;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.PublicKey;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alvhdesk.approval.audit.ChainedLine;

/** Lines of the audit as evidence for a decision, with the key that says who wrote them. */
@ApplicationScoped
public class AuditEvidence {
  private final AuditFolder folder;

  AuditEvidence(AuditFolder folder) {
    this.folder = folder;
  }

  /** Key whose signature counts; empty where none is configured. */
  public Optional<PublicKey> key() {
    return folder.publicKey();
  }

  /**
   * Lines in the chain of {@code bookId} about each of {@code subjects}; in the caller's session.
   */
  public Uni<Map<String, List<ChainedLine>>> about(String bookId, Collection<String> subjects) {
    return subjects.isEmpty()
        ? Uni.createFrom().item(Map.of())
        : Panache.getSession()
            .chain(
                session ->
                    session
                        .createQuery(
                            "from AuditRow where bookId = :book and subject in (:subjects)"
                                + " and sequence is not null",
                            AuditRow.class)
                        .setParameter("book", bookId)
                        .setParameter("subjects", subjects)
                        .getResultList())
            .map(
                rows ->
                    rows.stream()
                        .collect(
                            Collectors.groupingBy(
                                row -> row.subject,
                                Collectors.mapping(AuditRow::chained, Collectors.toList()))));
  }
}
