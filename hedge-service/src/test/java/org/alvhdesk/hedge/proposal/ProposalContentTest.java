package org.alvhdesk.hedge.proposal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.alvhdesk.approval.ContentHash;
import org.alvhdesk.contracts.rest.ProposalSummary.RuleSetRef;
import org.alvhdesk.contracts.rest.ProposalView;
import org.alvhdesk.contracts.rest.ScenarioRow;
import org.alvhdesk.contracts.rest.TraceLine;
import org.junit.jupiter.api.Test;

class ProposalContentTest {
  private static final Instant AT = Instant.parse("2018-02-02T15:00:00Z");

  private static ProposalContent content(String limit) {
    return new ProposalContent(
        ProposalContent.SCHEMA,
        "1f0c2d3e-0000-8000-8000-000000000001",
        "main",
        "hedge",
        1,
        new RuleSetRef("FOUR42-004", "1"),
        "hedge-quorum/1",
        "Buy 4 VIX calls 2018-03-21 24 for the front layer",
        "SESSION",
        "sim:feb2018/42/1",
        7,
        AT,
        "s-7",
        1,
        1,
        "alvh-strategy/1",
        "MODEL",
        List.of(
            new ProposalView.Leg(
                "FRONT",
                "BUY",
                4,
                "VIX",
                LocalDate.of(2018, 3, 21),
                24,
                "CALL",
                0.45,
                0.5,
                new BigDecimal(limit),
                15.05,
                1.09,
                0.1588)),
        List.of(
            new ProposalView.Layer(
                "FRONT", LocalDate.of(2018, 3, 21), 24, 47, 4, 0, 0.0, "nearest 30 days")),
        new ProposalView.Cost(
            new BigDecimal("220.00"), new BigDecimal("190.00"), 0.0054, null, 3.4e-4),
        List.of(
            new TraceLine(
                "004-7",
                "strike nearest F+9",
                "document 004: 8-10 points out of the money",
                List.of(new TraceLine.Input("forward", "15.05", "points", AT.toString(), "MODEL")),
                "24.05 points",
                "FIRED",
                "FRONT: strike 24")),
        List.of(
            new ScenarioRow(
                "SHOCK",
                "2018-02-02..05",
                -0.041,
                17.3,
                37.3,
                new BigDecimal("-15552.00"),
                new BigDecimal("0.00"),
                new BigDecimal("6606.00"),
                new BigDecimal("-15552.00"),
                new BigDecimal("-8946.00"),
                0.0,
                0.4248)),
        Instant.parse("2018-02-09T21:00:00Z"));
  }

  @Test
  void readsBackWhatWasSigned_whenBytesAreStored() {
    ProposalContent content = content("0.55");

    ProposalContent read = ProposalContent.read(content.bytes());

    assertThat(read).isEqualTo(content);
    assertThat(read.bytes()).isEqualTo(content.bytes());
  }

  @Test
  void writesDecimalsAsTextAndNumbersShortest_whenCanonical() {
    String text = new String(content("0.55").bytes(), UTF_8);

    assertThat(text)
        .startsWith("{\"bookId\":\"main\",\"bookVersion\":1,")
        .contains("\"atLimitUsd\":\"220.00\"")
        .contains("\"limitPoints\":\"0.55\"")
        .contains("\"shareOfNav\":0.00034")
        .contains("\"strike\":24,")
        .contains("\"shareOfMargin\":null")
        .contains("\"expiresAt\":\"2018-02-09T21:00:00Z\"")
        .doesNotContain("\": ")
        .doesNotContain(", \"");
  }

  @Test
  void changesTheHash_whenALimitChangesByATick() {
    assertThat(ContentHash.of(content("0.56").bytes()))
        .isNotEqualTo(ContentHash.of(content("0.55").bytes()));
    // Golden: a change of this value means that stored proposals no longer verify.
    assertThat(ContentHash.of(content("0.55").bytes()))
        .isEqualTo("21f441c954ac06a66b7cbeea9eadfb451290a9046fc7ae82814fb21973272002");
  }
}
