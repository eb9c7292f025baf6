package org.alvhdesk.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alvhdesk.contracts.rest.AuditVerificationView;
import org.alvhdesk.contracts.rest.DelegationCommand;
import org.alvhdesk.contracts.rest.DelegationView;
import org.alvhdesk.contracts.rest.ProposalView;
import org.alvhdesk.contracts.rest.RevisionCommand;
import org.alvhdesk.localstack.DatabaseName;
import org.alvhdesk.localstack.LocalStack;
import org.alvhdesk.localstack.PartName;
import org.alvhdesk.localstack.ServiceProcess;
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
  private LimitChanges limits;
  private long begin;
  private int round;

  RacesTest(Desk desk) {
    this.desk = desk;
    this.stack = desk.stack();
    this.outcomes = new Outcomes(stack);
  }

  @BeforeAll
  void secondInstance() {
    second = stack.startAnother(PartName.HEDGE, "races", Map.of());
    Waiting.upTo(PATIENCE).until(second::isReady);
    there = new Addresses(second.ports());
    desk.pause();
    limits = LimitChanges.of(desk);
    for (var name : List.of("trader", "trader2", "risk", "risk2", "pm")) {
      signers.put(name, new Signer(stack, name));
      assertThat(here(name).get(PartName.HEDGE, "/api/v1/book").status()).isEqualTo(200);
    }
    begin = System.nanoTime();
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
    for (round = 0; round < ROUNDS; round++) {
      var change = approvedBy("trader2");

      var answers = race.between(() -> approve("pm", change), () -> approveThere("risk", change));

      assertThat(answers.accepted()).isEqualTo(2);
      outcomes.expect(change, "RELEASED", 3, 1);
      withdraw(change);
    }
  }

  @Test
  void twoApprovals_eachOfWhichWouldComplete_releaseOnce() {
    for (round = 0; round < ROUNDS; round++) {
      var change = approvedBy("trader2", "pm");

      var answers =
          race.between(() -> approve("risk", change), () -> approveThere("risk2", change));

      assertThat(answers.accepted()).isEqualTo(1);
      outcomes.expect(change, "RELEASED", 3, 1);
      withdraw(change);
    }
  }

  @Test
  void onePersonTwice_countsOnce() {
    var names = List.of("trader2", "risk"); // never a quorum, which needs a third
    ProposalView change = null;
    for (round = 0; round < ROUNDS; round++) {
      change = round % names.size() == 0 ? next(change) : change;
      var same = change;
      var name = names.get(round % names.size());

      var answers = race.between(() -> approve(name, same), () -> approveThere(name, same));

      assertThat(answers.accepted()).isEqualTo(2);
      assertThat(answers.left().as(ProposalView.class).approvals())
          .isEqualTo(answers.right().as(ProposalView.class).approvals());
      outcomes.expect(same, "PARTIALLY_APPROVED", round % names.size() + 1, 0);
    }
    withdraw(change);
  }

  @Test
  void onePersonWithTwoHashes_countsWithTheRightOne() {
    var names = List.of("trader2", "risk"); // never a quorum, which needs a third
    ProposalView change = null;
    for (round = 0; round < ROUNDS; round++) {
      change = round % names.size() == 0 ? next(change) : change;
      var same = change;
      var name = names.get(round % names.size());

      var answers =
          race.between(
              () -> approve(name, same),
              () ->
                  LimitChanges.command(
                      elsewhere(name), same.id(), "approvals", OTHER_HASH, null, Map.of()));

      assertThat(answers.left().status()).isEqualTo(200);
      assertThat(answers.right().status()).isEqualTo(409);
      outcomes.expect(same, "PARTIALLY_APPROVED", round % names.size() + 1, 0);
    }
    withdraw(change);
  }

  @Test
  void veto_endsIt_beforeTheReleaseOrAfterIt() {
    stoppedFor("risk2", "veto", "VETOED", "trader2", "pm");
  }

  @Test
  void withdrawal_endsIt_beforeTheReleaseOrAfterIt() {
    stoppedFor("trader", "withdrawal", "WITHDRAWN", "trader2", "pm");
  }

  /** Released or not, it is stopped; the approval counts only if it came first. */
  private void stoppedFor(String who, String what, String state, String... approved) {
    for (round = 0; round < ROUNDS; round++) {
      var change = approvedBy(approved);

      var answers =
          race.between(
              () -> approve("risk", change),
              () -> LimitChanges.command(elsewhere(who), change, what, "not like this"));

      assertThat(answers.right().status()).isEqualTo(200);
      int released = answers.left().status() == 200 ? 1 : 0;
      outcomes.expect(change, state, approved.length + released, released);
    }
  }

  @Test
  void requestForChanges_orTheLastApproval_butNotBoth() {
    for (round = 0; round < ROUNDS; round++) {
      var change = approvedBy("trader2", "pm");

      var answers =
          race.between(
              () -> approve("risk", change),
              () ->
                  LimitChanges.command(
                      elsewhere("risk2"), change, "change-requests", "rather the other limit"));

      assertThat(answers.accepted()).isEqualTo(1);
      boolean released = answers.left().status() == 200;
      outcomes.expect(
          change, released ? "RELEASED" : "CHANGES_REQUESTED", released ? 3 : 2, released ? 1 : 0);
      withdraw(change);
    }
  }

  @Test
  void delegationThatEnds_countsOnlyForApprovalsBefore() {
    for (round = 0; round < ROUNDS; round++) {
      var change = limits.submitted(here("trader"));
      var lent =
          here("pm")
              .post(
                  PartName.HEDGE,
                  "/api/v1/delegations",
                  new DelegationCommand(
                      "pm", "risk2", null, Instant.now().plus(1, ChronoUnit.HOURS), "a race"));
      assertThat(lent.status()).as(lent.body()).isEqualTo(200);
      var id = lent.as(DelegationView.class).id();

      var answers =
          race.between(
              () -> approve("risk2", change),
              () ->
                  elsewhere("pm")
                      .method(
                          PartName.HEDGE, "DELETE", "/api/v1/delegations/" + id, null, Map.of()));

      assertThat(answers.accepted()).isEqualTo(2);
      outcomes.expect(change, "PARTIALLY_APPROVED", 1, 0);
      outcomes.expectLentUntilItsEnd(change, id);
      withdraw(change);
    }
  }

  @Test
  void edit_takesApprovalsWithIt() {
    var draft = desk.freshDraft();
    var hash = draft.contentHash();
    for (round = 0; round < ROUNDS; round++) {
      var id = draft.id();
      var old = hash;
      LimitChanges.ok(LimitChanges.command(here("trader"), id, "submission", old, null, Map.of()));

      var answers =
          race.between(
              () -> LimitChanges.command(here("risk"), id, "approvals", old, null, Map.of()),
              () ->
                  elsewhere("trader")
                      .post(
                          PartName.HEDGE,
                          "/api/v1/proposals/" + id + "/revisions",
                          new RevisionCommand(old, List.of(), "fresh numbers")));

      var revised = LimitChanges.ok(answers.right());
      assertThat(revised.state()).isEqualTo("DRAFT");
      // Approvals of the revision before stay on record, and none counts for this one.
      hash = revised.contentHash();
      assertThat(revised.approvals()).noneMatch(a -> a.contentHash().equals(revised.contentHash()));
      outcomes.expectApprovals(
          id, revised.revision() - 1, old, answers.left().status() == 200 ? 1 : 0);
    }
    // Later tests begin with a request that nobody had a hand in.
    LimitChanges.ok(
        LimitChanges.command(here("trader"), draft.id(), "submission", hash, null, Map.of()));
    LimitChanges.ok(
        LimitChanges.command(
            here("risk"), draft.id(), "rejections", hash, "the races are over", Map.of()));
  }

  /** A request that these people have approved. */
  private ProposalView approvedBy(String... names) {
    var change = limits.submitted(here("trader"));
    for (var name : names) {
      LimitChanges.ok(approve(name, change));
    }
    return change;
  }

  /** Another request in the place of this one. */
  private ProposalView next(ProposalView last) {
    if (last != null) {
      withdraw(last);
    }
    return limits.submitted(here("trader"));
  }

  private void withdraw(ProposalView change) {
    LimitChanges.ok(LimitChanges.command(here("trader"), change, "withdrawal", "next round"));
  }

  private Answer approve(String name, ProposalView change) {
    return LimitChanges.command(here(name), change, "approvals", null);
  }

  private Answer approveThere(String name, ProposalView change) {
    return LimitChanges.command(elsewhere(name), change, "approvals", null);
  }

  /** Sides change with every round, so that neither instance is always the nearer one. */
  private Person here(String name) {
    return round % 2 == 0 ? signers.get(name).here() : signers.get(name).at(there);
  }

  private Person elsewhere(String name) {
    return round % 2 == 0 ? signers.get(name).at(there) : signers.get(name).here();
  }
}
