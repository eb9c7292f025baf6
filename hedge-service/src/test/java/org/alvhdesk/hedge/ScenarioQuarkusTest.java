package org.alvhdesk.hedge;

import static org.alvhdesk.hedge.Desk.assertProblem;
import static org.alvhdesk.hedge.TestMarket.CALM_VIX;
import static org.alvhdesk.hedge.TestMarket.SESSION;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.alvhdesk.contracts.Json;
import org.alvhdesk.contracts.event.CondorBookV1;
import org.alvhdesk.contracts.rest.HedgeBookView;
import org.alvhdesk.contracts.rest.ScenarioAnalysis;
import org.alvhdesk.contracts.rest.ScenarioRow;
import org.alvhdesk.contracts.rest.TouchOdds;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestInfra.class)
class ScenarioQuarkusTest {
  private static final String PATH = "/api/v1/scenarios/analysis";
  private static final String WINDOW =
      "?name=mine&spxMove=-0.041&vixFrom=17.3&vixTo=37.3&cm30=1.97&cm110=1.34&cm180=1.26"
          + "&vvixFrom=126&vvixTo=177";

  @Inject Desk desk;

  @Test
  void answersTheSameAsTheBook_withoutAQuestion() {
    desk.play(TestMarket.newRun(), 1, SESSION, 0, CALM_VIX);
    HedgeBookView book =
        Json.read(desk.as("viewer").get("/api/v1/book").asString(), HedgeBookView.class);

    ScenarioAnalysis analysis = analysis("");

    assertThat(analysis.rows()).hasSameSizeAs(book.scenarios());
    for (int i = 0; i < analysis.rows().size(); i++) {
      ScenarioRow mine = analysis.rows().get(i);
      ScenarioRow booked = book.scenarios().get(i);
      assertThat(mine.name()).isEqualTo(booked.name());
      assertThat(mine.condorUsd()).isEqualByComparingTo(booked.condorUsd());
      assertThat(mine.jointBeforeUsd()).isEqualByComparingTo(booked.jointBeforeUsd());
    }
    assertThat(analysis.grid().jointUsd()).hasSameSizeAs(analysis.grid().spxMoves());
    int still = analysis.grid().spxMoves().indexOf(0.0);
    int same = analysis.grid().vixMoves().indexOf(0.0);
    assertThat(analysis.grid().jointUsd().get(still).get(same).doubleValue()).isZero();
    assertThat(analysis.breakEvens().bands()).hasSize(4);
    assertThat(analysis.offsets()).hasSize(8);
    assertThat(analysis.quality()).isEqualTo(book.book().quality());
    assertThat(analysis.betas())
        .as("these steps carry no past")
        .contains("constant, because there is no rolling beta: no past of SPX and VIX is known");
  }

  @Test
  void tellsTheOddsOfEveryCondorHeld() {
    TestMarket.Step quoted = TestMarket.step(TestMarket.newRun(), 1, SESSION, 0, CALM_VIX);
    CondorBookV1.Condor held = quoted.condors().condors().getFirst();
    desk.play(
        quoted.telling(
            new TouchOdds(
                held.root(), held.expiry(), held.shortPut(), held.shortCall(), 0.31, 0.24)));

    ScenarioAnalysis.Odds odds = analysis("").condors().getFirst();

    assertThat(analysis("").condors()).hasSameSizeAs(quoted.condors().condors());
    assertThat(odds.layer()).isEqualTo(held.layer());
    assertThat(odds.shortPut()).isEqualTo(held.shortPut());
    assertThat(odds.probabilityOfProfit()).isEqualTo(held.probabilityOfProfit());
    assertThat(odds.touchPut()).isEqualTo(0.31);
    assertThat(odds.touchCall()).isEqualTo(0.24);

    desk.play(TestMarket.newRun(), 1, SESSION, 0, CALM_VIX);
    assertThat(analysis("").condors().getFirst().touchPut()).as("a book that tells none").isNull();
  }

  @Test
  void addsTheCallersWindow_whichEqualsTheNamedOneItCopies() {
    desk.play(TestMarket.newRun(), 1, SESSION, 0, CALM_VIX);

    ScenarioAnalysis analysis = analysis(WINDOW);

    ScenarioRow mine = analysis.rows().getLast();
    ScenarioRow named =
        analysis.rows().stream().filter(r -> r.name().equals("2018-02-02..05")).findFirst().get();
    assertThat(mine.name()).isEqualTo("mine");
    assertThat(mine.jointBeforeUsd()).isEqualByComparingTo(named.jointBeforeUsd());
    assertThat(analysis.offsets()).hasSize(9);
  }

  @Test
  void needsMore_theLargerTheShare() {
    desk.play(TestMarket.newRun(), 1, SESSION, 0, CALM_VIX);

    List<ScenarioAnalysis.Offset> small = analysis("?share=0.25").offsets();
    List<ScenarioAnalysis.Offset> large = analysis("?share=1").offsets();

    assertThat(small.getFirst().sets()).isNotNull();
    for (int i = 0; i < small.size(); i++) {
      if (small.get(i).sets() != null && large.get(i).sets() != null) {
        assertThat(large.get(i).sets()).isGreaterThanOrEqualTo(small.get(i).sets());
        assertThat(large.get(i).shareReached()).isGreaterThanOrEqualTo(1);
        assertThat(small.get(i).shareReached()).isGreaterThanOrEqualTo(0.25);
      }
    }
  }

  @Test
  void takesAnotherBeta_andSaysSo() {
    desk.play(TestMarket.newRun(), 1, SESSION, 0, CALM_VIX);

    ScenarioAnalysis strong = analysis("?vixBeta=9");

    assertThat(strong.betas()).contains("9.0").contains("by hand");
    assertThat(strong.rows().getFirst().vixTo())
        .isGreaterThan(analysis("").rows().getFirst().vixTo());
  }

  @Test
  void refusesWhatIsNoQuestion() {
    desk.play(TestMarket.newRun(), 1, SESSION, 0, CALM_VIX);

    assertProblem(desk.as("viewer").get(PATH + "?spxMove=-0.1"), 400, "vixFrom is missing");
    assertProblem(
        desk.as("viewer").get(PATH + WINDOW.replace("-0.041", "-1")), 400, "SPX return above -1");
    assertProblem(desk.as("viewer").get(PATH + "?share=0"), 400, "above 0");
    assertProblem(desk.as("viewer").get(PATH + "?vixBeta=-1"), 400, "from 0 to 20");
  }

  private ScenarioAnalysis analysis(String query) {
    return Json.read(desk.as("viewer").get(PATH + query).asString(), ScenarioAnalysis.class);
  }
}
