package org.alvhdesk.approval;

import static org.alvhdesk.approval.Given.HASH;
import static org.alvhdesk.approval.Given.NOW;
import static org.alvhdesk.approval.Given.PM;
import static org.alvhdesk.approval.Given.RISK;
import static org.alvhdesk.approval.Given.RISK2;
import static org.alvhdesk.approval.Given.TRADER;
import static org.alvhdesk.approval.Given.TRADER2;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alvhdesk.approval.QuorumPolicy.Factor;
import org.alvhdesk.approval.Ruling.Refused;
import org.alvhdesk.approval.policy.Hands;
import org.junit.jupiter.api.Test;

class ReachTest {
  private static final Set<String> ROLES = Set.of("trader", "risk", "pm");
  private static final List<Actor> DESK = List.of(TRADER, TRADER2, RISK, RISK2, PM);

  @Test
  void lacksTheOnlyManager_whenSheAsksOrHasEdited() {
    assertThat(barred(draft(), TRADER, DESK)).isEmpty();
    assertRefused(barred(draft(), PM, DESK), "lacks 1 approval by role pm", "(pm)");
    assertRefused(barred(draft("pm"), TRADER, DESK), "lacks 1 approval by role pm", "(pm, trader)");
  }

  @Test
  void lacksAPerson_whenTooFewAreLeft() {
    assertThat(barred(draft(), TRADER, List.of(TRADER, TRADER2, RISK, PM))).isEmpty();
    assertRefused(
        barred(draft("trader2"), TRADER, List.of(TRADER, TRADER2, RISK, PM)),
        "by another person",
        "(trader, trader2)");
  }

  @Test
  void cannotTell_whenTheDeskIsUnknown() {
    assertThat(barred(draft(), PM, List.of())).isEmpty();
  }

  private static ChangeRequest draft(String... editors) {
    return new ChangeRequest(
        "p1", "limit", 1, RequestState.DRAFT, HASH, Optional.empty(), Set.of(editors));
  }

  /** Three with the manager and risk. */
  private static Optional<Refused> barred(ChangeRequest draft, Actor who, List<Actor> desk) {
    QuorumPolicy quorum =
        new QuorumPolicy("d/1", 3, List.of(new Factor("pm", 1), new Factor("risk", 1)), ROLES);
    Required required =
        new Required(quorum, true, Set.of("risk"), Hands.of(ROLES), List.of("always"));
    Matter submitted =
        Reach.submittedBy(new Matter(draft, Optional.of(required), List.of(), NOW), who);
    return Reach.barred(submitted, desk.stream().map(Voter::own).toList());
  }

  private static void assertRefused(Optional<Refused> refused, String... texts) {
    assertThat(refused)
        .hasValueSatisfying(
            some -> {
              assertThat(some.reason()).isEqualTo(Refusal.OUT_OF_REACH);
              assertThat(some.text()).contains(texts);
            });
  }
}
