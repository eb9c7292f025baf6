package org.alvhdesk.cli.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.alvhdesk.approval.CanonicalJson;
import org.alvhdesk.approval.ContentHash;
import org.alvhdesk.approval.JsonText;
import org.alvhdesk.approval.JsonValue;
import org.alvhdesk.cli.Run;
import org.alvhdesk.cli.proof.StoredProposals.Stored;
import org.alvhdesk.rulefiles.PolicyLibrary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Quorums of a real database, counted by the policy documents that contents name. */
class VerifyPolicyCommandTest {
  private static final String SECOND =
      PolicyLibrary.text("DESK").replace("\"version\": 3", "\"version\": 4");

  @TempDir static Path dir;
  private static TestDesk desk;
  private static StoredProposals proposals;
  private static Stored lent;
  private static Stored alone;
  private static Stored large;
  private static Stored later;
  private static Stored own;

  @BeforeAll
  static void storeSome() throws SQLException, IOException {
    desk = TestDesk.in(dir.resolve("state"));
    proposals = new StoredProposals(desk);
    lent = hedge(1, "DESK/1", "100.00");
    desk.sql(
        "insert into delegation (id, role, delegator, delegate, start_at, end_at, reason, given_at)"
            + " values (?, 'risk', 'risk', 'pm', ?, ?, 'away', ?)",
        new UUID(9, 9),
        TestDesk.time(TestDesk.BEGIN),
        TestDesk.time(TestDesk.BEGIN.plusSeconds(86_400)),
        TestDesk.time(TestDesk.BEGIN));
    proposals.submit(lent);
    proposals.approve(lent, "trader2", "trader", "PARTIALLY_APPROVED");
    proposals.approve(lent, "pm", "pm", "1", Map.of("risk", "risk"), "APPROVED");
    proposals.filled(lent);
    alone = hedge(2, "DESK/1", "100.00");
    proposals.submit(alone);
    releasedAlone(alone);
    large = hedge(3, "DESK/1", "25000.00");
    approved(large, "1");
    replacePolicy();
    later = hedge(5, "DESK/4", "100.00");
    approved(later, "1");
    own = hedge(6, "OWN/3", "100.00");
    approved(own, "1");
    desk.attest();
  }

  private static Stored hedge(long id, String policy, String premium) {
    UUID uuid = new UUID(7, id);
    return proposals.store(
        uuid,
        "hedge",
        canonical(
            """
            {"id":"%s","bookId":"main","kind":"hedge","revision":1,"policyId":"%s",
             "cost":{"atLimitUsd":"%s","shareOfNav":0.001},
             "risk":{"direction":"RISK_REDUCING","stressLossAfterUsd":"1000.00"}}
            """
                .formatted(uuid, policy, premium)),
        "FILLED");
  }

  private static byte[] canonical(String json) {
    return CanonicalJson.bytes(JsonText.read(json));
  }

  private static void approved(Stored proposal, String acr) {
    proposals.submit(proposal);
    proposals.approve(proposal, "trader2", "trader", acr, Map.of(), "PARTIALLY_APPROVED");
    proposals.approve(proposal, "pm", "pm", acr, Map.of(), "PARTIALLY_APPROVED");
    proposals.approve(proposal, "risk", "risk", acr, Map.of(), "APPROVED");
    proposals.filled(proposal);
  }

  private static void releasedAlone(Stored proposal) {
    long line =
        desk.audited(
            "BREAK_GLASS",
            "trader",
            "trader",
            "2",
            proposal.subject(),
            "RELEASED",
            proposal.hash(),
            "nobody answers");
    desk.sql(
        "insert into emergency_review (proposal_id, run_id, book_id, revision, content_hash,"
            + " broken_by, roles, editors, reason, direction, why, stress_before_usd,"
            + " stress_after_usd, opened_at, market_time, policy, people, factors, reviewers) values (?, 'run', 'main', 1, ?, 'trader',"
            + " 'trader', '', 'nobody answers', 'RISK_REDUCING', 'less', 2000, 1000, ?, now(), 'DESK/1', 2, 'risk:1', 'pm,risk,trader')",
        proposal.id(),
        proposal.hash(),
        StoredProposals.at(line));
    proposals.filled(proposal);
  }

  /** DESK/4 comes into force by an approved change. */
  private static void replacePolicy() {
    UUID id = new UUID(7, 4);
    String content =
        "{\"id\":\"%s\",\"bookId\":\"main\",\"kind\":\"policy\",\"revision\":1,\"policyId\":\"DESK/1\",\"change\":{\"document\":%s}}"
            .formatted(id, CanonicalJson.text(JsonValue.of(SECOND)));
    Stored change = proposals.store(id, "policy", canonical(content), "FILLED");
    approved(change, "2");
    desk.sql(
        "insert into document_in_force (book_id, slot, configured, document_id, version, sha256,"
            + " document, proposal_id, run_id, step, session, market_time, recorded_at) values"
            + " ('main', 'POLICY', 'DESK', 'DESK', '4', ?, ?, ?, 'run', 1, '2018-01-17', now(),"
            + " now())",
        ContentHash.of(SECOND.getBytes(UTF_8)),
        SECOND,
        id);
  }

  @AfterAll
  static void stop() throws SQLException {
    desk.close();
  }

  private static void assertFound(Stored proposal, int exit, String... texts) {
    Run run = desk.run("verify", "proposal", proposal.subject());
    assertThat(run.exit()).as(run.out() + run.err()).isEqualTo(exit);
    assertThat(run.out()).contains(texts);
  }

  @Test
  void holds_withALentRole_andWhenReleasedAlone() {
    assertFound(lent, 0, "pm approved as risk for risk", "complete under DESK/1 (as it ships)");
    assertFound(alone, 0, "released alone by trader; the review is open");
  }

  @Test
  void isBroken_whenTheSignedFiguresAskForASecondFactor_thatNobodyGave() {
    assertFound(large, 1, "broken   second factor", "risk: This needs a second factor");
  }

  @Test
  void countsByAPolicyThatCameIntoForce_unlessItIsNotWhatWasApproved() {
    assertFound(later, 0, "complete under DESK/4 (in force by proposal " + new UUID(7, 4) + ")");
    desk.sql("alter table document_in_force disable trigger document_in_force_immutable");
    String weaker = SECOND.replace("\"secondFactor\": true", "\"secondFactor\": false");
    setDocument(weaker);
    try {
      assertFound(later, 2, "DESK/4 cannot be relied on", "is about another document");
    } finally {
      setDocument(SECOND);
    }
  }

  private static void setDocument(String json) {
    desk.sql(
        "update document_in_force set document = ?, sha256 = ?",
        json,
        ContentHash.of(json.getBytes(UTF_8)));
  }

  @Test
  void cannotTell_underAPolicyItWasNotGiven() throws IOException {
    assertFound(own, 2, "the policy OWN/3 is not known here");
    Path file = dir.resolve("own.json");
    Files.writeString(
        file, PolicyLibrary.text("DESK").replace("\"id\": \"DESK\"", "\"id\": \"OWN\""));
    Run given = desk.run("verify", "proposal", own.subject(), "--policy", file.toString());
    assertThat(given.exit()).as(given.out() + given.err()).isZero();
    Run missing = desk.run("verify", "proposal", own.subject(), "--policy", "nowhere.json");
    assertThat(missing.exit()).isEqualTo(2);
    assertThat(missing.err()).contains("nowhere.json cannot be read");
  }
}
