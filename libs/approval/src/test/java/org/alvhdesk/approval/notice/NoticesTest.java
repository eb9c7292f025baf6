package org.alvhdesk.approval.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.alvhdesk.approval.notice.Notice.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoticesTest {
  private static Happening move(String decision, String actor, Optional<Set<String>> wanted) {
    return new Happening(
        decision,
        "Buy 4 VIX calls",
        actor,
        "too dear",
        Optional.of("trader"),
        Set.of("trader2"),
        wanted,
        Set.of("pm", "risk"));
  }

  private static Happening move(String decision, String actor) {
    return move(decision, actor, Optional.of(Set.of("risk", "risk2")));
  }

  @Test
  void asksThoseWhoseApprovalIsMissing_andNobodyElse() {
    assertThat(Notices.of(move("SUBMITTED", "trader")))
        .extracting(Notice::recipient)
        .containsExactly("risk", "risk2");
    assertThat(Notices.of(move("SUBMITTED", "trader")))
        .allMatch(n -> n.kind() == Kind.APPROVAL_WANTED)
        .allMatch(
            n -> n.text().equals("trader asks for your approval: Buy 4 VIX calls (too dear)"));
  }

  @Test
  void asksTheRoles_whenNobodyKnowsWhoHoldsThem() {
    assertThat(Notices.of(move("SUBMITTED", "trader", Optional.empty())))
        .extracting(Notice::recipient)
        .containsExactly("role:pm", "role:risk", "role:trader");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "APPROVAL",
        "REJECTED",
        "VETOED",
        "CHANGES_REQUESTED",
        "STALE",
        "EXPIRED",
        "FILLED",
        "SUPERSEDED",
        "WITHDRAWN",
        "RELEASED",
        "PARTLY_FILLED",
        "ACTIVATED",
        "REVISED"
      })
  void tellsWhoAskedAndWhoApproved_butNotWhoDidIt(String decision) {
    assertThat(Notices.of(move(decision, "trader2")))
        .singleElement()
        .satisfies(
            n -> {
              assertThat(n.recipient()).isEqualTo("trader");
              assertThat(n.kind()).isEqualTo(Kind.MOVED);
              assertThat(n.kind().isUrgent()).isFalse();
              assertThat(n.text()).startsWith("Buy 4 VIX calls: ").contains("by trader2");
            });
    assertThat(Notices.of(move(decision, "system")))
        .extracting(Notice::recipient)
        .containsExactly("trader", "trader2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PROPOSED", "APPROVED", "NOT_MOVED"})
  void isSilent_whenAnotherNoticeSaysTheSame(String decision) {
    assertThat(Notices.of(move(decision, "system"))).isEmpty();
  }

  @Test
  void callsEverybodyWhoCanHelp_whenTimeRunsOut() {
    assertThat(Notices.of(move(Notices.ESCALATED, "system")))
        .allMatch(n -> n.kind().isUrgent())
        .extracting(Notice::recipient)
        .containsExactly("pm", "risk", "risk2", "trader");
  }

  @Test
  void tellsTheWholeDesk_whenOnePersonReleasedAlone_andLegsAreOrphaned() {
    assertThat(Notices.of(move(Notices.EMERGENCY, "trader")))
        .allMatch(n -> n.kind() == Kind.EMERGENCY && n.text().startsWith("trader released it"))
        .extracting(Notice::recipient)
        .containsExactly("pm", "risk", "risk2", "trader2");
    assertThat(Notices.of(move(Notices.ORPHAN_LEGS, "system")))
        .allMatch(n -> n.kind() == Kind.ALARM)
        .extracting(Notice::recipient)
        .containsExactly("pm", "risk", "trader", "trader2");
    assertThat(Notices.of(move(Notices.OUTSIDE_BANDS, "system")))
        .isEqualTo(Notices.of(move(Notices.ORPHAN_LEGS, "system")));
  }

  @Test
  void saysWhatHappened_inOneSentence() {
    assertThat(text("APPROVAL", "trader2", "fine"))
        .isEqualTo("Buy 4 VIX calls: one more approval by trader2 (fine)");
    assertThat(text("CHANGES_REQUESTED", "risk", "fewer"))
        .isEqualTo("Buy 4 VIX calls: changes requested by risk (fewer)");
    assertThat(text("EXPIRED", "system", " ")).isEqualTo("Buy 4 VIX calls: expired");
    assertThat(text("SUBMITTED", "pm", null))
        .isEqualTo("pm asks for your approval: Buy 4 VIX calls");
    assertThat(text(Notices.ESCALATED, "system", "1 of 2"))
        .isEqualTo("Time runs out and approvals are missing: Buy 4 VIX calls (1 of 2)");
    assertThat(text(Notices.EMERGENCY, "pm", "gap"))
        .isEqualTo("pm released it alone in an emergency: Buy 4 VIX calls (gap)");
    assertThat(text(Notices.ORPHAN_LEGS, "system", "two wings"))
        .isEqualTo("Buy 4 VIX calls: two wings");
  }

  private static String text(String decision, String actor, String detail) {
    return Notices.of(
            new Happening(
                decision,
                "Buy 4 VIX calls",
                actor,
                detail,
                Optional.empty(),
                Set.of("trader"),
                Optional.of(Set.of("risk2")),
                Set.of()))
        .getFirst()
        .text();
  }

  @Test
  void escalates_inTheLastQuarterOfItsLife_orTheLastHalfHour_andNotAfterIt() {
    Instant created = Instant.parse("2024-01-02T15:00:00Z");
    Instant expires = created.plus(Duration.ofHours(8));

    assertThat(Escalation.isDue(created, expires, created.plus(Duration.ofMinutes(359)))).isFalse();
    assertThat(Escalation.isDue(created, expires, created.plus(Duration.ofHours(6)))).isTrue();
    assertThat(Escalation.isDue(created, expires, expires)).isFalse();
    Instant soon = created.plus(Duration.ofMinutes(60));
    assertThat(Escalation.isDue(created, soon, created.plus(Duration.ofMinutes(29)))).isFalse();
    assertThat(Escalation.isDue(created, soon, created.plus(Duration.ofMinutes(30)))).isTrue();
  }
}
