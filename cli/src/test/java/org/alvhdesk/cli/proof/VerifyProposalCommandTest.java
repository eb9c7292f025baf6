package org.alvhdesk.cli.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alvhdesk.approval.ContentHash;
import org.alvhdesk.cli.Run;
import org.alvhdesk.cli.proof.StoredProposals.Stored;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real signed proposals in a real PostgreSQL, honest and tampered with. */
class VerifyProposalCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\",\"kind\"");
  private static final Path VECTORS =
      TestDesk.checkout().resolve("libs/approval/src/test/resources/vectors");

  @TempDir static Path dir;
  private static TestDesk desk;
  private static StoredProposals proposals;
  private static Stored hedge;
  private static Stored condor;
  private static Stored draft;

  @BeforeAll
  static void storeSome() throws SQLException, IOException {
    desk = TestDesk.in(dir.resolve("state"));
    proposals = new StoredProposals(desk);
    hedge = store("hedge", "31-hedge-proposal-01", "FILLED");
    approved(hedge);
    condor = store("condor", "41-condor-proposal-01", "FILLED");
    approved(condor);
    draft = store("hedge", "33-hedge-proposal-03", "DRAFT");
    desk.attest();
    desk.sql("alter table proposal disable trigger proposal_content");
    desk.sql("alter table proposal disable trigger proposal_revision_recorded");
    desk.sql("alter table approval disable trigger approval_immutable");
    desk.sql("alter table approval disable trigger approval_four_eyes");
    desk.sql("alter table audit disable trigger audit_immutable");
  }

  private static Stored store(String kind, String vector, String state) throws IOException {
    byte[] content = Files.readAllBytes(VECTORS.resolve(vector + ".canonical.json"));
    Matcher id = ID.matcher(new String(content, UTF_8));
    assertThat(id.find()).isTrue();
    return proposals.store(UUID.fromString(id.group(1)), kind, content, state);
  }

  private static void approved(Stored proposal) {
    proposals.submit(proposal);
    proposals.approve(proposal, "trader2", "trader", "PARTIALLY_APPROVED");
    proposals.approve(proposal, "risk", "risk", "APPROVED");
    proposals.filled(proposal);
  }

  @AfterAll
  static void stop() throws SQLException {
    desk.close();
  }

  private static Run verify(Stored proposal, String... more) {
    String[] all = new String[3 + more.length];
    all[0] = "verify";
    all[1] = "proposal";
    all[2] = proposal.id().toString();
    System.arraycopy(more, 0, all, 3, more.length);
    return desk.run(all);
  }

  private static void assertBroken(Stored proposal, String check, String text) {
    Run broken = verify(proposal);
    assertThat(broken.exit()).as(broken.out() + broken.err()).isEqualTo(1);
    assertThat(broken.out().lines())
        .anySatisfy(l -> assertThat(l).startsWith("broken").contains(check).contains(text));
  }

  @Test
  void holds_andShowsEverythingThatWasSigned_ofBothKinds() throws IOException {
    for (Stored proposal : new Stored[] {hedge, condor}) {
      Path file = dir.resolve(proposal.id() + ".json");

      Run whole = verify(proposal, "--json", file.toString());

      assertThat(whole.exit()).as(whole.out() + whole.err()).isZero();
      assertThat(whole.out())
          .contains("SHA-256 " + proposal.hash())
          .contains("complete under")
          .contains("approved by risk (risk)")
          .contains("book main: every line is as it was written");
      for (JsonNode leaf : leaves(JSON.readTree(proposal.content()))) {
        assertThat(whole.out()).contains(leaf.isNull() ? "none" : leaf.asText());
      }
      JsonNode json = JSON.readTree(file.toFile());
      assertThat(json.at("/verdict").asText()).isEqualTo("WHOLE");
      assertThat(ContentHash.of(json.at("/content").asText().getBytes(UTF_8)))
          .isEqualTo(proposal.hash());
    }
  }

  /** Texts: numbers are written as they were signed, which is not how Jackson writes them. */
  private static Iterable<JsonNode> leaves(JsonNode tree) {
    List<JsonNode> leaves = new ArrayList<>();
    if (tree.isContainerNode()) {
      tree.forEach(child -> leaves(child).forEach(leaves::add));
    } else if (tree.isTextual() || tree.isNull()) {
      leaves.add(tree);
    }
    return leaves;
  }

  @Test
  void holds_forADraft_thatNobodyHasApprovedYet() {
    Run whole = verify(draft);

    assertThat(whole.exit()).as(whole.out() + whole.err()).isZero();
    assertThat(whole.out()).contains("not submitted yet").contains("not complete under");
  }

  @Test
  void isBroken_whenTheStoredBytesWereChanged() {
    byte[] other = hedge.content().clone();
    other[other.length / 2] ^= 1;
    desk.sql("update proposal set content = ? where id = ?", other, hedge.id());
    try {
      assertBroken(hedge, "hash", "its row says " + hedge.hash());
      desk.sql(
          "update proposal set content_hash = ? where id = ?", ContentHash.of(other), hedge.id());
      assertBroken(hedge, "approvals", "is of another content");
    } finally {
      desk.sql(
          "update proposal set content = ?, content_hash = ? where id = ?",
          hedge.content(),
          hedge.hash(),
          hedge.id());
    }
  }

  @Test
  void isBroken_whenAnApprovalWasInvented_orGivenToAnother() {
    desk.sql(
        "update approval set approver = 'risk2' where proposal_id = ? and approver = 'risk'",
        condor.id());
    try {
      assertBroken(condor, "audit", "risk2's approval");
      desk.sql(
          "update audit set actor = 'risk2' where subject = ? and actor = 'risk'",
          condor.id().toString());
      assertBroken(condor, "audit chain", "ALTERED");
    } finally {
      desk.sql(
          "update audit set actor = 'risk' where subject = ? and actor = 'risk2'",
          condor.id().toString());
      desk.sql(
          "update approval set approver = 'risk' where proposal_id = ? and approver = 'risk2'",
          condor.id());
    }
  }

  @Test
  void isBroken_whenOnlyAForgedLineTellsOfAnApproval() throws IOException, SQLException {
    Path file = dir.resolve("state/audit/checkpoints.jsonl");
    String honest = Files.readString(file);
    Stored forged = store("condor", "43-condor-proposal-03", "APPROVED");
    proposals.submit(forged);
    proposals.approve(forged, "trader2", "trader", "PARTIALLY_APPROVED");
    desk.attest();
    desk.sql(
        "insert into approval (proposal_id, revision, approver, roles, delegated, content_hash,"
            + " reason, approved_at) values (?, 1, 'risk', 'risk', '', ?, 'for the test', ?)",
        forged.id(),
        forged.hash(),
        TestDesk.time(TestDesk.BEGIN));
    try {
      desk.forge("zzz", "APPROVAL", "risk", forged.subject(), "APPROVED", forged.hash());
      assertBroken(forged, "audit", "it does not tell of risk's approval as it is stored");
      assertBroken(forged, "audit", "line 1 of book zzz is about it");
      assertBroken(forged, "state", "it is APPROVED");
      desk.sql("delete from audit where book_id = 'zzz'");

      desk.forgeNext("APPROVAL", "risk", forged.subject(), "APPROVED", forged.hash());
      assertBroken(forged, "audit chain", "NOT_SIGNED");
      assertBroken(forged, "audit", "it does not tell of risk's approval as it is stored");

      Run all = desk.run("verify", "proposals");
      assertThat(all.exit()).isEqualTo(1);
      assertThat(all.out()).contains("broken   condor proposal " + forged.id());
    } finally {
      desk.sql("delete from approval where proposal_id = ? and approver = 'risk'", forged.id());
      desk.sql("update proposal set state = 'PARTIALLY_APPROVED' where id = ?", forged.id());
      desk.sql("delete from audit where signature is null");
      Files.writeString(file, honest);
    }
  }

  @Test
  void holds_ofAllProposals_andNamesTheOneThatDoesNot() throws IOException {
    Run whole = desk.run("verify", "proposals");
    assertThat(whole.exit()).as(whole.out() + whole.err()).isZero();
    assertThat(whole.out()).contains("proposals hold").doesNotContain("broken");

    byte[] other = hedge.content().clone();
    other[other.length / 2] ^= 1;
    desk.sql("update proposal set content = ? where id = ?", other, hedge.id());
    try {
      Run broken = desk.run("verify", "proposals", "--json", "-");
      assertThat(broken.exit()).isEqualTo(1);
      JsonNode report = JSON.readTree(broken.out());
      assertThat(report.at("/verdict").asText()).isEqualTo("BROKEN");
      for (JsonNode one : report.at("/proposals")) {
        assertThat(one.at("/verdict").asText())
            .isEqualTo(one.at("/id").asText().equals(hedge.subject()) ? "BROKEN" : "WHOLE");
      }
    } finally {
      desk.sql("update proposal set content = ? where id = ?", hedge.content(), hedge.id());
    }
  }

  @Test
  void cannotTell_whatIsNotThere() {
    Run unknown = desk.run("verify", "proposal", new UUID(1, 2).toString());
    assertThat(unknown.exit()).isEqualTo(2);
    assertThat(unknown.err()).contains("there is no proposal");

    assertThat(verify(hedge, "--revision", "1").exit()).isZero();
    Run edited = verify(hedge, "--revision", "2");
    assertThat(edited.exit()).isEqualTo(2);
    assertThat(edited.err()).contains("revision 2 of").contains("is not stored");
    Run unwritten = verify(hedge, "--json", dir.resolve("no/folder.json").toString());
    assertThat(unwritten.exit()).as("what nobody could read proves nothing").isEqualTo(2);
    assertThat(unwritten.err()).contains("cannot write");

    assertThat(desk.run("verify", "proposal", "one").exit()).isEqualTo(2);
    assertThat(desk.run("verify").exit()).isEqualTo(2);
    Run nowhere = Run.of("audit", "verify", "--state", dir.resolve("nowhere").toString());
    assertThat(nowhere.exit()).isEqualTo(2);
    assertThat(nowhere.err()).contains("there is no state in").contains("--state");
    assertThat(dir.resolve("nowhere")).doesNotExist();
  }
}
