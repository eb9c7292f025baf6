package org.alvhdesk.approval.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalDouble;
import org.alvhdesk.approval.JsonText;
import org.alvhdesk.approval.JsonValue.JsonObject;
import org.junit.jupiter.api.Test;

class ContentFiguresTest {
  private static ChangeFigures of(String json) {
    return ContentFigures.of((JsonObject) JsonText.read(json));
  }

  private static ChangeFigures vector(String name) throws IOException {
    try (InputStream in =
        ContentFiguresTest.class.getResourceAsStream("/vectors/" + name + ".canonical.json")) {
      return ContentFigures.of((JsonObject) JsonText.read(in.readAllBytes()));
    }
  }

  @Test
  void readsTheFirstForm_whoseRiskNobodyKnew() throws IOException {
    assertThat(vector("31-hedge-proposal-01"))
        .isEqualTo(
            new ChangeFigures(
                "hedge",
                Direction.UNKNOWN,
                OptionalDouble.of(340),
                OptionalDouble.empty(),
                OptionalDouble.of(0.000446659)));
    assertThat(vector("41-condor-proposal-01"))
        .isEqualTo(
            new ChangeFigures(
                "condor",
                Direction.UNKNOWN,
                OptionalDouble.of(30_855),
                OptionalDouble.empty(),
                OptionalDouble.empty()));
  }

  @Test
  void readsTheRisk_ofTheSecond() {
    ChangeFigures figures =
        of(
            """
            {"kind":"hedge","cost":{"atLimitUsd":"120.50","shareOfNav":null},
             "risk":{"direction":"RISK_REDUCING","stressLossAfterUsd":"900.00"}}
            """);
    assertThat(figures.direction()).isEqualTo(Direction.RISK_REDUCING);
    assertThat(figures.premiumUsd()).hasValue(120.5);
    assertThat(figures.stressLossUsd()).hasValue(900);
    assertThat(figures.navShare()).isEmpty();
  }

  @Test
  void readsWhatIsTraded_ofTheThird_andNotTheBalance() {
    ChangeFigures roll =
        of(
            """
            {"kind":"hedge","cost":{"atLimitUsd":"5000.00","shareOfNav":0.001,
             "grossAtLimitUsd":"405000.00","grossShareOfNav":0.081}}
            """);
    assertThat(roll.premiumUsd()).hasValue(405_000);
    assertThat(roll.navShare()).hasValue(0.081);
    assertThat(
            of("{\"kind\":\"hedge\",\"cost\":{\"shareOfNav\":0.1,\"grossAtLimitUsd\":\"1.00\"}}")
                .navShare())
        .as("the share of the balance says nothing of what is traded")
        .isEmpty();
    assertThat(
            of("""
                    {"kind":"condor","grossAtLimitUsd":"90000.00",
                     "change":{"cost":{"cashAtLimitUsd":"-10.00"}}}
                    """)
                .premiumUsd())
        .hasValue(90_000);
  }

  @Test
  void knowsNothing_ofWhatIsNoFigure() {
    ChangeFigures figures =
        of(
            """
            {"kind":"hedge","cost":{"atLimitUsd":"much","shareOfNav":"0.1"},
             "risk":{"direction":"DOWN","stressLossAfterUsd":null}}
            """);
    assertThat(figures.direction()).isEqualTo(Direction.UNKNOWN);
    assertThat(figures.premiumUsd()).isEmpty();
    assertThat(figures.stressLossUsd()).isEmpty();
    assertThat(figures.navShare()).isEmpty();
  }

  @Test
  void takesADocumentForFree_whateverItSays() {
    assertThat(of("{\"kind\":\"policy\",\"cost\":{\"atLimitUsd\":\"9.00\"}}").premiumUsd())
        .hasValue(0);
    assertThatIllegalArgumentException().isThrownBy(() -> of("{}"));
  }
}
