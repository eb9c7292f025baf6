package org.alvhdesk.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.alvhdesk.contracts.Topics;
import org.alvhdesk.contracts.event.ApprovalDecisionV1;
import org.alvhdesk.contracts.event.HedgeBookV1;
import org.alvhdesk.contracts.rest.ProposalView;
import org.alvhdesk.localstack.DatabaseName;
import org.alvhdesk.localstack.PartName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * From the first approval to the fill, over REST, market paused. The layer that was missing has
 * been bought by now: the next change comes when the condor has settled and its hedge is to be
 * sold.
 */
@Order(30)
@ExtendWith(MainPlatform.class)
class QuorumTest {
  private static final int AT_ONCE = 6;

  private final Desk desk;

  QuorumTest(Desk desk) {
    this.desk = desk;
  }

  @Test
  void changeIsFilledOnce_whenOneWithTheRoleRiskIsAmongThoseWhoApprove()
      throws InterruptedException, ExecutionException {
    var proposal = desk.submitted();
    var before = desk.book().book();

    var first = desk.approve("trader2", proposal);
    assertOk(first);
    assertThat(first.as(ProposalView.class).state()).isEqualTo("PARTIALLY_APPROVED");
    var repeated = desk.approve("trader2", proposal);
    assertOk(repeated);
    assertThat(repeated.as(ProposalView.class)).isEqualTo(first.as(ProposalView.class));
    assertThat(desk.proposal(proposal.id()).approvals()).hasSize(1);

    // Two people, but nobody of risk.
    assertOk(desk.approve("pm", proposal));
    var two = desk.proposal(proposal.id());
    assertThat(two.state()).isEqualTo("PARTIALLY_APPROVED");
    assertThat(two.approvals()).hasSize(2);
    assertThat(String.join(" ", two.missing())).contains("risk");
    assertThat(desk.book().book()).isEqualTo(before);

    allAtOnce(proposal, "risk", "risk2", "trader2");
    var filled = desk.awaitFilled(proposal.id());
    assertFilledOnce(filled);
    assertThat(filled.approvals())
        .extracting(ProposalView.Approval::approver)
        .doesNotHaveDuplicates()
        .contains("trader2", "pm")
        .containsAnyOf("risk", "risk2");
    assertBookChanged(before);
    assertThat(desk.approve("trader2", proposal).status()).isEqualTo(200);
    assertThat(desk.proposal(proposal.id()).approvals()).hasSameSizeAs(filled.approvals());
  }

  private void allAtOnce(ProposalView proposal, String... names)
      throws InterruptedException, ExecutionException {
    var calls = new ArrayList<Callable<Answer>>();
    for (int i = 0; i < AT_ONCE; i++) {
      for (var name : names) {
        var unused = desk.person(name).currentToken();
        calls.add(() -> desk.approve(name, proposal));
      }
    }
    try (var threads = Executors.newFixedThreadPool(calls.size())) {
      for (var answer : threads.invokeAll(calls)) {
        assertThat(answer.get().status()).as(answer.get().body()).isIn(200, 409);
      }
    }
  }

  private void assertBookChanged(HedgeBookV1 before) {
    var now = desk.book().book();
    assertThat(now.version()).isGreaterThan(before.version());
    assertThat(now.positions()).isNotEqualTo(before.positions());
    assertThat(now.cashUsd()).isNotEqualByComparingTo(before.cashUsd());
  }

  private void assertFilledOnce(ProposalView filled) {
    assertThat(filled.state()).isEqualTo("FILLED");
    assertThat(filled.fills()).hasSameSizeAs(filled.legs());
    for (var leg : filled.legs()) {
      assertThat(filled.fills())
          .filteredOn(f -> f.expiry().equals(leg.expiry()) && f.strike() == leg.strike())
          .singleElement()
          .satisfies(
              fill -> {
                assertThat(fill.quantity()).isEqualTo(leg.quantity());
                assertThat(fill.quality()).isEqualTo("MODEL");
                if (leg.action().equals("BUY")) {
                  assertThat(fill.pricePoints()).isLessThanOrEqualTo(leg.limitPoints());
                } else {
                  assertThat(fill.pricePoints()).isGreaterThanOrEqualTo(leg.limitPoints());
                }
              });
    }
    assertThat(
            Sql.number(
                desk.stack(),
                DatabaseName.HEDGE,
                "select count(*) from fill where proposal_id = ?::uuid",
                filled.id()))
        .isEqualTo(filled.legs().size());
    var decisions =
        Facts.all(desk.stack(), Topics.APPROVAL_DECISION, ApprovalDecisionV1.class).stream()
            .filter(d -> d.proposalId().equals(filled.id()))
            .map(ApprovalDecisionV1::decision)
            .toList();
    assertThat(decisions).containsOnlyOnce("SUBMITTED", "APPROVED", "RELEASED", "FILLED");
    assertThat(decisions.stream().filter("APPROVAL"::equals)).hasSameSizeAs(filled.approvals());
    assertThat(audited(filled)).containsAll(List.of("SUBMITTED", "APPROVAL", "FILLED"));
  }

  /** The audit over REST knows the same. */
  private List<String> audited(ProposalView proposal) {
    var lines = new ArrayList<String>();
    for (var line :
        desk.person("viewer").get(PartName.HEDGE, "/api/v1/audit").json().path("items")) {
      if (line.path("subject").asText().equals(proposal.id())) {
        lines.add(line.path("action").asText());
      }
    }
    return lines;
  }

  private static void assertOk(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }
}
