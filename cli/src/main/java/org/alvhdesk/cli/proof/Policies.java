package org.alvhdesk.cli.proof;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alvhdesk.approval.ContentHash;
import org.alvhdesk.approval.JsonText;
import org.alvhdesk.approval.JsonValue;
import org.alvhdesk.approval.JsonValue.JsonObject;
import org.alvhdesk.approval.proof.Finding;
import org.alvhdesk.approval.proof.KnownPolicies;
import org.alvhdesk.approval.proof.KnownPolicies.Source;
import org.alvhdesk.approval.proof.StoredRequest;
import org.alvhdesk.rulefiles.PolicyFile;
import org.alvhdesk.rulefiles.PolicyLibrary;
import org.alvhdesk.rulefiles.RuleFileException;

/**
 * The approval policies that quorums of a state are counted by: those that ship, a file the user
 * vouches for, and those that came into force by a change whose own proof holds.
 */
final class Policies {
  private Policies() {}

  /** One row of {@code document_in_force}. */
  private record Activated(String id, String version, String sha256, String json, UUID proposal) {
    String signature() {
      return id + "/" + version;
    }
  }

  /**
   * The policies of {@code book}.
   *
   * @param file a policy of the desk's own that it was started with; null when there is none
   * @throws NotVerified when {@code file} is no policy
   */
  static KnownPolicies of(Connection connection, ProvenAudit audit, String book, Path file)
      throws SQLException {
    KnownPolicies known =
        new KnownPolicies(
            PolicyLibrary.everShipped().stream()
                .map(shipped -> new Source(shipped.policy(), "as it ships"))
                .toList());
    if (file != null) {
      known.add(read(file));
    }
    for (Activated row : activated(connection, book)) {
      Optional<String> doubt = doubt(connection, audit, row, known);
      if (doubt.isPresent()) {
        known.doubt(row.signature(), doubt.get());
      } else {
        known.add(
            new Source(
                PolicyFile.read(row.signature(), row.json()).policy(),
                "in force by proposal " + row.proposal()));
      }
    }
    return known;
  }

  private static Source read(Path file) {
    try {
      return new Source(
          PolicyFile.read(file.toString(), Files.readString(file)).policy(), file.toString());
    } catch (IOException | RuleFileException e) {
      throw new NotVerified("the policy " + file + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** In the order of coming into force: each was approved under one of those before it. */
  private static List<Activated> activated(Connection connection, String book) throws SQLException {
    List<Activated> all = new ArrayList<>();
    try (PreparedStatement query =
        connection.prepareStatement(
            "select * from document_in_force where book_id = ? and slot = 'POLICY' order by id")) {
      query.setString(1, book);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          all.add(
              new Activated(
                  row.getString("document_id"),
                  row.getString("version"),
                  row.getString("sha256"),
                  row.getString("document"),
                  row.getObject("proposal_id", UUID.class)));
        }
      }
    }
    return all;
  }

  /** Why {@code row} does not say by what was decided; empty when it does. */
  private static Optional<String> doubt(
      Connection connection, ProvenAudit audit, Activated row, KnownPolicies known)
      throws SQLException {
    String by = "proposal " + row.proposal() + ", by which it came into force, ";
    if (!ContentHash.of(row.json().getBytes(StandardCharsets.UTF_8)).equals(row.sha256())) {
      return Optional.of("its stored text does not have the hash of its row");
    }
    try {
      if (!PolicyFile.read("row", row.json()).policy().signature().equals(row.signature())) {
        return Optional.of("its stored text bears another name");
      }
    } catch (RuleFileException e) {
      return Optional.of("its stored text is no policy");
    }
    Optional<StoredRequest> request = RequestRows.of(connection, row.proposal());
    if (request.isEmpty() || !isOf(request.get(), row)) {
      return Optional.of(by + "is about another document");
    }
    if (!request.get().state().equals("FILLED")) {
      return Optional.of(by + "is " + request.get().state());
    }
    List<Finding> findings = audit.check(request.get(), known);
    return findings.stream()
        .filter(f -> f.result() != Finding.Result.HOLDS)
        .findFirst()
        .map(f -> by + "does not hold: " + f.check() + ": " + f.text());
  }

  /** Whether the very text of {@code row} is what {@code request} signs as a policy. */
  private static boolean isOf(StoredRequest request, Activated row) {
    try {
      return request.kind().equals("policy")
          && JsonText.read(request.revision(request.revision()).orElseThrow().content().bytes())
              instanceof JsonObject content
          && content.members().get("change") instanceof JsonObject change
          && JsonValue.of(row.json()).equals(change.members().get("document"));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
