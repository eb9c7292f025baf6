package org.alvhdesk.cli.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alvhdesk.approval.JsonText;
import org.alvhdesk.approval.JsonValue.JsonObject;
import org.junit.jupiter.api.Test;

class ContentTextTest {
  private static List<String> lines(String json) {
    return ContentText.lines((JsonObject) JsonText.read(json));
  }

  @Test
  void showsWhatAChangeDoesToTheRisk_beforeAndAfter() {
    assertThat(
            lines(
                """
                {"trace":[],"risk":{"why":"no loss is larger","direction":"RISK_REDUCING",
                 "worstCostUsd":"120.00","stressLossAfterUsd":"900.00",
                 "stressLossBeforeUsd":"1000.00","offsetShare":0.5,
                 "market":{"spx":2700.5,"vix":16,"vixForward":null},
                 "limits":[{"headroomUsd":"100.00","name":"STRESS_LOSS","beforeUsd":"1000.00",
                  "afterUsd":"900.00","limitUsd":"1000.00"}]},"headline":"Buy"}
                """))
        .containsExactly(
            "headline: Buy",
            "risk:",
            "  direction: RISK_REDUCING",
            "  why: no loss is larger",
            "  worst cost usd: 120.00",
            "  stress loss before usd: 1000.00",
            "  stress loss after usd: 900.00",
            "  offset share: 0.5",
            "  limits: 1",
            "    name         before usd  after usd  limit usd  headroom usd",
            "    STRESS_LOSS  1000.00     900.00     1000.00    100.00",
            "  market:",
            "    spx: 2700.5",
            "    vix: 16",
            "    vix forward: none",
            "trace: []");
  }

  @Test
  void showsTheWholeDocument_lineByLine_withWhatItChangesFirst() {
    assertThat(
            lines(
                """
                {"change":{"document":"{\\n  \\"id\\": \\"DESK\\"\\u0007\\n}","slot":"POLICY",
                 "after":{"id":"DESK","version":"2"},"before":{"id":"DESK","version":"1"},
                 "head":["version 1 -> 2"]}}
                """))
        .containsExactly(
            "change:",
            "  slot: POLICY",
            "  before:",
            "    id: DESK",
            "    version: 1",
            "  after:",
            "    id: DESK",
            "    version: 2",
            "  head: 1",
            "    1: version 1 -> 2",
            "  document:",
            "    | {",
            "    |   \"id\": \"DESK\"\\u0007",
            "    | }");
  }
}
