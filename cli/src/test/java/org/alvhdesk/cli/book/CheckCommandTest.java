package org.alvhdesk.cli.book;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.alvhdesk.cli.Run;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
  private static final String BOOK =
      """
      Symbol,Qty,Avg Price,Group
      SPXW  260116P05620000,10,24.10,A
      SPXW  260116P05670000,-10,31.03,A
      SPXW  260116C06320000,-10,10.00,A
      SPXW  260116C06370000,10,4.05,A
      SPXW  260116P05520000,2,18,B
      SPXW  260116P05670000,-2,31.00,B
      SPXW  260116C06320000,-2,10.00,B
      SPXW  260116C06420000,2,1,B
      VIX   260121C00028000,4,0.45,
      """;

  @TempDir Path dir;

  private Run check(String text, String... more) throws IOException {
    Path file = dir.resolve("book.csv");
    Files.writeString(file, text);
    String[] all = new String[3 + more.length];
    System.arraycopy(new String[] {"book", "check", file.toString()}, 0, all, 0, 3);
    System.arraycopy(more, 0, all, 3, more.length);
    return Run.of(all);
  }

  @Test
  @DisplayName("positions with what they can lose, and margin in the modes that need no market")
  void showsTheBook() throws IOException {
    Run run = check(BOOK, "--date", "2025-12-01");

    assertThat(run.exit()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains(
            "would be imported: condor positions 2, hedge positions 1",
            // (50 - 12.88) x 100 x 10 and (150 - 22) x 100 x 2
            "10 SPXW 2026-01-16 5620/5670/6320/6370          12.88     37,120.00  2, 3, 4, 5",
            "2 SPXW 2026-01-16 5520/5670/6320/6420           22.00     25,600.00  6, 7, 8, 9",
            "4 VIX 2026-01-21 28 call         0.45        180.00  10")
        // 50 x 100 x 10 + 150 x 100 x 2; IBKR takes 150 + 100 of the condor with unequal wings
        .containsPattern("Cboe/Reg T +80,000.00 +180.00 +62,750.00")
        .containsPattern("Interactive Brokers +100,000.00 +180.00 +82,750.00")
        .containsPattern("portfolio margin +no data");
    assertThat(run.out().lines().skip(1))
        .allSatisfy(l -> assertThat(l).hasSizeLessThanOrEqualTo(100));
  }

  @Test
  @DisplayName("JSON: the same with reasons; portfolio margin is no data, not zero")
  void writesJson() throws IOException {
    JsonNode json =
        new ObjectMapper().readTree(check(BOOK, "--date", "2025-12-01", "--json").out());

    assertThat(json.get("accepted").asBoolean()).isTrue();
    assertThat(json.get("condors").get(0).toString())
        .isEqualTo(
            "{\"root\":\"SPXW\",\"expiry\":\"2026-01-16\",\"longPut\":5620.0,\"shortPut\":5670.0,"
                + "\"shortCall\":6320.0,\"longCall\":6370.0,\"quantity\":10,"
                + "\"creditPoints\":12.88,\"maxLossUsd\":37120.0,\"lines\":[2,3,4,5]}");
    assertThat(json.get("hedges").get(0).get("maxLossUsd").asDouble()).isEqualTo(180);
    assertThat(json.get("margins").findValuesAsText("mode"))
        .containsExactly("CBOE_REG_T", "IBKR", "PORTFOLIO_MARGIN");
    JsonNode portfolio = json.get("margins").get(2);
    assertThat(portfolio.get("requirementUsd").isNull()).isTrue();
    assertThat(portfolio.get("noData").asText()).contains("has no volatility");
    assertThat(json.get("expired")).isEmpty();
  }

  @Test
  @DisplayName("what has expired before the day is told")
  void tellsExpired() throws IOException {
    assertThat(check(BOOK, "--date", "2026-01-16").out()).doesNotContain("expired");
    assertThat(check(BOOK, "--date", "2026-01-17").out())
        .contains(
            "expired before 2026-01-17, settle it first: 10 SPXW 2026-01-16 5620/5670/6320/6370")
        .doesNotContain("settle it first: 4 VIX");
  }

  @Test
  @DisplayName("one bad row: nothing is imported, every error with its line, exit 1")
  void showsErrors() throws IOException {
    String bad = BOOK + "AAPL,100,1,\n" + "VIX   260121C00030000,1.5,0.2,\n";

    Run run = check(bad);
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out())
        .contains("nothing would be imported", "line 11: BAD_SYMBOL", "line 12: BAD_QUANTITY")
        .doesNotContain("margin");

    JsonNode json = new ObjectMapper().readTree(check(bad, "--json").out());
    assertThat(json.get("accepted").asBoolean()).isFalse();
    assertThat(json.get("errors").findValuesAsText("line")).containsExactly("11", "12");
    assertThat(json.get("errors").findValuesAsText("reason"))
        .containsExactly("BAD_SYMBOL", "BAD_QUANTITY");
  }

  @Test
  void refusesWhatIsNoBook() throws IOException {
    Run noFile = Run.of("book", "check", dir.resolve("none.csv").toString());
    assertThat(noFile.exit()).isEqualTo(1);
    assertThat(noFile.err()).startsWith("alvh: there is no file ").hasLineCount(1);
    Run noColumn = check("a,b\n1,2\n");
    assertThat(noColumn.exit()).isEqualTo(1);
    assertThat(noColumn.err()).contains("no column for the symbol").hasLineCount(1);
    assertThat(Run.of("book").exit()).isEqualTo(2);
    assertThat(Run.of("book", "check").exit()).isEqualTo(2);
  }
}
