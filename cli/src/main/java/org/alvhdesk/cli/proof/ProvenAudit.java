package org.alvhdesk.cli.proof;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.alvhdesk.approval.audit.AuditLine;
import org.alvhdesk.approval.proof.Finding;
import org.alvhdesk.approval.proof.KnownPolicies;
import org.alvhdesk.approval.proof.RequestProof;
import org.alvhdesk.approval.proof.StoredRequest;

/**
 * What the audit proves about requests: only lines that stand, good, in the verified chain of a
 * book that the desk has. Every chain is walked once.
 */
final class ProvenAudit {
  private final Connection connection;
  private final Map<String, AuditReport.Book> books = new HashMap<>();
  private final Map<String, List<AuditLine>> lines = new HashMap<>();
  private final Set<Long> proven = new HashSet<>();

  private ProvenAudit(Connection connection) {
    this.connection = connection;
  }

  static ProvenAudit of(Connection connection, AuditFiles files) throws SQLException {
    ProvenAudit audit = new ProvenAudit(connection);
    Set<String> requests =
        RequestRows.ids(connection).stream().map(Object::toString).collect(Collectors.toSet());
    ChainProof.each(
            connection,
            files,
            row -> {
              AuditLine line = row.chained().line();
              if (requests.contains(line.subject())) {
                audit.proven.add(row.id());
                audit.lines.computeIfAbsent(line.subject(), s -> new ArrayList<>()).add(line);
              }
            })
        .forEach(book -> audit.books.put(book.bookId(), book));
    return audit;
  }

  /** Every check of {@code request} by the lines that count; those that do not are findings. */
  List<Finding> check(StoredRequest request, KnownPolicies policies) throws SQLException {
    List<Finding> findings =
        new ArrayList<>(
            RequestProof.check(
                request, lines.getOrDefault(request.id(), List.of()), policies::named));
    AuditRows.about(connection, request.id())
        .forEach(
            (id, name) -> {
              if (!proven.contains(id)) {
                findings.add(
                    new Finding(
                        "audit",
                        Finding.Result.BROKEN,
                        name + " is about it, but is not in a verified chain: it does not count"));
              }
            });
    return findings;
  }

  /** Whether the chain of {@code bookId} is whole. */
  Finding chain(String bookId) {
    AuditReport.Book book = books.get(bookId);
    if (book == null) {
      return new Finding(
          "audit chain", Finding.Result.BROKEN, "book " + bookId + " has no line of the audit");
    }
    Finding.Result result =
        switch (book.verdict()) {
          case WHOLE -> Finding.Result.HOLDS;
          case BROKEN -> Finding.Result.BROKEN;
          case NOT_VERIFIED -> Finding.Result.UNKNOWN;
        };
    return new Finding("audit chain", result, "book " + book.bookId() + ": " + book.text());
  }
}
