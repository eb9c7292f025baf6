package org.alvhdesk.ui.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.contracts.rest.HedgeBookView;
import org.alvhdesk.contracts.rest.ScenarioRow;
import org.alvhdesk.ui.testing.Samples;
import org.junit.jupiter.api.Test;

class BookCsvTest {

  @Test
  void quotesText_andNeverLetsASpreadsheetRunIt() {
    HedgeBookView h = Samples.hedge();
    ScenarioRow row =
        new ScenarioRow(
            "SHOCK",
            "=cmd(\"x\"),1",
            -0.5,
            1,
            2,
            new BigDecimal("-1"),
            BigDecimal.ONE,
            BigDecimal.ONE,
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            null,
            null);
    String csv =
        BookCsv.scenarios(
            Optional.of(
                new HedgeBookView(
                    h.book(),
                    h.layers(),
                    List.of(row),
                    h.stressLossUsd(),
                    h.stressLimitUsd(),
                    false,
                    1,
                    List.of(),
                    List.of(),
                    List.of())));

    assertThat(csv.lines().toList().get(1))
        .isEqualTo("SHOCK,\"'=cmd(\"\"x\"\"),1\",-0.5,1.0,2.0,-1,1,0,,2018-01-30T16:30:00Z,MODEL");
  }

  @Test
  void hasOnlyAHeader_whenThereIsNothing() {
    assertThat(BookCsv.of(Optional.empty(), Optional.empty()).lines()).hasSize(1);
  }
}
