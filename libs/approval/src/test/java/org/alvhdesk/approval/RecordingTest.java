package org.alvhdesk.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alvhdesk.approval.Ruling.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordingTest {
  private static Actor actor(String name, String role) {
    return new Actor(name, Set.of(role));
  }

  private static Approval approval(String by, Map<String, String> delegated) {
    return new Approval(by, Set.of("pm"), 1, "ab".repeat(32), delegated);
  }

  @ParameterizedTest
  @CsvSource({"trader,true", "pm,true", "risk,false", "viewer,false", "admin,false"})
  void tradersAndPmsRecord(String role, boolean may) {
    assertThat(Recording.barred(actor("ann", role)).isEmpty()).isEqualTo(may);
    assertThat(Recording.barred(actor("ann", role), List.of()).isEmpty()).isEqualTo(may);
  }

  @Test
  void whoApprovedDoesNotRecord_norForWhomADelegateDid() {
    List<Approval> approvals =
        List.of(approval("bob", Map.of()), approval("cid", Map.of("pm", "dan")));

    assertThat(Recording.barred(actor("bob", "pm"), approvals).map(Refused::reason))
        .contains(Refusal.IS_APPROVER);
    assertThat(Recording.barred(actor("cid", "trader"), approvals)).isPresent();
    assertThat(Recording.barred(actor("dan", "pm"), approvals)).isPresent();
    assertThat(Recording.barred(actor("ann", "trader"), approvals)).isEmpty();
    assertThat(Recording.barred(actor("bob", "viewer"), approvals).map(Refused::reason))
        .contains(Refusal.ROLE_MISSING);
  }

  @ParameterizedTest
  @CsvSource({
    "risk, ann, why, ",
    "pm, ann, why, ",
    "trader, ann, why, ROLE_MISSING",
    "admin, ann, why, ROLE_MISSING",
    "pm, eve, why, IS_RECORDER",
    "pm, ann, ' ', REASON_MISSING",
    "pm, ann, , REASON_MISSING"
  })
  void anotherRiskOrPmDecidesABreakWithAReason(
      String role, String recordedBy, String reason, Refusal refusal) {
    assertThat(
            Recording.barredFromBreak(actor("eve", role), recordedBy, reason).map(Refused::reason))
        .isEqualTo(Optional.ofNullable(refusal));
  }
}
