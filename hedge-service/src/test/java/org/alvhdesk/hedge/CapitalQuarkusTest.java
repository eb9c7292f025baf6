package org.alvhdesk.hedge;

import static org.alvhdesk.hedge.Desk.assertProblem;
import static org.alvhdesk.hedge.TestMarket.CALM_VIX;
import static org.alvhdesk.hedge.TestMarket.SESSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.alvhdesk.contracts.Json;
import org.alvhdesk.contracts.Topics;
import org.alvhdesk.contracts.event.LedgerCloseV1;
import org.alvhdesk.contracts.rest.CapitalView;
import org.alvhdesk.contracts.rest.LedgerSession;
import org.alvhdesk.contracts.rest.LedgerView;
import org.alvhdesk.quant.calendar.TradingCalendar;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestInfra.class)
class CapitalQuarkusTest {
  @Inject Desk desk;

  @Test
  void saysThatThereIsNothing_beforeTheFirstClose() {
    desk.play(TestMarket.step(TestMarket.newRun(), 1, SESSION, 0, CALM_VIX));

    assertProblem(
        desk.as("viewer").get("/api/v1/capital"),
        404,
        "no session has closed with a net asset value");
  }

  @Test
  void measuresTheBook_fromTheFirstCloseOn() {
    String run = TestMarket.newRun();
    desk.play(TestMarket.step(run, 1, SESSION, 0, CALM_VIX).closing());

    CapitalView first = capital();

    assertThat(first.runId()).isEqualTo(run);
    assertThat(first.asOf()).isEqualTo(SESSION);
    assertThat(first.sessions()).isEqualTo(1);
    assertThat(first.quality()).isEqualTo("MODEL");
    assertThat(first.sleeves())
        .extracting(CapitalView.Sleeve::name)
        .containsExactly("account", "condors and hedge", "condors", "BASE", "hedge", "FAR", "MID");
    assertThat(sleeve(first, "condors").capitalUsd())
        .as("10 condors of 50 points")
        .isEqualByComparingTo("50000");
    assertThat(sleeve(first, "condors").irr().why()).contains("days with money");
    assertThat(sleeve(first, "account").capm().why())
        .isEqualTo("0 returns on dates that every series has, at least 36 needed");
    assertThat(first.quarters().verdict()).isEqualTo("NO_DATA");
    assertThat(first.premium().implied().why())
        .contains("alvh.capital.dividend-yield is not configured");
    assertThat(first.premium().rate()).isEqualTo(0.015);
    // w = 5 % / (4 x 12 %^2) = 0.868 of 650,000 USD, at SPX 2780.
    assertThat(first.control().weight().value()).isCloseTo(0.868056, within(1e-6));
    assertThat(first.control().condors().value()).isCloseTo(2.0296, within(1e-4));
    assertThat(first.control().condorsAtSameStress().why()).isNull();
    assertThat(first.days()).extracting(CapitalView.Day::growth).first().isEqualTo(1.0);
  }

  @Test
  void regressesTheSleeves_whenEnoughSessionsHaveClosed() {
    String run = TestMarket.newRun();
    LocalDate day = SESSION;
    int n = 39;
    for (int i = 1; i <= n; i++) {
      double vix = CALM_VIX + Math.sin(i) + 0.3 * Math.cos(i * 2.1);
      TestMarket.Step step = TestMarket.step(run, i, day, 0, vix).closing();
      desk.play(
          step.at(2780 * (1 - 0.004 * Math.sin(i) + 0.001 * Math.cos(i * 3.7)))
              .with(
                  BigDecimal.ZERO, TestMarket.condor(step.condor(), 10, 9.5 + Math.cos(i * 1.3))));
      day = TradingCalendar.nextBusinessDay(day);
    }

    CapitalView c = capital();

    assertThat(c.sessions()).isEqualTo(n);
    CapitalView.Sleeve hedge = sleeve(c, "hedge");
    assertThat(hedge.used()).isEqualTo(n - 1);
    assertThat(hedge.capm().why()).isNull();
    assertThat(hedge.capm().marketBeta()).as("VIX calls gain when SPX falls").isNegative();
    assertThat(hedge.twoFactor().vixFuturesBeta()).isPositive();
    assertThat(hedge.capm().lags()).isEqualTo(3);
    double sum = 0;
    for (String layer : List.of("BASE", "MID", "FAR")) {
      sum += sleeve(c, layer).capm().alphaPerYear();
    }
    assertThat(sum).isCloseTo(sleeve(c, "account").capm().alphaPerYear(), within(1e-9));
    BigDecimal gains = sleeve(c, "condors").gainUsd().add(sleeve(c, "hedge").gainUsd());
    assertThat(gains)
        .isEqualByComparingTo(sleeve(c, "account").gainUsd())
        .isEqualByComparingTo(c.days().getLast().navUsd().subtract(c.days().getFirst().navUsd()));
    assertThat(c.days().getLast().condorsUsd().add(c.days().getLast().hedgeUsd()))
        .isEqualByComparingTo(gains);
    assertThat(c.hurdle().ruleId()).isEqualTo("004-13");
    assertThat(c.wacc().value() == null).isEqualTo(c.wacc().why() != null);
    assertThat(c.hedge().costPerYear().ofNav().why()).isNull();
  }

  @Test
  void publishesTheCloseOnce_withTheNetAssetValueOfTheLedger() {
    String run = TestMarket.newRun();
    desk.play(TestMarket.step(run, 1, SESSION, 0, CALM_VIX));
    assertThat(closes(run)).isZero();
    desk.play(TestMarket.step(run, 2, SESSION, 1, CALM_VIX).closing());

    LedgerCloseV1 fact =
        Json.read(
            desk.text(
                "select payload from outbox where topic = '%s' and payload like '%%%s%%'"
                    .formatted(Topics.LEDGER_CLOSE, run)),
            LedgerCloseV1.class);
    LedgerSession session =
        Json.read(desk.as("viewer").get("/api/v1/ledger").asString(), LedgerView.class).last();
    assertThat(closes(run)).isEqualTo(1);
    assertThat(fact.step()).isEqualTo(2);
    assertThat(fact.session()).isEqualTo(SESSION);
    assertThat(fact.navUsd()).isEqualByComparingTo(session.navUsd());
    assertThat(
            desk.count(
                ("select count(*) from ledger_session s join outbox o on o.xid = s.xid"
                        + " and o.topic = '%s' where s.run_id = '%s'")
                    .formatted(Topics.LEDGER_CLOSE, run)))
        .as("the close and its fact are written together")
        .isEqualTo(1);
  }

  private long closes(String run) {
    return desk.count(
        "select count(*) from outbox where topic = '%s' and payload like '%%%s%%'"
            .formatted(Topics.LEDGER_CLOSE, run));
  }

  private CapitalView capital() {
    Response response = desk.as("viewer").get("/api/v1/capital");
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
    return Json.read(response.asString(), CapitalView.class);
  }

  private static CapitalView.Sleeve sleeve(CapitalView view, String name) {
    return view.sleeves().stream()
        .filter(s -> s.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError(name));
  }
}
