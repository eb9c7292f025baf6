package org.alvhdesk.approval.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.alvhdesk.approval.Actor;
import org.alvhdesk.approval.QuorumPolicy;
import org.alvhdesk.approval.QuorumPolicy.Factor;
import org.alvhdesk.approval.Refusal;
import org.alvhdesk.approval.Ruling.Refused;
import org.alvhdesk.approval.emergency.Review.Signature;
import org.junit.jupiter.api.Test;

class ReviewTest {
  private static final Signature RISK = new Signature("rita", Set.of("risk"));
  private static final Signature PM = new Signature("paul", Set.of("pm"));
  private static final Signature TRADER = new Signature("tina", Set.of("trader"));

  private static Review seenBy(Signature... seen) {
    return reviewed(2, List.of(new Factor("risk", 1)), seen);
  }

  private static Review reviewed(int people, List<Factor> factors, Signature... seen) {
    return new Review(
        "p",
        "tom",
        Set.of("eve"),
        List.of(seen),
        new QuorumPolicy("DESK/2", people, factors, Set.of("pm", "risk", "trader")));
  }

  @Test
  void needsTwoOthers_oneOfThemRisk() {
    assertThat(seenBy().missing())
        .containsExactly(
            "1 review by role risk", "1 review by another person (any of pm, risk, trader)");
    assertThat(seenBy(PM).missing()).containsExactly("1 review by role risk");
    assertThat(seenBy(PM, TRADER).missing()).containsExactly("1 review by role risk");
    assertThat(seenBy(RISK).missing())
        .containsExactly("1 review by another person (any of pm, risk, trader)");
    assertThat(seenBy(RISK, PM).missing()).isEmpty();
  }

  @Test
  void needsWhatThePolicySaid() {
    List<Factor> riskAndPm = List.of(new Factor("risk", 1), new Factor("pm", 1));
    assertThat(reviewed(3, riskAndPm, RISK, TRADER).missing())
        .containsExactly("1 review by role pm");
    assertThat(reviewed(3, riskAndPm, RISK, PM).missing())
        .containsExactly("1 review by another person (any of pm, risk, trader)");
    assertThat(reviewed(4, List.of(), RISK).missing())
        .containsExactly("3 reviews by another person (any of pm, risk, trader)");
    assertThat(reviewed(3, riskAndPm, RISK, PM, TRADER).missing()).isEmpty();
  }

  @Test
  void countsNobodyTwice_norWhoHadAHandInIt_norWhoMayNot() {
    assertThat(seenBy(RISK, RISK).missing()).hasSize(1);
    assertThat(seenBy(RISK, new Signature("tom", Set.of("trader"))).missing()).hasSize(1);
    assertThat(seenBy(PM, new Signature("tom", Set.of("risk"))).missing()).hasSize(1);
    assertThat(seenBy(RISK, new Signature("eve", Set.of("pm"))).missing()).hasSize(1);
    assertThat(seenBy(RISK, new Signature("vera", Set.of("viewer"))).missing()).hasSize(1);
  }

  @Test
  void letsOthersSign_withAComment_untilItIsClosed() {
    Actor pm = new Actor("paul", Set.of("pm"));

    assertThat(seenBy().barred(pm, "was right")).isEmpty();
    assertBarred(seenBy(), new Actor("vera", Set.of("viewer")), "x", Refusal.ROLE_MISSING);
    assertBarred(seenBy(), new Actor("tom", Set.of("risk")), "x", Refusal.IS_SUBMITTER);
    assertBarred(seenBy(), new Actor("eve", Set.of("risk")), "x", Refusal.IS_SUBMITTER);
    assertBarred(seenBy(), pm, null, Refusal.REASON_MISSING);
    assertBarred(seenBy(), pm, " ", Refusal.REASON_MISSING);
    assertBarred(seenBy(RISK, TRADER), pm, "x", Refusal.ILLEGAL_STATE);
  }

  private static void assertBarred(Review review, Actor actor, String reason, Refusal refusal) {
    assertThat(review.barred(actor, reason))
        .hasValueSatisfying(
            (Refused refused) -> {
              assertThat(refused.reason()).isEqualTo(refusal);
              assertThat(refused.text()).isNotBlank();
            });
  }
}
