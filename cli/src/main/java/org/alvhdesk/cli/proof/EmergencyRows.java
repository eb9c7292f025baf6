package org.alvhdesk.cli.proof;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alvhdesk.approval.QuorumPolicy;
import org.alvhdesk.approval.QuorumPolicy.Factor;
import org.alvhdesk.approval.proof.StoredRequest.Emergency;
import org.alvhdesk.approval.proof.StoredRequest.Reviewed;

/**
 * What one person released alone, from {@code emergency_review} and {@code emergency_signature}.
 */
final class EmergencyRows {
  private EmergencyRows() {}

  /** The emergency that the request {@code id} was; empty when it was none. */
  static Optional<Emergency> of(Connection connection, UUID id) throws SQLException {
    List<Reviewed> reviews = reviews(connection, id);
    try (PreparedStatement query =
        connection.prepareStatement("select * from emergency_review where proposal_id = ?")) {
      query.setObject(1, id);
      try (ResultSet row = query.executeQuery()) {
        return row.next()
            ? Optional.of(
                new Emergency(
                    row.getInt("revision"),
                    row.getString("content_hash"),
                    row.getString("broken_by"),
                    AuditRows.list(row.getString("roles")),
                    row.getString("reason"),
                    row.getString("direction"),
                    AuditRows.instant(row.getTimestamp("opened_at")),
                    reviews,
                    needed(row)))
            : Optional.empty();
      }
    }
  }

  private static QuorumPolicy needed(ResultSet row) throws SQLException {
    return new QuorumPolicy(
        row.getString("policy"),
        row.getInt("people"),
        AuditRows.list(row.getString("factors")).stream()
            .map(factor -> factor.split(":", 2))
            .map(factor -> new Factor(factor[0], Integer.parseInt(factor[1])))
            .toList(),
        Set.copyOf(AuditRows.list(row.getString("reviewers"))));
  }

  private static List<Reviewed> reviews(Connection connection, UUID id) throws SQLException {
    List<Reviewed> reviews = new ArrayList<>();
    try (PreparedStatement query =
        connection.prepareStatement(
            "select * from emergency_signature where proposal_id = ? order by id")) {
      query.setObject(1, id);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          reviews.add(
              new Reviewed(
                  row.getString("reviewer"),
                  AuditRows.list(row.getString("roles")),
                  AuditRows.instant(row.getTimestamp("signed_at"))));
        }
      }
    }
    return reviews;
  }
}
