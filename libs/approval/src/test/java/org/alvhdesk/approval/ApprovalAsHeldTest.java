package org.alvhdesk.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ApprovalAsHeldTest {
  private static final String HASH = "a".repeat(64);
  private static final Set<String> ELIGIBLE = Set.of("risk", "trader", "pm");
  private static final QuorumPolicy TWO_WITH_RISK =
      new QuorumPolicy("TWO", 2, List.of(new QuorumPolicy.Factor("risk", 1)), ELIGIBLE);

  @Test
  void countsAsItWas_whenEverythingIsStillHeld() {
    Approval given = new Approval("ann", Set.of("risk", "viewer"), 1, HASH);

    Approval now = given.asHeld(people(Map.of("ann", Set.of("risk", "viewer", "pm"))));

    assertThat(now).isEqualTo(given);
    assertThat(given.lost(now, ELIGIBLE)).isEmpty();
  }

  @Test
  void countsInWhatIsLeft_whenOneRoleIsTakenAway() {
    Approval given = new Approval("ann", Set.of("risk", "trader"), 1, HASH);

    Approval now = given.asHeld(people(Map.of("ann", Set.of("trader"))));

    assertThat(TWO_WITH_RISK.missing(List.of(now, bob())))
        .containsExactly("1 approval by role risk");
    assertThat(given.lost(now, ELIGIBLE))
        .contains("the approval of ann counts no longer as risk, which was taken away");
  }

  @Test
  void countsForNothing_whenThePersonIsGone() {
    Approval now = new Approval("ann", Set.of("risk"), 1, HASH).asHeld(people(Map.of()));

    assertThat(TWO_WITH_RISK.missing(List.of(now)))
        .containsExactlyElementsOf(TWO_WITH_RISK.missing(List.of()));
  }

  @Test
  void lendsNothing_thatItsOwnerHasLost() {
    Approval given = new Approval("ann", Set.of("pm"), 1, HASH, Map.of("risk", "rita"));
    Approval held =
        given.asHeld(people(Map.of("ann", Set.of("pm"), "rita", Set.of("risk", "viewer"))));
    Approval lost = given.asHeld(people(Map.of("ann", Set.of("pm"), "rita", Set.of("viewer"))));

    assertThat(TWO_WITH_RISK.missing(List.of(held, bob()))).isEmpty();
    assertThat(TWO_WITH_RISK.missing(List.of(lost, bob())))
        .containsExactly("1 approval by role risk");
  }

  @Test
  void saysNothingOfRolesThatDoNotApprove() {
    Approval given = new Approval("ann", Set.of("risk", "viewer"), 1, HASH);

    assertThat(given.lost(given.asHeld(people(Map.of("ann", Set.of("risk")))), ELIGIBLE)).isEmpty();
  }

  private static Approval bob() {
    return new Approval("bob", Set.of("trader"), 1, HASH);
  }

  private static Function<String, Set<String>> people(Map<String, Set<String>> roles) {
    return name -> roles.getOrDefault(name, Set.of());
  }
}
