package org.alvhdesk.hedge;

import static io.restassured.RestAssured.given;
import static org.alvhdesk.hedge.Desk.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import org.alvhdesk.contracts.Json;
import org.alvhdesk.contracts.rest.RuleSetDiffView;
import org.alvhdesk.contracts.rest.RuleSetSummary;
import org.alvhdesk.contracts.rest.RuleSetView;
import org.alvhdesk.rulefiles.RuleLibrary;
import org.alvhdesk.strategy.rules.diff.RuleDiff;
import org.alvhdesk.strategy.rules.document.RuleDocument;
import org.alvhdesk.strategy.rules.document.RuleParameter;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestInfra.class)
class RuleSetsQuarkusTest {
  private static final String PATH = "/api/v1/rule-sets";

  @Inject Desk desk;
  @Inject TestTokens tokens;

  @Test
  void refusesReading_whenNobodyIsLoggedInOrTheTokenHasNoRole() {
    String stranger = tokens.token("stranger", "alvh-hedge", 300, "offline_access");
    for (String path :
        List.of(PATH, PATH + "/VXTH/versions/1", PATH + "/FOUR42-004/diff?against=FOUR42-004-A")) {
      assertProblem(given().get(path), 401, "bearer token");
      assertProblem(given().auth().oauth2(stranger).get(path), 403, "role");
    }
  }

  @Test
  void listsEveryShippedSet_andSaysWhichPairRuns() {
    for (String name : List.of("viewer", "trader", "risk", "pm", "admin")) {
      List<RuleSetSummary> sets =
          desk.as(name).get(PATH).jsonPath().getList("items", RuleSetSummary.class);

      assertThat(sets)
          .extracting(RuleSetSummary::id)
          .containsExactlyElementsOf(
              RuleLibrary.shipped().all().stream().map(RuleDocument::id).toList());
      assertThat(sets)
          .filteredOn(RuleSetSummary::running)
          .extracting(RuleSetSummary::id)
          .containsExactly("LAYERED-002", "FOUR42-004");
    }
  }

  @Test
  void findsTheSetsThatCiteARule() {
    for (String rule : List.of("K1-e", "002-5", "999-9")) {
      assertThat(viewer("?rule=" + rule).jsonPath().getList("items", RuleSetSummary.class))
          .extracting(RuleSetSummary::id)
          .containsExactlyElementsOf(
              RuleLibrary.shipped().all().stream()
                  .filter(
                      d ->
                          d.parameters().stream().anyMatch(p -> p.citation().ruleId().equals(rule)))
                  .map(RuleDocument::id)
                  .toList());
    }
  }

  @Test
  void listsAll_whenTheRuleIsBlank() {
    assertThat(viewer("?rule=").jsonPath().getList("items"))
        .hasSameSizeAs(RuleLibrary.shipped().all());
  }

  @Test
  void showsADocumentWhole() {
    for (RuleDocument document : RuleLibrary.shipped().all()) {
      RuleSetView view = read(document.id());

      assertThat(view.head().executedText()).isEqualTo(document.executedText());
      assertThat(view.groups())
          .flatExtracting(RuleSetView.Group::parameters)
          .extracting(RuleSetView.Parameter::name)
          .containsExactlyElementsOf(
              document.parameters().stream().map(RuleParameter::name).toList());
    }
  }

  @Test
  void showsValueAllowedCitationAndWhetherItIsExecuted() {
    RuleSetView view = read("FOUR42-004");

    assertThat(view.head().variant()).isEqualTo("c");
    assertThat(view.groups().getFirst().parameters().getFirst())
        .isEqualTo(
            new RuleSetView.Parameter(
                "front.targetDte",
                "target days",
                "30",
                "days",
                "1 to 400",
                true,
                "K1-c",
                "004 and its origin site",
                "the first layer is the nearest, about 30 days"));
    assertThat(view.groups())
        .flatExtracting(RuleSetView.Group::parameters)
        .anyMatch(p -> !p.executed());
  }

  @Test
  void showsWhatTheLinterFinds() {
    assertThat(read("FOUR42-004-G").findings())
        .filteredOn(finding -> finding.code().equals("SHORT_CALLS"))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.severity()).isEqualTo("WARNING");
              assertThat(finding.parameters()).containsExactly("far.ratio");
              assertThat(finding.message()).contains("sells calls");
              assertThat(finding.remedy()).isNotBlank();
            });
    assertThat(read("FOUR42-004").findings())
        .extracting(RuleSetView.Finding::code)
        .containsOnly("CHOICE_WITHOUT_EFFECT");
    assertThat(read("VXTH").findings()).isEmpty();
  }

  @Test
  void saysInWordsWhatDiffers_fromTheOneInThePathToTheOther() {
    RuleSetDiffView diff = diff("FOUR42-004", "FOUR42-004-E");

    assertThat(diff.before().id()).isEqualTo("FOUR42-004");
    assertThat(diff.after().id()).isEqualTo("FOUR42-004-E");
    assertThat(diff.head()).contains("id FOUR42-004 -> FOUR42-004-E", "variant c -> e");
    RuleLibrary library = RuleLibrary.shipped();
    List<RuleDiff.Section> sections =
        RuleDiff.between(library.document("FOUR42-004"), library.document("FOUR42-004-E"))
            .sections();
    assertThat(diff.groups())
        .extracting(RuleSetDiffView.Group::title)
        .containsExactlyElementsOf(sections.stream().map(RuleDiff.Section::group).toList());
    assertThat(diff.groups().getFirst().changes()).isEqualTo(sections.getFirst().changes());
  }

  @Test
  void hasNothingToSay_whenASetIsHeldAgainstItself() {
    RuleSetDiffView diff = diff("VXTH", "VXTH");

    assertThat(diff.head()).isEmpty();
    assertThat(diff.groups()).isEmpty();
  }

  @Test
  void refuses_whenTheSetOrItsVersionIsUnknown() {
    assertProblem(viewer("/NONSENSE/versions/1"), 404, "there is: LAYERED-002");
    assertProblem(viewer("/FOUR42-004/versions/99"), 404, "is here in version");
    assertProblem(viewer("/NONSENSE/diff?against=VXTH"), 404, "there is: LAYERED-002");
    assertProblem(viewer("/VXTH/diff?against=NONSENSE"), 400, "there is: LAYERED-002");
    assertProblem(viewer("/VXTH/diff"), 400, "?against=");
    assertProblem(viewer("/VXTH/diff?against="), 400, "?against=");
  }

  private Response viewer(String path) {
    return desk.as("viewer").get(PATH + path);
  }

  private RuleSetView read(String id) {
    String version = RuleLibrary.shipped().document(id).version();
    return ok(viewer("/" + id + "/versions/" + version), RuleSetView.class);
  }

  private RuleSetDiffView diff(String id, String against) {
    return ok(viewer("/" + id + "/diff?against=" + against), RuleSetDiffView.class);
  }

  private static <T> T ok(Response response, Class<T> type) {
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
    return Json.read(response.asString(), type);
  }
}
