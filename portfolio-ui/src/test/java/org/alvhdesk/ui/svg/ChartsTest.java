package org.alvhdesk.ui.svg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.alvhdesk.contracts.event.CondorBookV1.Condor;
import org.alvhdesk.contracts.rest.ScenarioRow;
import org.alvhdesk.ui.testing.Samples;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class ChartsTest {
  private static final Condor CONDOR = Samples.condors().condors().getFirst();

  private static final PayoffChart.Spread SPREAD = PayoffChart.Spread.of(CONDOR);

  private static Document parse(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void paysTheCreditInsideAndTheMaximumLossOutside() {
    assertThat(PayoffChart.payoffUsd(SPREAD, 2800)).isCloseTo(10_260, within(1e-6));
    assertThat(PayoffChart.payoffUsd(SPREAD, 2000)).isCloseTo(-34_740, within(1e-6));
    assertThat(PayoffChart.payoffUsd(SPREAD, 4000)).isCloseTo(-34_740, within(1e-6));
    assertThat(PayoffChart.payoffUsd(SPREAD, CONDOR.lowerBreakEven())).isCloseTo(0, within(1e-6));
    assertThat(PayoffChart.payoffUsd(SPREAD, CONDOR.upperBreakEven())).isCloseTo(0, within(1e-6));
  }

  @Test
  void drawsWellFormedImagesWithATitleAndADescription() throws Exception {
    for (String svg :
        List.of(
            PayoffChart.of("a", SPREAD, 2822.43),
            PayoffChart.of("b", SPREAD, null),
            PayoffChart.of("c", SPREAD, 2100.0),
            CorridorBar.of("d", CONDOR, 2100.0),
            VxCurveChart.of(
                "e", Samples.signals().step().signals(), Samples.signals().step().session()),
            ScenarioBars.of("f", Samples.scenarios(), true),
            ScenarioBars.of("g", Samples.scenarios(), false),
            NavChart.of("h", List.of(nav(1, "100"), nav(2, null), nav(3, "120"), nav(4, "90"))),
            NavChart.of("i", List.of(nav(1, "100"))),
            VolChart.of(
                "j",
                "Smile",
                List.of(new VolChart.Point(2600, 0.2), new VolChart.Point(2900, 0.1)),
                "strike, index points",
                new VolChart.Mark(2822.4, "forward")),
            VolChart.of(
                "k",
                "Flat term structure",
                List.of(new VolChart.Point(7, 0.15), new VolChart.Point(30, 0.15)),
                "calendar days",
                null))) {
      Document document = parse(svg);
      assertThat(document.getDocumentElement().getAttribute("role")).isEqualTo("img");
      assertThat(document.getElementsByTagName("title").getLength()).isEqualTo(1);
      assertThat(document.getElementsByTagName("desc").item(0).getTextContent()).isNotBlank();
      assertThat(svg).doesNotContain("style=").doesNotContain("NaN").doesNotContain("Infinity");
    }
  }

  private static NavChart.Point nav(int day, String usd) {
    return new NavChart.Point(LocalDate.of(2018, 1, day), usd == null ? null : new BigDecimal(usd));
  }

  @Test
  void leavesAGap_whereNetAssetValueIsNotKnown() {
    String gap = NavChart.of("a", List.of(nav(1, "1"), nav(2, "2"), nav(3, null), nav(4, "3")));
    assertThat(gap.split("<circle", -1)).hasSize(4);
    assertThat(gap.split("<polyline", -1)).as("only the first two are joined").hasSize(2);
    assertThat(gap).contains("a mark was missing");
    assertThat(NavChart.of("b", List.of(nav(1, null)))).isEmpty();
    assertThat(NavChart.of("c", List.of())).isEmpty();
  }

  @Test
  void escapesNames() throws Exception {
    ScenarioRow row =
        new ScenarioRow(
            "SHOCK",
            "<script>\"&'",
            0,
            10,
            10,
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            null,
            null);
    String svg = ScenarioBars.of("x", List.of(row), false);
    parse(svg);
    assertThat(svg).contains("&lt;script&gt;").doesNotContain("<script>");
    assertThat(ScenarioBars.of("x", List.of(), true)).isEmpty();
  }

  @Test
  void choosesRoundTicks() {
    assertThat(Ticks.between(-40_000, 14_000, 5))
        .containsExactly(-40_000.0, -30_000.0, -20_000.0, -10_000.0, 0.0, 10_000.0);
    assertThat(Ticks.between(0, 1, 4)).containsExactly(0.0, 0.2, 0.4, 0.6000000000000001, 0.8, 1.0);
    assertThat(Ticks.between(3, 3, 4)).containsExactly(3.0);
  }
}
