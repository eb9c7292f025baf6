package org.alvhdesk.approval.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alvhdesk.approval.Lending;
import org.alvhdesk.approval.QuorumPolicy.Factor;
import org.alvhdesk.approval.drift.DriftBands;
import org.alvhdesk.approval.drift.QuoteBounds;
import org.alvhdesk.approval.policy.PolicyDocument.Article;
import org.alvhdesk.approval.policy.PolicyDocument.Section;
import org.junit.jupiter.api.Test;

class PolicyDocumentTest {
  private static final Set<String> ELIGIBLE = Set.of("trader", "risk", "pm");
  private static final Set<String> TRADERS = Set.of("trader");
  private static final DriftBands BANDS =
      new DriftBands(0.1, 0.05, QuoteBounds.promptOnly(Duration.ofSeconds(60)));
  private static final Demand REVIEW = new Demand(2, List.of(new Factor("risk", 1)), false);
  private static final Demand ONE = new Demand(1, List.of(new Factor("risk", 1)), false);

  private static Article always(Demand demand) {
    return new Article(new Threshold.Always(), demand, "because", "ours");
  }

  private static Section section(String kind, int sessions, List<Article> articles) {
    return new Section(kind, Hands.of(TRADERS), Optional.empty(), sessions, articles);
  }

  private static List<Section> sections(Demand ordinary) {
    List<Section> sections = new ArrayList<>();
    for (String kind : PolicyDocument.KINDS) {
      Demand demand = kind.equals(PolicyDocument.EMERGENCY) ? REVIEW : ordinary;
      sections.add(section(kind, 3, List.of(always(demand))));
    }
    return sections;
  }

  private static PolicyDocument document(List<Section> sections) {
    return new PolicyDocument(
        "OURS", 4, "ours", ELIGIBLE, Set.of("risk"), Lending.among(ELIGIBLE), sections, BANDS);
  }

  @Test
  void appliesEveryRuleOfEveryKind() {
    PolicyDocument document = document(sections(ONE));

    assertThat(document.policy().signature()).isEqualTo("OURS/4");
    assertThat(document.policy().rules().keySet())
        .containsExactlyInAnyOrderElementsOf(PolicyDocument.KINDS);
    assertThat(document.section("limit").sessionsToLive()).isEqualTo(3);
    assertThatThrownBy(() -> document.section("other")).hasMessageContaining("other");
  }

  @Test
  void refusesAKindThatIsMissingTwiceOrUnknown() {
    List<Section> missing = sections(ONE);
    missing.removeFirst();
    assertThatThrownBy(() -> document(missing)).hasMessageContaining("no rules for kind hedge");
    List<Section> twice = sections(ONE);
    twice.add(twice.getFirst());
    assertThatThrownBy(() -> document(twice)).hasMessageContaining("[hedge]");
    List<Section> unknown = sections(ONE);
    unknown.add(section("other", 1, List.of(always(ONE))));
    assertThatThrownBy(() -> document(unknown)).hasMessageContaining("[other]");
    assertThatThrownBy(() -> document(sections(new Demand(1, List.of(), false))))
        .hasMessageContaining("without role risk");
    assertThatThrownBy(() -> section("hedge", -1, List.of())).hasMessageContaining("-1");
    assertThat(section("hedge", 0, List.of()).sessionsToLive()).isZero();
  }

  @Test
  void refusesARuleWithoutReasonOrSource() {
    for (String nothing : new String[] {null, " "}) {
      assertThatThrownBy(() -> new Article(new Threshold.Always(), ONE, nothing, "ours"))
          .hasMessageContaining("reason");
      assertThatThrownBy(() -> new Article(new Threshold.Always(), ONE, "because", nothing))
          .hasMessageContaining("source");
    }
  }

  private static List<Section> reviewedBy(Article... articles) {
    List<Section> sections = sections(ONE);
    sections.set(5, section(PolicyDocument.EMERGENCY, 3, List.of(articles)));
    return sections;
  }

  @Test
  void takesTheReviewOfTheDocument_andRefusesOneThatIsNone() {
    Demand three = new Demand(3, List.of(new Factor("pm", 1), new Factor("risk", 1)), false);
    PolicyDocument document = document(reviewedBy(always(three)));
    assertThat(document.review().minimumPeople()).isEqualTo(3);
    assertThat(document.review().factors())
        .containsExactlyInAnyOrder(new Factor("pm", 1), new Factor("risk", 1));
    assertThat(document.review().id()).isEqualTo("OURS/4");
    assertThat(document.review().eligibleRoles()).isEqualTo(ELIGIBLE);
    assertThat(
            document.deadlocks(
                Map.of("tom", Set.of("trader"), "rita", Set.of("risk"), "ron", Set.of("risk"))))
        .as("no manager could sign the review of an emergency of any of them")
        .hasSize(3)
        .allSatisfy(text -> assertThat(text).endsWith("1 review by role pm"));

    for (Demand bad :
        List.of(new Demand(1, REVIEW.factors(), false), new Demand(2, REVIEW.factors(), true))) {
      assertThatThrownBy(() -> document(reviewedBy(always(bad))))
          .hasMessageContaining("kind emergency is the review")
          .hasMessageContaining("at least 2 people");
    }
    assertThatThrownBy(() -> document(reviewedBy(always(new Demand(2, List.of(), false)))))
        .hasMessageContaining("without role risk");
    assertThatThrownBy(
            () ->
                document(
                    reviewedBy(
                        always(REVIEW),
                        new Article(new Threshold.RaisesRisk(), REVIEW, "so", "ours"))))
        .hasMessageContaining("one rule");
  }

  @Test
  void namesWhatTheDeskCouldNeverDecide() {
    PolicyDocument document = document(sections(ONE));

    assertThat(
            document.deadlocks(
                Map.of(
                    "tom", Set.of("trader"),
                    "rita", Set.of("risk"),
                    "ron", Set.of("risk"),
                    "vera", Set.of("viewer"))))
        .isEmpty();
    assertThat(document.deadlocks(Map.of("tom", Set.of("trader"), "rita", Set.of("risk"))))
        .containsExactly(
            "an emergency of rita can never be reviewed: even if everybody else signs it lacks 1"
                + " review by role risk",
            "an emergency of tom can never be reviewed: even if everybody else signs it lacks 1"
                + " review by another person (any of pm, risk, trader)");
    assertThat(document.deadlocks(Map.of("tom", Set.of("trader"))))
        .hasSize(7)
        .anySatisfy(text -> assertThat(text).contains("a hedge change submitted by tom"))
        .anySatisfy(text -> assertThat(text).contains("nobody could veto what tom submits"));
    assertThat(document.deadlocks(Map.of("vera", Set.of("viewer"))))
        .hasSize(5)
        .contains("nobody may submit a hedge change: nobody has one of the roles [trader]");
    assertThatThrownBy(
            () -> new Section("hedge", Hands.of(TRADERS), Optional.of(Duration.ZERO), 1, List.of()))
        .hasMessageContaining("timeToLive must be above 0");
  }

  @Test
  void saysThresholdsInWords() {
    assertThat(new Threshold.Always().text()).isEqualTo("always");
    assertThat(new Threshold.Premium(25_000).text())
        .isEqualTo("traded premium of 25,000 USD or more");
    assertThat(new Threshold.StressLoss(1_000).text())
        .isEqualTo("stress loss of 1,000 USD or more");
    assertThat(new Threshold.NavShare(0.02).text())
        .isEqualTo("traded premium of 2 % of NAV or more");
    assertThat(new Threshold.NavShare(0.0025).text())
        .isEqualTo("traded premium of 0.25 % of NAV or more");
    assertThat(new Threshold.RaisesRisk().text()).isEqualTo("it does not reduce risk");
  }
}
