package org.alvhdesk.approval.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alvhdesk.approval.Actor;
import org.alvhdesk.approval.ChangeRequest;
import org.alvhdesk.approval.QuorumPolicy;
import org.alvhdesk.approval.Refusal;
import org.alvhdesk.approval.RequestEvent;
import org.alvhdesk.approval.RequestState;
import org.alvhdesk.approval.Ruling;
import org.alvhdesk.approval.Ruling.Accepted;
import org.alvhdesk.approval.Ruling.Refused;
import org.alvhdesk.approval.SignIn;
import org.alvhdesk.approval.policy.Direction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BreakGlassTest {
  private static final Instant NOW = Instant.parse("2024-01-05T20:00:00Z");
  private static final String HASH = "ab".repeat(32);

  private static Actor actor(String role, String acr) {
    return new Actor(
        "tom", Set.of(role), Optional.of(new SignIn(acr, NOW.minusSeconds(30), "here")));
  }

  private static ChangeRequest request(RequestState state) {
    Optional<String> submitter =
        state == RequestState.DRAFT ? Optional.empty() : Optional.of("tom");
    return new ChangeRequest("p", "hedge", 1, state, HASH, submitter, Set.of("tom"));
  }

  private static Ruling rule(Actor actor, Direction direction, Review... open) {
    return BreakGlass.rule(
        request(RequestState.SUBMITTED), actor, HASH, "crash", direction, List.of(open), NOW);
  }

  private static void assertRefused(Ruling ruling, Refusal reason, String text) {
    assertThat(ruling)
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> {
              assertThat(refused.reason()).isEqualTo(reason);
              assertThat(refused.text()).contains(text);
            });
  }

  @ParameterizedTest
  @CsvSource({"trader", "risk", "pm"})
  void releasesWhatReducesRisk_evenByItsSubmitter(String role) {
    assertThat(rule(actor(role, "2"), Direction.RISK_REDUCING))
        .isEqualTo(new Accepted(RequestEvent.BREAK_GLASS, RequestState.APPROVED, List.of()));
  }

  @ParameterizedTest
  @CsvSource({"viewer", "admin"})
  void refusesOtherRoles(String role) {
    assertRefused(
        rule(actor(role, "2"), Direction.RISK_REDUCING), Refusal.ROLE_MISSING, "pm, risk, trader");
  }

  @Test
  void refusesWhatDoesNotReduceRiskOrCannotBePriced() {
    assertRefused(
        rule(actor("risk", "2"), Direction.RISK_INCREASING),
        Refusal.NOT_RISK_REDUCING,
        "does not reduce risk");
    assertRefused(
        rule(actor("risk", "2"), Direction.UNKNOWN),
        Refusal.NOT_RISK_REDUCING,
        "cannot be computed");
  }

  @Test
  void needsAFreshSecondFactorAndNoOpenReview() {
    assertRefused(
        rule(actor("risk", "1"), Direction.RISK_REDUCING), Refusal.STEP_UP_REQUIRED, "one-time");
    assertRefused(
        rule(
            actor("risk", "2"),
            Direction.RISK_REDUCING,
            new Review(
                "q",
                "rita",
                Set.of(),
                List.of(),
                new QuorumPolicy("DESK/2", 2, List.of(), Set.of("risk")))),
        Refusal.REVIEW_OPEN,
        "rita");
  }

  @Test
  void needsAReasonAndTheContentThatWasSeen() {
    ChangeRequest open = request(RequestState.SUBMITTED);
    Actor actor = actor("risk", "2");
    for (String reason : new String[] {null, " "}) {
      assertRefused(
          BreakGlass.rule(open, actor, HASH, reason, Direction.RISK_REDUCING, List.of(), NOW),
          Refusal.REASON_MISSING,
          "needs a reason");
    }
    assertRefused(
        BreakGlass.rule(open, actor, "x", "crash", Direction.RISK_REDUCING, List.of(), NOW),
        Refusal.HASH_MALFORMED,
        "64");
    assertRefused(
        BreakGlass.rule(
            open, actor, "cd".repeat(32), "crash", Direction.RISK_REDUCING, List.of(), NOW),
        Refusal.HASH_DIFFERS,
        "Reload");
  }

  @ParameterizedTest
  @EnumSource(RequestState.class)
  void worksOnlyWhilePeopleDecide(RequestState state) {
    Ruling ruling =
        BreakGlass.rule(
            request(state),
            actor("risk", "2"),
            HASH,
            "crash",
            Direction.RISK_REDUCING,
            List.of(),
            NOW);

    if (state.isOpenForApproval()) {
      assertThat(ruling).isInstanceOf(Accepted.class);
    } else {
      assertRefused(ruling, Refusal.ILLEGAL_STATE, state.name());
    }
  }
}
