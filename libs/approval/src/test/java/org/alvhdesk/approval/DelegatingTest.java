package org.alvhdesk.approval;

import static org.alvhdesk.approval.Given.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alvhdesk.approval.Ruling.Refused;
import org.junit.jupiter.api.Test;

class DelegatingTest {
  private static final Set<String> ELIGIBLE = Set.of("trader", "risk", "pm");
  private static final Lending ANY = Lending.among(ELIGIBLE);
  private static final Actor RITA =
      new Actor(
          "rita",
          Set.of("risk", "viewer"),
          Optional.of(new SignIn("2", NOW.minusSeconds(60), "here")));
  private static final Instant LATER = NOW.plus(Duration.ofDays(2));

  @Test
  void lendsARoleOfOnesOwnToSomebodyWhoApproves() {
    assertThat(barred(RITA, "risk", "tom", Set.of("trader"))).isEmpty();
  }

  @Test
  void refusesRolesThatAreNotOnesOwnOrDoNotApprove() {
    assertRefused(barred(RITA, "pm", "tom", Set.of("trader")), Refusal.ROLE_MISSING, "not hold");
    assertRefused(
        barred(RITA, "viewer", "tom", Set.of("trader")), Refusal.ROLE_MISSING, "pm, risk, trader");
  }

  @Test
  void refusesARecipientWhoMayNotApproveOrHoldsItAlready() {
    assertRefused(
        barred(RITA, "risk", "vera", Set.of("viewer")), Refusal.ROLE_MISSING, "vera holds no role");
    assertRefused(barred(RITA, "risk", "ghost", Set.of()), Refusal.ROLE_MISSING, "ghost");
    assertRefused(barred(RITA, "risk", "ron", Set.of("risk")), Refusal.ILLEGAL_STATE, "already");
  }

  @Test
  void lendsOnlyToThoseToWhomThePolicyLends() {
    Lending policy = new Lending(Map.of("risk", Set.of("pm"), "pm", Set.of("risk")));

    assertThat(lent(policy, "risk", "paul", Set.of("pm", "viewer"))).isEmpty();
    assertRefused(
        lent(policy, "risk", "tom", Set.of("trader")), Refusal.NOT_LENT, "tom holds trader");
    assertRefused(
        lent(policy, "risk", "hal", Set.of("pm", "trader")), Refusal.NOT_LENT, "hal holds trader");
    assertRefused(
        lent(new Lending(Map.of("pm", Set.of("risk"))), "risk", "paul", Set.of("pm")),
        Refusal.NOT_LENT,
        "lets nobody borrow the role risk");
  }

  private static Optional<Refused> lent(
      Lending lending, String role, String to, Set<String> roles) {
    return Delegating.barred(
        RITA, delegation(role, "rita", to, LATER), roles, ELIGIBLE, lending, NOW);
  }

  @Test
  void needsAFreshSecondFactor() {
    Actor password = new Actor("rita", Set.of("risk"));

    assertRefused(
        barred(password, "risk", "tom", Set.of("trader")),
        Refusal.STEP_UP_REQUIRED,
        "second factor");
  }

  @Test
  void refusesToGiveForSomebodyElseOrForThePast() {
    assertRefused(
        Delegating.barred(
            new Actor("tom", Set.of("risk")),
            delegation("risk", "rita", "paul", LATER),
            Set.of("pm"),
            ELIGIBLE,
            ANY,
            NOW),
        Refusal.NOT_DELEGATOR,
        "Only rita");
    assertRefused(
        Delegating.barred(
            RITA,
            new Delegation("d", "risk", "rita", "tom", NOW.minusSeconds(60), NOW),
            Set.of("trader"),
            ELIGIBLE,
            ANY,
            NOW),
        Refusal.ILLEGAL_STATE,
        "over already");
  }

  @Test
  void isMadeOfARoleTwoPeopleAndATimeOfAtMostTwoWeeks() {
    assertThatThrownBy(() -> delegation(" ", "rita", "tom", LATER)).hasMessageContaining("role");
    assertThatThrownBy(() -> delegation("risk", "rita", "rita", LATER))
        .hasMessageContaining("another person");
    assertThatThrownBy(() -> delegation("risk", "rita", "tom", NOW))
        .hasMessageContaining("ends after");
    assertThat(delegation("risk", "rita", "tom", NOW.plus(Delegation.LONGEST)).holdsAt(NOW))
        .isTrue();
    assertThatThrownBy(
            () -> delegation("risk", "rita", "tom", NOW.plus(Delegation.LONGEST).plusMillis(1)))
        .hasMessageContaining("at most 14 days");
  }

  private static Optional<Refused> barred(Actor from, String role, String to, Set<String> roles) {
    return Delegating.barred(
        from, delegation(role, from.name(), to, LATER), roles, ELIGIBLE, ANY, NOW);
  }

  private static Delegation delegation(String role, String from, String to, Instant end) {
    return new Delegation("d", role, from, to, NOW, end);
  }

  private static void assertRefused(Optional<Refused> refused, Refusal reason, String text) {
    assertThat(refused)
        .hasValueSatisfying(
            some -> {
              assertThat(some.reason()).isEqualTo(reason);
              assertThat(some.text()).contains(text);
            });
  }
}
