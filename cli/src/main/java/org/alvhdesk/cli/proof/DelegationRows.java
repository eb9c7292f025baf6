package org.alvhdesk.cli.proof;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.alvhdesk.approval.Delegation;
import org.alvhdesk.approval.proof.StoredRequest.Signature;

/** Who lent which role to whom, from the table {@code delegation}. */
final class DelegationRows {
  private DelegationRows() {}

  /** What was ever lent to those who approved, each until it ended or was taken back. */
  static List<Delegation> to(Connection connection, Collection<Signature> approvals)
      throws SQLException {
    List<Delegation> delegations = new ArrayList<>();
    try (PreparedStatement query =
        connection.prepareStatement("select * from delegation where delegate = any(?)")) {
      query.setArray(
          1,
          connection.createArrayOf(
              "text", approvals.stream().map(Signature::approver).distinct().toArray()));
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          Instant start = AuditRows.instant(row.getTimestamp("start_at"));
          Instant end = AuditRows.instant(row.getTimestamp("end_at"));
          Instant revoked = AuditRows.instant(row.getTimestamp("revoked_at"));
          Instant until = revoked != null && revoked.isBefore(end) ? revoked : end;
          if (until.isAfter(start)) { // else it was taken back before it began
            delegations.add(
                new Delegation(
                    row.getString("id"),
                    row.getString("role"),
                    row.getString("delegator"),
                    row.getString("delegate"),
                    start,
                    until));
          }
        }
      }
    }
    return delegations;
  }
}
