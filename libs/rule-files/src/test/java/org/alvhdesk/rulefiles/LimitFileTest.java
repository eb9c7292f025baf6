package org.alvhdesk.rulefiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.alvhdesk.strategy.ledger.LimitShares;
import org.alvhdesk.strategy.ledger.LimitShares.Limit;
import org.junit.jupiter.api.Test;

class LimitFileTest {
  private static final String WHOLE = file("0.12");

  private static String file(String share) {
    return Arrays.stream(Limit.values())
        .map(
            limit ->
                "{\"name\": \"%s\", \"shareOfNav\": %s, \"because\": \"desk practice\"}"
                    .formatted(limit.field(), share))
        .collect(
            Collectors.joining(
                ",\n",
                "{\"schema\": 1, \"id\": \"DESK-LIMITS\", \"version\": \"2\",\n\"limits\": [\n",
                "\n]}"));
  }

  @Test
  void readsEveryLimit_andMakesDollarsOfThem() {
    LimitShares limits = LimitFile.read("f", WHOLE);

    assertThat(limits.id()).isEqualTo("DESK-LIMITS");
    assertThat(limits.version()).isEqualTo("2");
    assertThat(limits.of(new BigDecimal("650000")).stressLoss()).isEqualByComparingTo("78000");
    assertThat(limits.changesTo(LimitFile.read("f", WHOLE))).isEmpty();
    assertThat(limits.changesTo(LimitFile.read("f", file("0.15"))))
        .hasSize(Limit.values().length)
        .allMatch(line -> line.endsWith("12 % -> 15 % of net asset value (looser)"));
  }

  @Test
  void refuses_withPathLineAndWhatMayStandThere() {
    refused(WHOLE.replace("\"schema\": 1", "\"schema\": 2"), "$.schema: this version reads");
    refused(WHOLE.replace("0.12", "1.2"), "$.limits[0].shareOfNav: a share of net asset value");
    refused(WHOLE.replace("0.12", "-0.1"), "0 to 1, not -0.1");
    refused(WHOLE.replace("0.12", "\"much\""), "this is the text \"much\"");
    refused(WHOLE.replace("stressLoss", "sorrow"), "there is no limit \"sorrow\"");
    refused(WHOLE.replace("stressLoss", "shockLoss"), "the limit shockLoss stands twice");
    refused(WHOLE.replace("\"because\"", "\"reason\""), "unknown field \"reason\"");
    refused(WHOLE.replaceFirst("(?s)\\{\"name\".*?\\},", ""), "maxLossPerExpiryWeek is missing");
    refused("{}", "$.limits: missing");
  }

  private static void refused(String json, String text) {
    assertThatThrownBy(() -> LimitFile.read("f", json))
        .isInstanceOf(RuleFileException.class)
        .hasMessageContaining(text);
  }
}
