package org.alvhdesk.approval.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.alvhdesk.approval.ContentHash;
import org.alvhdesk.approval.Delegation;
import org.alvhdesk.approval.Voter;
import org.alvhdesk.approval.audit.AuditLine;
import org.alvhdesk.approval.proof.Finding.Result;
import org.alvhdesk.approval.proof.StoredRequest.Content;
import org.alvhdesk.approval.proof.StoredRequest.Emergency;
import org.alvhdesk.approval.proof.StoredRequest.Revision;
import org.alvhdesk.approval.proof.StoredRequest.Signature;

/** The rows of one request and its audit, as an honest service would write them. */
abstract class StoredLife {
  static final String ID = "r1";
  static final Instant AT = Instant.parse("2026-11-20T15:00:00Z");

  final List<Revision> revisions = new ArrayList<>(List.of(revision(1, content(1))));
  final List<Signature> approvals = new ArrayList<>();
  final List<AuditLine> lines = new ArrayList<>();
  final List<Delegation> delegations = new ArrayList<>();
  final Set<String> editors = new TreeSet<>();
  Optional<String> submittedBy = Optional.empty();
  Optional<Emergency> emergency = Optional.empty();
  KnownPolicies policies = new KnownPolicies(List.of());
  String kind = "hedge";
  String acr = "1";
  String state = "DRAFT";
  int current = 1;

  static String content(int revision) {
    return "{\"bookId\":\"main\",\"id\":\"r1\",\"kind\":\"hedge\",\"policyId\":\"hedge-quorum/1\","
        + "\"revision\":"
        + revision
        + "}";
  }

  static Revision revision(int number, String content) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    return new Revision(number, new Content(bytes), ContentHash.of(bytes));
  }

  String hash() {
    return revisions.getLast().contentHash();
  }

  /** When the next line is written. */
  Instant now() {
    return AT.plusSeconds(lines.size());
  }

  void line(String action, String actor, String roles, String newState, String detail) {
    boolean isPerson = !actor.equals("system");
    lines.add(
        new AuditLine(
            "main",
            lines.size() + 1L,
            "run",
            now(),
            null,
            actor,
            roles.isEmpty() ? List.of() : List.of(roles.split(",")),
            isPerson ? acr : null,
            isPerson ? now().minusSeconds(60) : null,
            isPerson ? "127.0.0.1" : null,
            action,
            ID,
            newState,
            hash(),
            detail));
    state = newState;
  }

  void draft() {
    line("PROPOSED", "system", "", "DRAFT", "a session began");
  }

  void submitted() {
    draft();
    line("SUBMITTED", "trader", "trader", "SUBMITTED", null);
    submittedBy = Optional.of("trader");
    editors.add("trader");
  }

  void approve(String who, String roles, String newState) {
    approve(who, roles, Map.of(), newState);
  }

  void approve(String who, String roles, Map<String, String> delegated, String newState) {
    approvals.add(
        new Signature(who, List.of(roles.split(",")), delegated, current, hash(), "fine", now()));
    line("APPROVAL", who, roles, newState, Voter.inWhoseName(delegated, "fine"));
  }

  void filled() {
    submitted();
    approve("trader2", "trader", "PARTIALLY_APPROVED");
    approve("risk", "risk", "APPROVED");
    line("FILLED", "system", "", "FILLED", null);
  }

  List<Finding> check() {
    return RequestProof.check(
        new StoredRequest(
            ID,
            "main",
            kind,
            current,
            state,
            revisions.getLast().contentHash(),
            submittedBy,
            editors,
            revisions,
            approvals,
            delegations,
            emergency),
        lines,
        policies::named);
  }

  void assertHolds() {
    assertThat(check()).as("%s", check()).allMatch(f -> f.result() == Result.HOLDS);
  }

  void assertHolds(String check, String text) {
    assertHolds();
    assertFound(Result.HOLDS, check, text);
  }

  void assertBroken(String check, String text) {
    assertFound(Result.BROKEN, check, text);
  }

  void assertFound(Result result, String check, String text) {
    assertThat(check())
        .anySatisfy(
            f -> {
              assertThat(f.result()).isEqualTo(result);
              assertThat(f.check()).isEqualTo(check);
              assertThat(f.text()).contains(text);
            });
  }
}
