package org.alvhdesk.approval.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.alvhdesk.approval.Lending;
import org.alvhdesk.approval.QuorumPolicy.Factor;
import org.alvhdesk.approval.drift.DriftBands;
import org.alvhdesk.approval.drift.QuoteBounds;
import org.alvhdesk.approval.policy.PolicyDocument.Article;
import org.alvhdesk.approval.policy.PolicyDocument.Section;
import org.junit.jupiter.api.Test;

class SecondFactorsTest {
  private static final Set<String> TRADERS = Set.of("trader");
  private static final Map<String, Set<String>> DESK =
      Map.of(
          "tom", Set.of("trader"),
          "tina", Set.of("trader"),
          "rita", Set.of("risk"),
          "paul", Set.of("pm"),
          "vera", Set.of("viewer"));

  /** Two with risk; a limit always, a hedge change from 1,000 USD with a second factor. */
  private static PolicyDocument document() {
    Demand two = new Demand(2, List.of(new Factor("risk", 1)), false);
    Demand code = new Demand(2, List.of(new Factor("risk", 1)), true);
    return new PolicyDocument(
        "OURS",
        1,
        "ours",
        Set.of("trader", "risk", "pm"),
        Set.of("risk"),
        Lending.among(Set.of("trader", "risk", "pm")),
        PolicyDocument.KINDS.stream()
            .map(
                kind ->
                    new Section(
                        kind,
                        Hands.of(TRADERS),
                        Optional.empty(),
                        3,
                        switch (kind) {
                          case PolicyDocument.LIMIT ->
                              List.of(article(new Threshold.Always(), code));
                          case PolicyDocument.HEDGE ->
                              List.of(
                                  article(new Threshold.Always(), two),
                                  article(new Threshold.Premium(1_000), code));
                          default -> List.of(article(new Threshold.Always(), two));
                        }))
            .toList(),
        new DriftBands(0.1, 0.05, QuoteBounds.promptOnly(Duration.ofSeconds(60))));
  }

  private static Article article(Threshold when, Demand demand) {
    return new Article(when, demand, "because", "ours");
  }

  private static SecondFactors of(String... enrolled) {
    return SecondFactors.of(document(), DESK, new TreeSet<>(Set.of(enrolled)));
  }

  @Test
  void saysWhatNeedsOne() {
    assertThat(of().needed())
        .containsExactly(
            "approval or veto of a hedge change: traded premium of 1,000 USD or more",
            "approval or veto of a limit change: always",
            "an emergency: always",
            "lending a role: always");
  }

  @Test
  void namesEverybodyWhoMightBeAskedForOneAndHasNone() {
    assertThat(of("tom", "rita").mustEnrol()).containsExactly("paul (pm)", "tina (trader)");
    assertThat(of("tom", "tina", "rita", "paul").mustEnrol()).isEmpty();
  }

  @Test
  void saysWhichChangesWaitForThat() {
    assertThat(of("tom", "tina", "rita", "paul").outOfReach()).isEmpty();
    assertThat(of("tom", "tina", "rita").outOfReach())
        .as("with a hand of both traders in it rita is left, and paul once he enrols")
        .hasSize(2)
        .allSatisfy(text -> assertThat(text).contains("edited by").contains("another person"));
    assertThat(of("tom", "rita").outOfReach())
        .as("tina's changes have tom and rita; tom's have rita alone")
        .contains(
            "a hedge change submitted by tom, where it needs second factors, lacks 1 approval by"
                + " another person (any of pm, risk, trader) until more people enrol",
            "a limit change submitted by tom, where it needs second factors, lacks 1 approval by"
                + " another person (any of pm, risk, trader) until more people enrol");
    assertThat(of("tom", "tina", "paul").outOfReach())
        .hasSize(4)
        .allSatisfy(text -> assertThat(text).contains("lacks 1 approval by role risk"));
  }

  @Test
  void leavesToTheDeadlocksWhatNoEnrolmentHeals() {
    assertThat(
            SecondFactors.of(
                    document(),
                    Map.of("tom", Set.of("trader"), "rita", Set.of("risk")),
                    Set.of("tom"))
                .outOfReach())
        .isEmpty();
  }
}
