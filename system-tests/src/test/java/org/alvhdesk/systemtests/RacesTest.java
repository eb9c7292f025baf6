package org.alvhdesk.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.alvhdesk.contracts.rest.AuditVerificationView;
import org.alvhdesk.contracts.rest.DelegationCommand;
import org.alvhdesk.contracts.rest.DelegationView;
import org.alvhdesk.contracts.rest.ProposalView;
import org.alvhdesk.contracts.rest.RevisionCommand;
import org.alvhdesk.localstack.DatabaseName;
import org.alvhdesk.localstack.LocalStack;
import org.alvhdesk.localstack.PartName;
import org.alvhdesk.localstack.ServiceProcess;
import org.alvhdesk.systemtests.Lanes.Lane;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Two people, or one twice, decide at the same moment through two processes of hedge-service on one
 * database: every round has one legal outcome, and rows, audit and facts say the same. {@code
 * -Dalvh.rounds=N} plays fewer.
 */
@Order(56)
@ExtendWith(MainPlatform.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RacesTest {
  private static final int ROUNDS = Integer.getInteger("alvh.rounds", 200);
  private static final String OTHER_HASH = "0".repeat(64);
  private static final Duration PATIENCE = Duration.ofSeconds(120);

  private final Desk desk;
  private final LocalStack stack;
  private final Map<String, Signer> signers = new HashMap<>();
  private final Race race = new Race();
  private final Outcomes outcomes;
  private ServiceProcess second;
  private Addresses there;
  private Lanes lanes;
  private long begin;

  RacesTest(Desk desk) {
    this.desk = desk;
    this.stack = desk.stack();
    this.outcomes = new Outcomes(stack);
  }

  @BeforeAll
  void secondInstance() {
    long started = System.nanoTime();
    second = stack.startAnother(PartName.HEDGE, "races", Map.of());
    desk.pause();
    for (var name : List.of("trader", "trader2", "risk", "risk2", "pm")) {
      signers.put(name, new Signer(stack, name));
      assertThat(signers.get(name).here().get(PartName.HEDGE, "/api/v1/book").status())
          .isEqualTo(200);
    }
    var viewer = desk.person("viewer");
    lanes =
        new Lanes(List.of(DocumentChanges.ofLimits(viewer), DocumentChanges.ofHedgeRules(viewer)));
    Waiting.upTo(PATIENCE).until(second::isReady);
    there = new Addresses(second.ports());
    begin = System.nanoTime();
    System.out.printf("two instances after %.1f s%n", (begin - started) / 1e9);
  }

  @AfterEach
  void rowsAndFactsAgree(TestInfo test) {
    System.out.printf(
        "%s: %d rounds in %.1f s; load %.1f%n",
        test.getDisplayName(), ROUNDS, (System.nanoTime() - begin) / 1e9, Machine.load());
    outcomes.agree();
    begin = System.nanoTime();
  }

  @AfterAll
  void chainIsWhole() {
    race.close();
    lanes.close();
    try {
      var verified =
          Person.named(there, "viewer")
              .get(PartName.HEDGE, "/api/v1/audit/verification")
              .as(AuditVerificationView.class);
      assertThat(verified.intact()).as(verified.text()).isTrue();
      Invariants.stateAndFactsCommittedTogether(stack, DatabaseName.HEDGE);
      Invariants.nothingDead(stack);
    } finally {
      second.close();
    }
  }

  @Test
  void twoApprovals_thatCompleteTheQuorumTogether_releaseOnce() {
    rounds(
        turn -> {
          var change = turn.approvedBy("trader2");

          var answers =
              turn.race(
                  () -> turn.approve("pm", change), () -> turn.approveElsewhere("risk", change));

          assertThat(answers.accepted()).isEqualTo(2);
          outcomes.expect(change, "RELEASED", 3, 1);
          turn.withdraw(change);
        });
  }

  /**
   * Three races of one request: the same person twice with the same hash, another one with the
   * right hash and a wrong one, and release against release, where either approval would be the one
   * that releases.
   */
  @Test
  void approvalsOfOneRequest_countOnceEach_andReleaseOnce() {
    rounds(
        turn -> {
          var change = turn.submitted();

          var same =
              turn.race(
                  () -> turn.approve("trader2", change),
                  () -> turn.approveElsewhere("trader2", change));
          assertThat(same.accepted()).isEqualTo(2);
          assertThat(same.left().as(ProposalView.class).approvals())
              .isEqualTo(same.right().as(ProposalView.class).approvals())
              .hasSize(1);

          var hashes =
              turn.race(
                  () -> turn.approve("pm", change),
                  () ->
                      DocumentChanges.command(
                          turn.elsewhere("pm"),
                          change.id(),
                          "approvals",
                          OTHER_HASH,
                          null,
                          Map.of()));
          assertThat(hashes.left().status()).isEqualTo(200);
          assertThat(hashes.right().status()).isEqualTo(409);
          assertThat(hashes.left().as(ProposalView.class).state()).isEqualTo("PARTIALLY_APPROVED");

          var releases =
              turn.race(
                  () -> turn.approve("risk", change), () -> turn.approveElsewhere("risk2", change));
          assertThat(releases.accepted()).isEqualTo(1);
          outcomes.expect(change, "RELEASED", 3, 1);
          turn.withdraw(change);
        });
  }

  @Test
  void veto_endsIt_beforeTheReleaseOrAfterIt() {
    stoppedFor("risk2", "veto", "VETOED");
  }

  @Test
  void withdrawal_endsIt_beforeTheReleaseOrAfterIt() {
    stoppedFor("trader", "withdrawal", "WITHDRAWN");
  }

  /** Released or not, it is stopped; the approval counts only if it came first. */
  private void stoppedFor(String who, String what, String state) {
    rounds(
        turn -> {
          var change = turn.approvedBy("trader2", "pm");

          var answers =
              turn.race(
                  () -> turn.approve("risk", change),
                  () ->
                      DocumentChanges.command(turn.elsewhere(who), change, what, "not like this"));

          assertThat(answers.right().status()).isEqualTo(200);
          int released = answers.left().status() == 200 ? 1 : 0;
          outcomes.expect(change, state, 2 + released, released);
        });
  }

  @Test
  void requestForChanges_orTheLastApproval_butNotBoth() {
    rounds(
        turn -> {
          var change = turn.approvedBy("trader2", "pm");

          var answers =
              turn.race(
                  () -> turn.approve("risk", change),
                  () ->
                      DocumentChanges.command(
                          turn.elsewhere("risk2"),
                          change,
                          "change-requests",
                          "rather the other limit"));

          assertThat(answers.accepted()).isEqualTo(1);
          boolean released = answers.left().status() == 200;
          outcomes.expect(
              change,
              released ? "RELEASED" : "CHANGES_REQUESTED",
              released ? 3 : 2,
              released ? 1 : 0);
          if (released) { // the other makes room by itself
            turn.withdraw(change);
          }
        });
  }

  /**
   * The role is taken away while it is used: a role of one's own is in the token, so what can end
   * under somebody's hands is a role that is lent.
   */
  @Test
  void roleThatIsTakenAway_countsOnlyForApprovalsBefore() {
    rounds(
        turn -> {
          var change = turn.submitted();
          var loan =
              new DelegationCommand(
                  "pm", turn.borrower(), null, Instant.now().plus(1, ChronoUnit.HOURS), "a race");
          var lent =
              DocumentChanges.whenFree(
                  () -> turn.here("pm").post(PartName.HEDGE, "/api/v1/delegations", loan));
          assertThat(lent.status()).as(lent.body()).isEqualTo(200);
          var id = lent.as(DelegationView.class).id();

          var answers =
              turn.race(
                  () -> turn.approve(turn.borrower(), change),
                  () ->
                      turn.elsewhere("pm")
                          .method(
                              PartName.HEDGE,
                              "DELETE",
                              "/api/v1/delegations/" + id,
                              null,
                              Map.of()));

          assertThat(answers.accepted()).isEqualTo(2);
          outcomes.expect(change, "PARTIALLY_APPROVED", 1, 0);
          outcomes.expectLentUntilItsEnd(change, id);
          turn.withdraw(change);
        });
  }

  @Test
  void edit_takesApprovalsWithIt() {
    var draft = desk.freshDraft();
    var hash = draft.contentHash();
    for (int round = 0; round < ROUNDS; round++) {
      var turn = new Turn(new Lane(0, null, race), round);
      var id = draft.id();
      var old = hash;
      DocumentChanges.ok(
          DocumentChanges.command(turn.here("trader"), id, "submission", old, null, Map.of()));

      var answers =
          turn.race(
              () ->
                  DocumentChanges.command(turn.here("risk"), id, "approvals", old, null, Map.of()),
              () ->
                  turn.elsewhere("trader")
                      .post(
                          PartName.HEDGE,
                          "/api/v1/proposals/" + id + "/revisions",
                          new RevisionCommand(old, List.of(), "fresh numbers")));

      var revised = DocumentChanges.ok(answers.right());
      assertThat(revised.state()).isEqualTo("DRAFT");
      // Approvals of the revision before stay on record, and none counts for this one.
      hash = revised.contentHash();
      assertThat(revised.approvals()).noneMatch(a -> a.contentHash().equals(revised.contentHash()));
      outcomes.expectApprovals(
          id, revised.revision() - 1, old, answers.left().status() == 200 ? 1 : 0);
    }
    // Later tests begin with a request that nobody had a hand in.
    var turn = new Turn(new Lane(0, null, race), 0);
    DocumentChanges.ok(
        DocumentChanges.command(
            turn.here("trader"), draft.id(), "submission", hash, null, Map.of()));
    DocumentChanges.ok(
        DocumentChanges.command(
            turn.here("risk"), draft.id(), "rejections", hash, "the races are over", Map.of()));
  }

  private void rounds(Consumer<Turn> played) {
    lanes.play(ROUNDS, (lane, number) -> played.accept(new Turn(lane, number)));
  }

  /**
   * One round in its lane. Sides change with every round, so that neither instance is always the
   * nearer one.
   */
  private final class Turn {
    private final Lane lane;
    private final int number;

    Turn(Lane lane, int number) {
      this.lane = lane;
      this.number = number;
    }

    Race.Answers race(Supplier<Answer> left, Supplier<Answer> right) {
      return lane.race().between(left, right);
    }

    /** The same role is not lent to the same person twice at once. */
    String borrower() {
      return List.of("risk2", "risk").get(lane.index());
    }

    Person here(String name) {
      return number % 2 == 0 ? signers.get(name).here() : signers.get(name).at(there);
    }

    Person elsewhere(String name) {
      return number % 2 == 0 ? signers.get(name).at(there) : signers.get(name).here();
    }

    ProposalView submitted() {
      return lane.changes().submitted(here("trader"));
    }

    /** A request that these people have approved. */
    ProposalView approvedBy(String... names) {
      var change = submitted();
      for (var name : names) {
        DocumentChanges.ok(approve(name, change));
      }
      return change;
    }

    void withdraw(ProposalView change) {
      DocumentChanges.ok(
          DocumentChanges.command(here("trader"), change, "withdrawal", "next round"));
    }

    Answer approve(String name, ProposalView change) {
      return DocumentChanges.command(here(name), change, "approvals", null);
    }

    Answer approveElsewhere(String name, ProposalView change) {
      return DocumentChanges.command(elsewhere(name), change, "approvals", null);
    }
  }
}
