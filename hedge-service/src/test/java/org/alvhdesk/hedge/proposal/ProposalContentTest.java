package org.alvhdesk.hedge.proposal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.alvhdesk.approval.ContentHash;
import org.alvhdesk.contracts.rest.ChangeRisk;
import org.alvhdesk.contracts.rest.ProposalSummary.RuleSetRef;
import org.alvhdesk.contracts.rest.ProposalView;
import org.alvhdesk.contracts.rest.ScenarioRow;
import org.alvhdesk.contracts.rest.TraceLine;
import org.junit.jupiter.api.Test;

class ProposalContentTest {
  private static final Instant AT = Instant.parse("2018-02-02T15:00:00Z");

  /** As it was signed before there was a risk section. */
  static ProposalContent first(String limit) {
    return content(ProposalContent.SCHEMA_1, limit, null);
  }

  static ProposalContent content(String limit) {
    return ofForm(ProposalContent.SCHEMA, limit);
  }

  private static ProposalContent ofForm(String schema, String limit) {
    return content(
        schema,
        limit,
        new ChangeRisk(
            "RISK_REDUCING",
            "no named shock loses more and no limit is closer",
            new BigDecimal("15552.00"),
            "2018-02-02..05",
            new BigDecimal("8946.00"),
            "2018-02-02..05",
            0.4248,
            new BigDecimal("190.00"),
            new BigDecimal("220.00"),
            List.of(
                new ChangeRisk.Limit(
                    "put side",
                    new BigDecimal("40500.00"),
                    null,
                    new BigDecimal("97500.00"),
                    null)),
            new ChangeRisk.Market(2762.13, 17.31, 16.05, LocalDate.of(2018, 2, 14))));
  }

  private static ProposalContent content(String schema, String limit, ChangeRisk risk) {
    return content(schema, limit, risk, schema.equals(ProposalContent.SCHEMA));
  }

  private static ProposalContent content(
      String schema, String limit, ChangeRisk risk, boolean gross) {
    return new ProposalContent(
        schema,
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
            new BigDecimal("220.00"),
            new BigDecimal("190.00"),
            0.0054,
            null,
            3.4e-4,
            gross ? new BigDecimal("220.00") : null,
            gross ? 3.4e-4 : null),
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
        Instant.parse("2018-02-09T21:00:00Z"),
        risk);
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
    // Golden: a change of these values means that stored proposals no longer verify.
    assertThat(ContentHash.of(content("0.55").bytes()))
        .isEqualTo("ca5a7a8fbe60ad2bb4616d01a1c5cc96a355fa6b3c8c8f5868f711f91cd65d9a");
  }

  @Test
  void readsAndHashesAsEver_whenSignedBeforeItSaidWhatIsTraded() {
    byte[] stored = ofForm(ProposalContent.SCHEMA_2, "0.55").bytes();

    assertThat(new String(stored, UTF_8)).contains("alvh.proposal/2").doesNotContain("gross");
    assertThat(ProposalContent.read(stored).bytes()).isEqualTo(stored);
    assertThat(ContentHash.of(stored))
        .isEqualTo("9c205e863772e15915aae5f85f0f39075250b10d2c7ed686cc557cd4290c83a5");
  }

  @Test
  void refusesAContentWithoutWhatIsTraded_andAnEarlierFormWithIt() {
    ChangeRisk risk = content("0.55").risk();
    assertThatThrownBy(() -> content(ProposalContent.SCHEMA, "0.55", risk, false))
        .hasMessageContaining("needs grossAtLimitUsd");
    assertThatThrownBy(() -> content(ProposalContent.SCHEMA_2, "0.55", risk, true))
        .hasMessageContaining("has no grossAtLimitUsd");
  }

  @Test
  void readsAndHashesAsEver_whenSignedBeforeThereWasARiskSection() {
    byte[] stored = first("0.55").bytes();

    assertThat(new String(stored, UTF_8)).contains("alvh.proposal/1").doesNotContain("risk");
    assertThat(ProposalContent.read(stored)).isEqualTo(first("0.55"));
    assertThat(ProposalContent.read(stored).bytes()).isEqualTo(stored);
    assertThat(ContentHash.of(stored))
        .isEqualTo("21f441c954ac06a66b7cbeea9eadfb451290a9046fc7ae82814fb21973272002");
  }

  @Test
  void refusesAContentWithoutItsRisk_andOneOfTheFirstFormWithIt() {
    assertThatThrownBy(() -> content(ProposalContent.SCHEMA, "0.55", null))
        .hasMessageContaining("needs a risk section");
    assertThatThrownBy(() -> content(ProposalContent.SCHEMA_1, "0.55", content("0.55").risk()))
        .hasMessageContaining("has no risk section");
  }
}
