package org.alvhdesk.hedge.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alvhdesk.approval.Actor;
import org.alvhdesk.approval.Matter;
import org.alvhdesk.approval.Refusal;
import org.alvhdesk.approval.RequestEvent;
import org.alvhdesk.approval.Required;
import org.alvhdesk.approval.Ruling;
import org.alvhdesk.approval.Voter;
import org.alvhdesk.approval.policy.ChangeFigures;
import org.alvhdesk.approval.policy.Direction;
import org.alvhdesk.rulefiles.PolicyLibrary;
import org.junit.jupiter.api.Test;

/** What this service adds to the rules, and the figures that the policy reads. */
class ProposalRulingsTest {
  private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
  private static final Actor TRADER = new Actor("tom", Set.of("trader"));
  private static final Voter RISK = Voter.own(new Actor("rita", Set.of("risk")));

  @Test
  void refusesAnApproval_whenAnotherPolicyRunsThanTheOneThatWasSigned() {
    Proposal proposal = submitted();
    String hash = proposal.contentHash();

    assertThat(ProposalRulings.approve(proposal, matter(proposal), RISK, hash, "hedge-quorum/1"))
        .isInstanceOf(Ruling.Accepted.class);
    assertThat(ProposalRulings.approve(proposal, matter(proposal), RISK, hash, "DESK/1"))
        .isInstanceOfSatisfying(
            Ruling.Refused.class,
            refused -> {
              assertThat(refused.reason()).isEqualTo(Refusal.POLICY_CHANGED);
              assertThat(refused.text()).contains("hedge-quorum/1").contains("DESK/1");
            });
  }

  @Test
  void keepsEverybodyWhoHadAHandInIt() {
    Proposal proposal = submitted();
    proposal.editedBy(new Actor("paul", Set.of("pm")));

    assertThat(proposal.request().editors()).containsExactlyInAnyOrder("tom", "paul");
    assertThat(
            ProposalRulings.approve(
                proposal,
                matter(proposal),
                Voter.own(new Actor("paul", Set.of("pm", "risk"))),
                proposal.contentHash(),
                "hedge-quorum/1"))
        .isInstanceOfSatisfying(
            Ruling.Refused.class,
            refused -> assertThat(refused.reason()).isEqualTo(Refusal.IS_EDITOR));
  }

  @Test
  void readsTheFiguresThatWereSigned() {
    ChangeFigures figures = ProposalFigures.of(ProposalContentTest.content("0.55"));

    assertThat(figures.kind()).isEqualTo("hedge");
    assertThat(figures.direction()).isEqualTo(Direction.RISK_REDUCING);
    assertThat(figures.stressLossUsd()).hasValue(8946.0);
    assertThat(figures.premiumUsd()).isPresent();
    assertThat(figures.navShare()).isPresent();
  }

  @Test
  void takesWhatWasNotSignedForUnknown_soThatItMeetsEverySize() {
    ChangeFigures figures = ProposalFigures.of(ProposalContentTest.first("0.55"));

    assertThat(figures.direction()).isEqualTo(Direction.UNKNOWN);
    assertThat(figures.stressLossUsd()).isEmpty();
    assertThat(required(figures).secondFactor()).isTrue();
    assertThat(required(ProposalFigures.of(ProposalContentTest.content("0.55"))).secondFactor())
        .isFalse();
  }

  private static Proposal submitted() {
    Proposal proposal =
        Proposal.draft(ProposalContentTest.content("0.55"), LocalDate.of(2018, 2, 2), NOW);
    proposal.submittedBy(TRADER);
    proposal.move(RequestEvent.SUBMIT);
    return proposal;
  }

  private static Matter matter(Proposal proposal) {
    return new Matter(
        proposal.request(),
        Optional.of(required(ProposalFigures.of(proposal.signed()))),
        List.of(),
        NOW);
  }

  private static Required required(ChangeFigures figures) {
    return PolicyLibrary.shipped(PolicyLibrary.DESK).policy().required(figures).orElseThrow();
  }
}
