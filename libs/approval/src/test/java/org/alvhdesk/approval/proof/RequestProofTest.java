package org.alvhdesk.approval.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alvhdesk.approval.audit.AuditLine;
import org.alvhdesk.approval.proof.Finding.Result;
import org.alvhdesk.approval.proof.StoredRequest.Content;
import org.alvhdesk.approval.proof.StoredRequest.Revision;
import org.alvhdesk.approval.proof.StoredRequest.Signature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestProofTest extends StoredLife {
  @Test
  void holds_atEveryStageOfAnHonestLife() {
    draft();
    assertThat(check()).allMatch(f -> f.result() == Result.HOLDS);
    lines.clear();
    filled();
    assertThat(check()).as("%s", check()).allMatch(f -> f.result() == Result.HOLDS);
    assertThat(check())
        .anySatisfy(
            f ->
                assertThat(f.text())
                    .isEqualTo(
                        "complete under hedge-quorum/1 (from before policies were documents):"
                            + " trader2, risk"));
  }

  @Test
  void isBroken_whenTheBytesWereChanged() {
    filled();
    byte[] other = content(1).replace("main", "mine").getBytes(StandardCharsets.UTF_8);
    revisions.set(0, new Revision(1, new Content(other), hash()));

    assertBroken("hash", "its row says");
    assertBroken("identity", "bookId is mine in the content and main in its row");
  }

  @Test
  void isBroken_whenBytesHashAndAllAreOfSomethingElse_thanWasApproved() {
    filled();
    revisions.set(0, revision(1, content(1).replace("}", ",\"z\":1}")));

    assertBroken("approvals", "is of another content");
    assertBroken("audit", "is about another content");
    assertBroken("quorum", "it went on without 1 approval by role risk and 1 approval by another");
  }

  @ParameterizedTest
  @CsvSource({
    "'\"id\":\"r1\"', '\"id\":\"r2\"', id is r2 in the content and r1 in its row",
    "'\"id\":\"r1\",', '', id is missing in the content and r1 in its row",
    "hedge\", condor\", kind is condor in the content and hedge in its row",
    "'n\":1', 'n\":2', revision is 2 in the content and 1 in its row"
  })
  void isBroken_whenTheContentIsAboutAnotherRequest(String was, String is, String text) {
    revisions.set(0, revision(1, content(1).replace(was, is)));
    draft();

    assertBroken("identity", "revision 1: " + text);
  }

  @Test
  void countsTheApprovals() {
    draft();
    assertThat(check()).contains(Finding.holds("approvals", "none yet"));
    lines.clear();
    filled();
    assertThat(check())
        .contains(Finding.holds("approvals", "2, each of exactly the stored revision and hash"));
  }

  @Test
  void isBroken_whenARevisionIsStoredTwice_differently() {
    draft();
    revisions.addFirst(revision(1, content(1).replace("}", ",\"z\":1}")));
    assertBroken("revision", "stored twice, with different contents");
  }

  @Test
  void isBroken_whenTheBytesAreNotCanonical_orNoJson() {
    draft();
    revisions.set(0, revision(1, content(1) + " "));
    assertBroken("signed bytes", "not in canonical form");
    revisions.set(0, revision(1, "{"));
    assertBroken("signed bytes", "no JSON object");
    revisions.set(0, revision(1, "[]"));
    assertBroken("signed bytes", "no JSON object");
  }

  @Test
  void isBroken_whenAnApprovalIsOfARevisionThatIsNotStored_orStandsThereTwice() {
    filled();
    Signature risk = approvals.getLast();
    approvals.add(risk);
    assertBroken("approvals", "twice");
    approvals.removeLast();
    approvals.set(
        1, new Signature("risk", risk.roles(), Map.of(), 2, risk.contentHash(), "fine", risk.at()));
    assertBroken("approvals", "revision 2, which is not stored");
    assertBroken("quorum", "went on without 1 approval by role risk");
  }

  @Test
  void isBroken_whenAnApprovalWasAdded_orTakenAway_orChanged() {
    filled();
    Signature risk = approvals.removeLast();
    assertBroken("audit", "line 4 tells of an approval that is not stored");
    approvals.add(new Signature("pm", List.of("pm"), Map.of(), 1, hash(), "fine", risk.at()));
    assertBroken("audit", "it does not tell of pm's approval");
    approvals.set(
        1, new Signature("risk", List.of("pm", "risk"), Map.of(), 1, hash(), "fine", risk.at()));
    assertBroken("audit", "risk's approval");
    approvals.set(
        1,
        new Signature(
            "risk", risk.roles(), Map.of(), 1, hash(), "fine", risk.at().plusNanos(1_000)));
    assertBroken("audit", "risk's approval");
    approvals.set(1, new Signature("risk", risk.roles(), Map.of(), 1, hash(), "not so", risk.at()));
    assertBroken("audit", "risk's approval");
  }

  @Test
  void isBroken_whenTheSubmitterApproved_orIsAnother() {
    filled();
    submittedBy = Optional.of("risk");

    assertBroken("four eyes", "risk submitted or edited and approved it");
    assertBroken("audit", "submitted by [trader], the request says risk");
    assertBroken("quorum", "went on without 1 approval by role risk");
  }

  @Test
  void isBroken_whenItWentOnWithoutAQuorum() {
    submitted();
    approve("trader2", "trader", "PARTIALLY_APPROVED");
    approve("pm", "pm", "APPROVED");
    assertBroken("quorum", "without 1 approval by role risk under hedge-quorum/1");
    line("EXPIRED", "system", "", "EXPIRED", null);
    assertBroken("quorum", "without 1 approval by role risk");
  }

  @Test
  void doesNotCountARole_thatMayNotApprove() {
    submitted();
    approve("admin", "admin", "PARTIALLY_APPROVED");
    approve("risk", "risk", "APPROVED");

    assertBroken("quorum", "by another person");
  }

  @Test
  void isBroken_whenTheStateIsNotThatOfTheAudit_orNothingIsAudited() {
    filled();
    state = "REJECTED";
    assertBroken("state", "it is REJECTED, the last line of the audit says FILLED");
    lines.clear();
    assertBroken("audit", "no line of the audit");
  }

  @Test
  void countsApprovalsOfTheCurrentRevisionOnly() {
    submitted();
    approve("trader2", "trader", "PARTIALLY_APPROVED");
    revisions.add(revision(2, content(2)));
    current = 2;
    approve("risk", "risk", "PARTIALLY_APPROVED");

    assertThat(check()).as("%s", check()).allMatch(f -> f.result() == Result.HOLDS);
    assertThat(check())
        .anySatisfy(
            f -> assertThat(f.text()).contains("not complete").contains("by another person"));
    revisions.removeLast();
    assertBroken("revision", "revision 2 has no stored content");
  }

  @Test
  void takesAnEditedRequestForWhatItIs_alsoAfterTheRevisionBeforeWasApproved() {
    submitted();
    approve("trader2", "trader", "PARTIALLY_APPROVED");
    approve("risk", "risk", "APPROVED");
    line("STALE", "system", "", "STALE", null);
    revisions.add(revision(2, content(2)));
    current = 2;
    line("EDITED", "trader", "trader", "DRAFT", null);
    editors.add("trader");

    assertThat(check()).as("%s", check()).allMatch(f -> f.result() == Result.HOLDS);
    submittedBy = Optional.empty();
    assertThat(check()).as("%s", check()).allMatch(f -> f.result() == Result.HOLDS);
    approvals.clear();
    assertBroken(
        "quorum", "under hedge-quorum/1 (from before policies were documents), revision 1");
    submittedBy = Optional.of("pm");
    assertBroken("audit", "submitted by [trader], the request says pm");
  }

  @Test
  void cannotTell_whenThePolicyIsNotKnown() {
    revisions.set(0, revision(1, content(1).replace("hedge-quorum/1", "ours/7")));
    draft();
    assertThat(check())
        .filteredOn(f -> f.result() == Result.UNKNOWN)
        .singleElement()
        .satisfies(f -> assertThat(f.text()).contains("ours/7").contains("not known"));
    revisions.set(0, revision(1, "{}"));
    assertThat(check()).anySatisfy(f -> assertThat(f.text()).contains("names no policy"));
  }

  @Test
  void countsNoLine_inTheChainOfAnotherBook() {
    filled();
    AuditLine approval =
        lines.stream().filter(l -> l.action().equals("APPROVAL")).findFirst().orElseThrow();
    lines.remove(approval);
    lines.add(inBook("zzz", approval));

    assertBroken("audit", "of book zzz is about this request, which is of book main");
    assertBroken("audit", "it does not tell of trader2's approval as it is stored");
  }

  private static AuditLine inBook(String book, AuditLine l) {
    return new AuditLine(
        book,
        1,
        l.runId(),
        l.recordedAt(),
        l.marketTime(),
        l.actor(),
        l.roles(),
        l.acr(),
        l.authTime(),
        l.from(),
        l.action(),
        l.subject(),
        l.state(),
        l.contentHash(),
        l.detail());
  }
}
