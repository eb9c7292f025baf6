package org.alvhdesk.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alvhdesk.contracts.rest.ApprovalCommand;
import org.alvhdesk.contracts.rest.ProposalView;
import org.alvhdesk.localstack.PartName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The life of proposals up to the point where people agree, over REST, market paused. */
@Order(21)
@ExtendWith(MainPlatform.class)
class ApprovalTest {
  private final Desk desk;

  ApprovalTest(Desk desk) {
    this.desk = desk;
  }

  @Test
  @Order(1)
  void proposalCarriesItsEvidence_whenItIsADraft() {
    var draft = desk.freshDraft();
    assertThat(draft.state()).isEqualTo("DRAFT");
    assertThat(draft.contentHash()).matches("[0-9a-f]{64}");
    assertThat(draft.quality()).isEqualTo("MODEL");
    assertThat(draft.headline()).isNotBlank();
    assertThat(draft.ruleSet().id()).isEqualTo("FOUR42-004");
    assertThat(draft.snapshotId()).isNotBlank();
    assertThat(draft.engineVersion()).isNotBlank();
    assertThat(draft.expiresAt()).isAfter(draft.createdAt());
    assertThat(draft.legs())
        .isNotEmpty()
        .allSatisfy(
            leg -> {
              assertThat(leg.quantity()).isPositive();
              assertThat(leg.root()).isEqualTo("VIX");
              assertThat(leg.bid()).isLessThan(leg.ask());
              assertThat(leg.forward()).isPositive();
              assertThat(leg.limitPoints()).isPositive();
            });
    assertThat(draft.layers()).isNotEmpty();
    assertThat(draft.cost().atLimitUsd()).isNotNull();
    assertThat(draft.trace())
        .isNotEmpty()
        .allSatisfy(
            line -> {
              assertThat(line.ruleId()).isNotBlank();
              assertThat(line.statement()).isNotBlank();
              assertThat(line.citation()).isNotBlank();
              assertThat(line.verdict()).isIn("FIRED", "NOT_FIRED", "NO_DATA");
            })
        .anySatisfy(line -> assertThat(line.verdict()).isEqualTo("FIRED"));
    assertThat(draft.scenarios()).extracting("family").contains("DRIFT", "SHOCK");
    assertThat(draft.missing()).isNotEmpty();
    assertThat(desk.proposals("DRAFT")).hasSize(1);
  }

  @Test
  @Order(2)
  void whatIsMissingIsSaid_whenSomebodyLooks() {
    var proposal = desk.submitted();
    assertThat(allowed(desk.proposal("trader", proposal.id())))
        .containsExactly("revise", "withdraw");
    assertThat(allowed(desk.proposal("trader2", proposal.id())))
        .containsExactlyInAnyOrder("approve", "reject", "request-changes", "revise");
    assertThat(allowed(desk.proposal("pm", proposal.id())))
        .as("only who may submit a hedge change may edit it")
        .containsExactlyInAnyOrder("approve", "reject", "request-changes");
    for (var name : List.of("risk", "risk2")) {
      assertThat(allowed(desk.proposal(name, proposal.id())))
          .as(name)
          .containsExactlyInAnyOrder("approve", "reject", "request-changes", "veto");
    }
    assertThat(allowed(desk.proposal("viewer", proposal.id()))).isEmpty();
    assertThat(desk.proposal("viewer", proposal.id()).mayAct())
        .allSatisfy(act -> assertThat(act.why()).isNotBlank());
    assertOk(desk.approve("risk", proposal));
    assertThat(allowed(desk.proposal("risk", proposal.id()))).doesNotContain("approve");
  }

  private static List<String> allowed(ProposalView proposal) {
    return proposal.mayAct().stream()
        .filter(ProposalView.Act::allowed)
        .map(ProposalView.Act::action)
        .toList();
  }

  @Test
  @Order(3)
  void submissionPausesTheMarket_whenTheSettingIsOn() {
    var draft = desk.freshDraft();
    desk.run(10);
    var answer = desk.submit("trader", draft);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    Waiting.upTo(java.time.Duration.ofSeconds(10)).until(() -> !desk.clock().running());
    assertThat(desk.clock().pausedBecause()).isNotBlank();
    assertThat(desk.clock().pauseOnSubmission()).isTrue();
  }

  @Test
  @Order(4)
  void proposalEnds_whenItIsRejectedWithAReason() {
    var proposal = desk.submitted();
    var answer =
        desk.decide("pm", proposal, "rejections", proposal.contentHash(), "too dear today");
    assertOk(answer);
    var rejected = desk.proposal(proposal.id());
    assertThat(rejected.state()).isEqualTo("REJECTED");
    assertThat(rejected.history().toString()).contains("too dear today").contains("pm");
    assertThat(desk.approve("risk", proposal).status()).isEqualTo(409);
    assertThat(desk.submit("trader", proposal).status()).isEqualTo(409);
  }

  @Test
  @Order(5)
  void proposalEnds_whenItsSubmitterWithdrawsIt() {
    var proposal = desk.submitted();
    assertOk(desk.decide("trader", proposal, "withdrawal", proposal.contentHash(), "not now"));
    assertThat(desk.proposal(proposal.id()).state()).isEqualTo("WITHDRAWN");
    assertThat(desk.approve("risk", proposal).status()).isEqualTo(409);
  }

  @Test
  @Order(6)
  void answerIsRepeated_whenTheIdempotencyKeyIsTheSame() {
    var draft = desk.freshDraft();
    var key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
    var path = "/api/v1/proposals/" + draft.id() + "/submission";
    var body = new ApprovalCommand(draft.contentHash(), null);
    var trader = desk.person("trader");
    var first = trader.post(PartName.HEDGE, path, body, key);
    assertOk(first);
    var again = trader.post(PartName.HEDGE, path, body, key);
    assertThat(again).isEqualTo(first);
    var other = trader.post(PartName.HEDGE, path, new ApprovalCommand(null, "another body"), key);
    assertThat(other.status()).as(other.body()).isBetween(400, 499).isNotEqualTo(404);
    assertThat(desk.proposal(draft.id()).history())
        .filteredOn(h -> h.decision().equals("SUBMITTED"))
        .hasSize(1);
  }

  private static void assertOk(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }
}
