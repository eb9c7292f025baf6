package org.alvhdesk.approval;

import static org.alvhdesk.approval.Given.HASH;
import static org.alvhdesk.approval.Given.NOW;
import static org.alvhdesk.approval.Given.OTHER_HASH;
import static org.alvhdesk.approval.Given.PM;
import static org.alvhdesk.approval.Given.POLICY;
import static org.alvhdesk.approval.Given.RISK;
import static org.alvhdesk.approval.Given.RISK2;
import static org.alvhdesk.approval.Given.VIEWER;
import static org.alvhdesk.approval.Given.matter;
import static org.alvhdesk.approval.Given.request;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.alvhdesk.approval.Ruling.Accepted;
import org.alvhdesk.approval.Ruling.AlreadyCounted;
import org.alvhdesk.approval.Ruling.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every role x own or other x every state. */
class VetoMatrixTest {
  private static final Set<RequestState> STOPPABLE =
      EnumSet.of(
          RequestState.SUBMITTED,
          RequestState.PARTIALLY_APPROVED,
          RequestState.APPROVED,
          RequestState.RELEASED,
          RequestState.CHANGES_REQUESTED,
          RequestState.STALE);

  static Stream<Arguments> everything() {
    return Stream.of("viewer", "trader", "risk", "pm", "admin")
        .flatMap(
            role ->
                Stream.of("trader", "somebody")
                    .flatMap(
                        name ->
                            Stream.of(RequestState.values())
                                .map(state -> Arguments.of(role, name, state))));
  }

  @ParameterizedTest
  @MethodSource("everything")
  void stopsOnlyAsRiskInPersonWhatIsNotOnesOwnAndNotEnded(
      String role, String name, RequestState state) {
    ChangeRequest request = request(state);
    Actor actor = new Actor(name, Set.of(role));

    Ruling ruling = Deciding.veto(matter(request), Optional.empty(), actor, HASH, "never");

    if (!role.equals("risk")) {
      assertRefused(ruling, Refusal.ROLE_MISSING);
    } else if (request.isSubmittedBy(actor)) {
      assertRefused(ruling, Refusal.IS_SUBMITTER);
    } else if (STOPPABLE.contains(state)) {
      assertThat(ruling).isEqualTo(new Accepted(RequestEvent.VETO, RequestState.VETOED, List.of()));
    } else {
      assertRefused(ruling, Refusal.ILLEGAL_STATE);
    }
  }

  @Test
  void mayBeGivenByAnEditorOfRisk_sinceItOnlyStops() {
    ChangeRequest edited =
        new ChangeRequest(
            "p", "hedge", 1, RequestState.SUBMITTED, HASH, Optional.of("tom"), Set.of("risk"));

    assertThat(Deciding.veto(matter(edited), Optional.empty(), RISK, HASH, "never"))
        .isInstanceOf(Accepted.class);
  }

  @Test
  void needsAReasonAndTheContentThatWasSeen() {
    Matter open = matter(request(RequestState.SUBMITTED));
    Optional<String> nobody = Optional.empty();

    assertRefused(Deciding.veto(open, nobody, RISK, HASH, null), Refusal.REASON_MISSING);
    assertRefused(Deciding.veto(open, nobody, RISK, HASH, " "), Refusal.REASON_MISSING);
    assertRefused(Deciding.veto(open, nobody, RISK, null, "no"), Refusal.HASH_MALFORMED);
    assertRefused(Deciding.veto(open, nobody, RISK, "AB".repeat(32), "no"), Refusal.HASH_MALFORMED);
    assertRefused(Deciding.veto(open, nobody, RISK, OTHER_HASH, "no"), Refusal.HASH_DIFFERS);
  }

  @Test
  void countsOnceForTheSamePersonAndContent() {
    Matter vetoed = matter(request(RequestState.VETOED));

    assertThat(Deciding.veto(vetoed, Optional.of("risk"), RISK, HASH, "never"))
        .isInstanceOf(AlreadyCounted.class);
    assertRefused(
        Deciding.veto(vetoed, Optional.of("risk"), RISK2, HASH, "never"), Refusal.ILLEGAL_STATE);
    assertRefused(
        Deciding.veto(vetoed, Optional.of("risk"), RISK, OTHER_HASH, "never"),
        Refusal.ILLEGAL_STATE);
  }

  @Test
  void needsASecondFactorWhereAnApprovalDoes() {
    Matter large =
        new Matter(
            request(RequestState.SUBMITTED),
            Optional.of(
                new Required(
                    POLICY.orElseThrow(), true, Set.of("risk"), Given.HANDS, List.of("large"))),
            List.of(),
            NOW);
    Actor fresh =
        new Actor(
            "risk", Set.of("risk"), Optional.of(new SignIn("2", NOW.minusSeconds(60), "here")));

    assertRefused(
        Deciding.veto(large, Optional.empty(), RISK, HASH, "never"), Refusal.STEP_UP_REQUIRED);
    assertThat(Deciding.veto(large, Optional.empty(), fresh, HASH, "never"))
        .isInstanceOf(Accepted.class);
  }

  private static void assertRefused(Ruling ruling, Refusal reason) {
    assertThat(ruling)
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
  }

  @Test
  void isGivenToTheRolesThatThePolicyNames() {
    ChangeRequest open = request(RequestState.SUBMITTED);
    Matter risk = matter(open);
    Matter both =
        new Matter(
            open,
            Optional.of(
                new Required(
                    POLICY.orElseThrow(),
                    false,
                    Set.of("risk", "pm"),
                    Given.HANDS,
                    List.of("always"))),
            List.of(),
            NOW);

    assertThat(Deciding.veto(risk, Optional.empty(), PM, HASH, "never"))
        .isInstanceOfSatisfying(
            Ruling.Refused.class,
            refused -> assertThat(refused.text()).startsWith("A veto needs the role risk itself"));
    assertThat(Deciding.veto(both, Optional.empty(), PM, HASH, "never"))
        .isInstanceOf(Accepted.class);
    assertThat(Deciding.veto(both, Optional.empty(), RISK, HASH, "never"))
        .isInstanceOf(Accepted.class);
    assertThat(Deciding.veto(both, Optional.empty(), VIEWER, HASH, "never"))
        .isInstanceOfSatisfying(
            Ruling.Refused.class,
            refused ->
                assertThat(refused.text()).startsWith("A veto needs one of the roles pm, risk"));
    assertRefused(
        Deciding.veto(matter(Optional.empty(), open), Optional.empty(), RISK, HASH, "never"),
        Refusal.NO_POLICY);
  }
}
