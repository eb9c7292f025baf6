package org.alvhdesk.cli.proof;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alvhdesk.approval.Delegation;
import org.alvhdesk.approval.proof.StoredRequest;
import org.alvhdesk.approval.proof.StoredRequest.Content;
import org.alvhdesk.approval.proof.StoredRequest.Emergency;
import org.alvhdesk.approval.proof.StoredRequest.Revision;
import org.alvhdesk.approval.proof.StoredRequest.Signature;

/**
 * A change request from the tables {@code proposal}, {@code proposal_revision}, {@code approval},
 * {@code delegation} and those of emergencies.
 */
final class RequestRows {
  private RequestRows() {}

  /** The request {@code id}; empty when there is none. */
  static Optional<StoredRequest> of(Connection connection, UUID id) throws SQLException {
    List<Revision> revisions = revisions(connection, id);
    List<Signature> approvals = approvals(connection, id);
    List<Delegation> delegations = DelegationRows.to(connection, approvals);
    Optional<Emergency> emergency = EmergencyRows.of(connection, id);
    try (PreparedStatement query =
        connection.prepareStatement("select * from proposal where id = ?")) {
      query.setObject(1, id);
      try (ResultSet row = query.executeQuery()) {
        return row.next()
            ? Optional.of(request(row, id, revisions, approvals, delegations, emergency))
            : Optional.empty();
      }
    }
  }

  /** Every request there is, in the order of recording. */
  static List<UUID> ids(Connection connection) throws SQLException {
    List<UUID> ids = new ArrayList<>();
    try (PreparedStatement query =
            connection.prepareStatement("select id from proposal order by recorded_at, id");
        ResultSet row = query.executeQuery()) {
      while (row.next()) {
        ids.add(row.getObject("id", UUID.class));
      }
    }
    return ids;
  }

  private static StoredRequest request(
      ResultSet row,
      UUID id,
      List<Revision> revisions,
      List<Signature> approvals,
      List<Delegation> delegations,
      Optional<Emergency> emergency)
      throws SQLException {
    Revision current = revision(row);
    revisions.remove(current);
    revisions.addFirst(current); // one that differs from its record is there twice, and found
    return new StoredRequest(
        id.toString(),
        row.getString("book_id"),
        row.getString("kind"),
        row.getInt("revision"),
        row.getString("state"),
        row.getString("content_hash"),
        Optional.ofNullable(row.getString("submitted_by")),
        row.getString("editors").lines().collect(Collectors.toUnmodifiableSet()),
        revisions,
        approvals,
        delegations,
        emergency);
  }

  /** Every revision on record. */
  private static List<Revision> revisions(Connection connection, UUID id) throws SQLException {
    List<Revision> revisions = new ArrayList<>();
    try (PreparedStatement query =
        connection.prepareStatement("select * from proposal_revision where proposal_id = ?")) {
      query.setObject(1, id);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          revisions.add(revision(row));
        }
      }
    }
    return revisions;
  }

  private static Revision revision(ResultSet row) throws SQLException {
    return new Revision(
        row.getInt("revision"),
        new Content(row.getBytes("content")),
        row.getString("content_hash"));
  }

  private static List<Signature> approvals(Connection connection, UUID id) throws SQLException {
    List<Signature> approvals = new ArrayList<>();
    try (PreparedStatement query =
        connection.prepareStatement("select * from approval where proposal_id = ? order by id")) {
      query.setObject(1, id);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          approvals.add(
              new Signature(
                  row.getString("approver"),
                  AuditRows.list(row.getString("roles")),
                  lent(row.getString("delegated")),
                  row.getInt("revision"),
                  row.getString("content_hash"),
                  row.getString("reason"),
                  AuditRows.instant(row.getTimestamp("approved_at"))));
        }
      }
    }
    return approvals;
  }

  /** Role to the name of its holder, from one a line with a colon between. */
  private static Map<String, String> lent(String delegated) {
    return delegated
        .lines()
        .map(line -> line.split(":", 2))
        .filter(pair -> pair.length == 2)
        .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1], (a, b) -> a));
  }

  /** What it was computed from, in a word; empty when that is not stored. */
  static Optional<String> inputs(Connection connection, UUID id, int revision) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            "select form, engine_version from proposal_inputs where proposal_id = ?"
                + " and revision = ?")) {
      query.setObject(1, id);
      query.setInt(2, revision);
      try (ResultSet row = query.executeQuery()) {
        return row.next()
            ? Optional.of(row.getString("form") + ", engine " + row.getString("engine_version"))
            : Optional.empty();
      }
    }
  }
}
