package org.alvhdesk.approval;

import static org.alvhdesk.approval.Given.HASH;
import static org.alvhdesk.approval.Given.NOW;
import static org.alvhdesk.approval.Given.PM;
import static org.alvhdesk.approval.Given.POLICY;
import static org.alvhdesk.approval.Given.RISK;
import static org.alvhdesk.approval.Given.TRADER;
import static org.alvhdesk.approval.Given.TRADER2;
import static org.alvhdesk.approval.Given.VIEWER;
import static org.alvhdesk.approval.Given.approvalBy;
import static org.alvhdesk.approval.Given.matter;
import static org.alvhdesk.approval.Given.request;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alvhdesk.approval.Standing.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StandingTest {
  private static Standing of(Matter matter, Actor actor) {
    return Standing.of(matter, Voter.own(actor));
  }

  @Test
  void saysOfEverybodyWhetherTheyCanApproveAndWhyNot() {
    Matter open = matter(request(RequestState.PARTIALLY_APPROVED), approvalBy(TRADER2));

    assertThat(of(open, TRADER))
        .isEqualTo(new Standing("trader", Kind.MAY_NOT, "may not: submitted it"));
    assertThat(of(open, TRADER2))
        .isEqualTo(new Standing("trader2", Kind.HAS_APPROVED, "has approved this content"));
    assertThat(of(open, RISK))
        .isEqualTo(new Standing("risk", Kind.CAN_APPROVE, "can approve as risk"));
    assertThat(of(open, VIEWER).kind()).isEqualTo(Kind.MAY_NOT);
    assertThat(of(open, VIEWER).text()).contains("no role that approves");
  }

  @Test
  void namesEditorsAndWhoLends() {
    ChangeRequest edited =
        new ChangeRequest(
            "p", "hedge", 2, RequestState.SUBMITTED, HASH, Optional.of("trader"), Set.of("pm"));

    assertThat(of(matter(edited), PM).text())
        .isEqualTo("may not: edited it, or submitted an earlier revision");
    assertThat(Standing.of(matter(edited), new Voter(VIEWER, Map.of("risk", "rita"))).text())
        .isEqualTo("can approve as risk for rita");
    assertThat(Standing.of(matter(edited), new Voter(TRADER2, Map.of("risk", "rita"))).text())
        .isEqualTo("can approve as trader, risk for rita");
  }

  @Test
  void namesOnlyRolesThatApprove() {
    Actor both = new Actor("rita", Set.of("risk", "viewer", "admin"));

    assertThat(of(matter(request(RequestState.SUBMITTED)), both).text())
        .isEqualTo("can approve as risk");
  }

  @Test
  void saysThatASecondFactorIsNeeded() {
    Matter large =
        new Matter(
            request(RequestState.SUBMITTED),
            Optional.of(
                new Required(
                    POLICY.orElseThrow(), true, Set.of("risk"), Given.HANDS, List.of("large"))),
            List.of(),
            NOW);

    assertThat(of(large, RISK).kind()).isEqualTo(Kind.CAN_APPROVE);
    assertThat(of(large, RISK).text()).endsWith("with a second factor");
  }

  @ParameterizedTest
  @EnumSource(RequestState.class)
  void asksNobody_onceItIsDecidedOrWaitsForARevision(RequestState state) {
    boolean asked = state == RequestState.DRAFT || state.isOpenForApproval();

    assertThat(of(matter(request(state)), RISK).kind())
        .isEqualTo(asked ? Kind.CAN_APPROVE : Kind.NOT_ASKED);
    assertThat(of(matter(request(state)), VIEWER).kind()).isEqualTo(Kind.MAY_NOT);
  }

  @Test
  void saysWhatIsOutOfReach_evenIfEverybodyAgrees() {
    Matter open = matter(request(RequestState.SUBMITTED));

    assertThat(Standing.outOfReach(open, voters(TRADER, TRADER2, RISK))).isEmpty();
    assertThat(Standing.outOfReach(open, voters(TRADER, TRADER2, PM)))
        .containsExactly("1 approval by role risk");
    assertThat(Standing.outOfReach(open, voters(TRADER, RISK, VIEWER)))
        .containsExactly("1 approval by another person (any of pm, risk, trader)");
    Matter begun = matter(request(RequestState.PARTIALLY_APPROVED), approvalBy(TRADER2));
    assertThat(Standing.outOfReach(begun, voters(TRADER, TRADER2, RISK))).isEmpty();
    assertThat(
            Standing.outOfReach(
                matter(Optional.empty(), request(RequestState.SUBMITTED)), voters(RISK)))
        .containsExactly("an approval policy for hedge changes");
    assertThat(of(matter(Optional.empty(), request(RequestState.SUBMITTED)), RISK).text())
        .contains("no policy");
  }

  private static List<Voter> voters(Actor... actors) {
    return List.of(actors).stream().map(Voter::own).toList();
  }
}
