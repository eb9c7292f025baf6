package org.alvhdesk.cli.quant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alvhdesk.cli.Run;
import org.alvhdesk.quant.pricing.Black76;
import org.alvhdesk.quant.pricing.OptionGreeks;
import org.alvhdesk.quant.pricing.Right;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceAndIvCommandTest {
  private static final String HEADER = "forward,strike,years,vol,rate,right\n";

  private static Run price(String input, String... more) {
    return run("price", input, more);
  }

  private static Run run(String command, String input, String... more) {
    String[] all = new String[4 + more.length];
    System.arraycopy(new String[] {"quant", command, "--in", "-"}, 0, all, 0, 4);
    System.arraycopy(more, 0, all, 4, more.length);
    return Run.withInput(input, all);
  }

  @Test
  @DisplayName("methodology 3.1: call F20 K28 T35/365 v0.95 r4%")
  void pricesTheVector() {
    Run run =
        Run.of(
            "quant",
            "price",
            "--forward",
            "20",
            "--strike",
            "28",
            "--years",
            Double.toString(35 / 365.0),
            "--vol",
            "0.95",
            "--rate",
            "0.04",
            "--right",
            "C");
    assertThat(run.exit()).isZero();
    String[] cells = run.out().lines().toList().get(1).split(",", -1);
    double[] expected = {0.432997, 0.158850, 0.0411051, 1.497803, -7.402152};
    for (int i = 0; i < expected.length; i++) {
      assertThat(Double.parseDouble(cells[6 + i])).isCloseTo(expected[i], within(5e-7));
    }
  }

  @Test
  @DisplayName("every row of several blocks is the scalar kernel's, in order")
  void streamsBlocks() {
    int n = 10_000;
    String rows =
        IntStream.range(0, n)
            .mapToObj(
                i -> "r" + i + ",P," + (90 + i % 21) + ",100,0.25,0." + (10 + i % 80) + ",0.03")
            .collect(Collectors.joining("\n"));
    Run run = price("id,right,forward,strike,years,vol,rate\n" + rows + "\n");
    assertThat(run.exit()).isZero();
    List<String> lines = run.out().lines().toList();
    assertThat(lines).hasSize(n + 1);
    assertThat(lines.getFirst())
        .isEqualTo(
            "id,right,forward,strike,years,vol,rate,price,delta,gamma,vega,theta,vanna,volga");
    for (int i = 0; i < n; i++) {
      String[] cells = lines.get(i + 1).split(",", -1);
      OptionGreeks g =
          Black76.greeks(
              Right.PUT,
              90 + i % 21,
              100,
              0.25,
              Double.parseDouble("0." + (10 + i % 80)),
              StrictMath.exp(-0.03 * 0.25));
      assertThat(cells[0]).isEqualTo("r" + i);
      assertThat(Double.parseDouble(cells[7])).isCloseTo(g.price(), within(1e-12));
      assertThat(Double.parseDouble(cells[13])).isCloseTo(g.volga(), within(1e-9));
    }
  }

  @Test
  @DisplayName("prices go back to the vols they came from; vol is replaced and a note says so")
  void roundTrip() {
    Run priced = price(HEADER + "20,28,0.1,0.95,0.04,C\n6000,5700,0.123,0.18,0.04,P\n");
    Run vols = run("iv", priced.out());
    assertThat(vols.exit()).isZero();
    assertThat(vols.err()).isEqualTo("alvh: the input's column vol is replaced\n");
    List<String> lines = vols.out().lines().toList();
    assertThat(lines.getFirst()).endsWith(",volga,vol,reason");
    assertThat(vol(lines.get(1))).isCloseTo(0.95, within(1e-14));
    assertThat(vol(lines.get(2))).isCloseTo(0.18, within(1e-14));
  }

  private static double vol(String line) {
    String[] cells = line.split(",", -1);
    assertThat(cells[cells.length - 1]).isEmpty();
    return Double.parseDouble(cells[cells.length - 2]);
  }

  @Test
  @DisplayName("a price without a vol has a typed reason and an empty cell, null in JSON")
  void reasons() {
    String input =
        "forward,strike,years,price,rate,right\n"
            + "28,20,0.1,1,0,C\n20,28,0.1,25,0,C\n20,28,0.1,,0,C\n28,20,0.1,nan,0,C\n";
    assertThat(run("iv", input).out())
        .isEqualTo(
            "forward,strike,years,price,rate,right,vol,reason\n"
                + "28,20,0.1,1,0,C,,BELOW_INTRINSIC\n"
                + "20,28,0.1,25,0,C,,ABOVE_MAXIMUM\n"
                + "20,28,0.1,,0,C,,BAD_INPUT\n"
                + "28,20,0.1,nan,0,C,,BAD_INPUT\n");
    assertThat(run("iv", input, "--json").out())
        .contains("\"price\":1.0,\"rate\":0.0,\"right\":\"C\",\"vol\":null")
        .contains("\"price\":null")
        .doesNotContain("NaN");
  }

  @ParameterizedTest
  @CsvSource({
    "'20,28,0.1,abc,0,C', 'stdin line 2, column vol: ''abc'' is not a volatility'",
    "'20,28,0.1,,0,C', 'stdin line 2, column vol: '''' is not a volatility'",
    "'20,28,0.1,NaN,0,C', 'column vol: ''NaN'' is not'",
    "'20,28,0.1,1d,0,C', 'column vol: ''1d'' is not'",
    "'20,28,0.1,-1,0,C', 'stdin line 2, column vol: ''-1'' is not possible: vol must be'",
    "'20,0,0.1,1,0,C', 'stdin line 2, column strike: ''0'' is not possible'",
    "'20,28,0.1,1,0,X', 'stdin line 2, column right: ''X'' is not a right: C for a call'",
    "'20,28,0.1,1,0,C,9', 'stdin line 2 has 7 cells, the header has 6'"
  })
  void stopsAtABadRow_namingIt(String row, String says) {
    Run run = price(HEADER + row + "\n");
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).startsWith("alvh: ").contains(says).hasLineCount(1);
  }

  @Test
  void refusesATableWithoutAColumn() {
    Run run = price("forward,strike,years,rate,right\n");
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).contains("has no column vol; its first line has: forward,strike");
    assertThat(price("").err()).contains("stdin is empty");
    assertThat(price("vol,VOL,right\n").err()).contains("names the column VOL twice");
  }

  @Test
  void refusesHalfAnOption() {
    assertThat(Run.of("quant", "price", "--strike", "28").err())
        .contains("missing: --forward, --years, --vol, --rate, --right");
    assertThat(Run.of("quant", "price", "--strike", "28").exit()).isEqualTo(2);
    assertThat(Run.of("quant", "iv").exit()).isEqualTo(2);
    assertThat(Run.of("quant", "iv", "--in", "x", "--strike", "1").exit()).isEqualTo(2);
  }

  @Test
  @DisplayName("a file appears whole or not at all, and an old one survives a failed run")
  void writesAtomically(@TempDir Path folder) throws IOException {
    Path out = folder.resolve("prices.csv");
    Files.writeString(out, "old\n");
    String good = HEADER + "20,28,0.1,0.95,0.04,C\n";
    assertThat(price(good + "20,28,0.1,oops,0.04,C\n", "--out", out.toString()).exit())
        .isEqualTo(1);
    assertThat(out).hasContent("old\n");
    assertThat(price(good, "--out", out.toString()).exit()).isZero();
    assertThat(Files.readAllLines(out)).hasSize(2);
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(out);
    }
    Run nowhere = price(good, "--out", folder.resolve("none/x.csv").toString());
    assertThat(nowhere.exit()).isEqualTo(1);
    assertThat(nowhere.err()).contains("there is no folder").contains("create it");
  }
}
