package org.alvhdesk.cli.proof;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alvhdesk.approval.proof.StoredRequest;
import org.alvhdesk.approval.proof.StoredRequest.Content;
import org.alvhdesk.approval.proof.StoredRequest.Revision;
import org.alvhdesk.approval.proof.StoredRequest.Signature;

/**
 * A change request from the tables {@code proposal}, {@code proposal_revision}, {@code approval}.
 */
final class RequestRows {
  private RequestRows() {}

  /** The request {@code id}; empty when there is none. */
  static Optional<StoredRequest> of(Connection connection, UUID id) throws SQLException {
    List<Revision> revisions = revisions(connection, id);
    List<Signature> approvals = approvals(connection, id);
    try (PreparedStatement query =
        connection.prepareStatement("select * from proposal where id = ?")) {
      query.setObject(1, id);
      try (ResultSet row = query.executeQuery()) {
        return row.next() ? Optional.of(request(row, id, revisions, approvals)) : Optional.empty();
      }
    }
  }

  private static StoredRequest request(
      ResultSet row, UUID id, List<Revision> revisions, List<Signature> approvals)
      throws SQLException {
    Revision current = revision(row);
    if (revisions.stream().noneMatch(r -> r.number() == current.number())) {
      revisions.add(current);
    }
    return new StoredRequest(
        id.toString(),
        row.getString("book_id"),
        row.getString("kind"),
        row.getInt("revision"),
        row.getString("state"),
        row.getString("content_hash"),
        Optional.ofNullable(row.getString("submitted_by")),
        revisions,
        approvals);
  }

  /** Earlier revisions, in a database whose requests can be edited. */
  private static List<Revision> revisions(Connection connection, UUID id) throws SQLException {
    List<Revision> revisions = new ArrayList<>();
    if (!exists(connection, "proposal_revision")) {
      return revisions;
    }
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
                  row.getInt("revision"),
                  row.getString("content_hash"),
                  row.getString("reason"),
                  AuditRows.instant(row.getTimestamp("approved_at"))));
        }
      }
    }
    return approvals;
  }

  /** What it was computed from, in a word; empty in a database that does not keep it. */
  static Optional<String> inputs(Connection connection, UUID id, int revision) throws SQLException {
    if (!exists(connection, "proposal_inputs")) {
      return Optional.empty();
    }
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

  private static boolean exists(Connection connection, String table) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("select to_regclass(?) is not null")) {
      query.setString(1, table);
      try (ResultSet row = query.executeQuery()) {
        row.next();
        return row.getBoolean(1);
      }
    }
  }
}
