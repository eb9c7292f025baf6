package org.alvhdesk.market.files.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alvhdesk.market.chain.ChainIndices;
import org.alvhdesk.market.chain.OptionChain;
import org.alvhdesk.market.intake.DailyBar;
import org.alvhdesk.market.intake.FileReading;
import org.alvhdesk.market.intake.FutureBar;
import org.alvhdesk.market.intake.RejectedRow;
import org.alvhdesk.quant.vix.IndexLevel;
import org.alvhdesk.quant.vix.VolatilityIndex;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Every real file, counted; needs {@code -Dalvh.data.dir=<absolute path>}. */
class RealIntakeTest {
  private Path data;

  @BeforeEach
  void dataDirectory() {
    String dir = System.getProperty("alvh.data.dir", "");
    assumeTrue(
        !dir.isBlank() && Files.isDirectory(Path.of(dir, "indices")),
        "skipped: needs real market files, -Dalvh.data.dir=<absolute path of a directory with"
            + " indices/, vx_futures/, chains_spx/ ...>");
    data = Path.of(dir);
  }

  private FileReading read(Path file) throws IOException {
    return Intake.read(
        file.getFileName().toString(), Files.readAllBytes(file), IntakeOptions.none());
  }

  private FileReading read(String file) throws IOException {
    return read(data.resolve(file));
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> walk = Files.walk(data)) {
      return walk.filter(Files::isRegularFile)
          .filter(f -> !f.getFileName().toString().equals("README.md"))
          .sorted()
          .toList();
    }
  }

  @Test
  @DisplayName("every file reads with exactly the counts of the golden table")
  void counts() throws IOException {
    StringBuilder table = new StringBuilder();
    for (Path file : files()) {
      FileReading r = read(file);
      table
          .append(data.relativize(file))
          .append(" | ")
          .append(r.source())
          .append(" | ")
          .append(r.rowsRead())
          .append(" | ")
          .append(r.chain().map(c -> (long) c.report().kept()).orElse((long) r.rows().size()))
          .append(" | ")
          .append(codes(r.rejected()))
          .append(" | ")
          .append(codes(r.corrected()))
          .append('\n');
    }
    assertThat(table.toString()).isEqualTo(golden());
  }

  private static String golden() throws IOException {
    try (InputStream in = RealIntakeTest.class.getResourceAsStream("counts.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Map<String, Long> codes(List<RejectedRow> rows) {
    return rows.stream()
        .collect(Collectors.groupingBy(RejectedRow::code, TreeMap::new, Collectors.counting()));
  }

  private static double close(FileReading reading, String symbol, String day) {
    return reading.rows().stream()
        .map(DailyBar.class::cast)
        .filter(b -> b.symbol().equals(symbol) && b.session().toString().equals(day))
        .findFirst()
        .orElseThrow()
        .close();
  }

  @Test
  @DisplayName("known closes read back")
  void knownValues() throws IOException {
    for (String file :
        List.of("indices/vix_daily_ohlc_cboe.csv", "indices/vix_daily_ohlc_yahoo.csv")) {
      FileReading vix = read(file);
      assertThat(close(vix, "VIX", "2008-11-20")).isEqualTo(80.86);
      assertThat(close(vix, "VIX", "2018-02-05")).isEqualTo(37.32);
      assertThat(close(vix, "VIX", "2020-03-16")).isEqualTo(82.69);
    }
    assertThat(close(read("indices/spx_daily_ohlcv_yahoo.csv"), "SPX", "2020-03-23"))
        .isEqualTo(2237.40);
    for (String file :
        List.of(
            "vx_futures/vx_m1_m7_daily_2004_2024.csv", "vx_futures/vx_f0_f9_curve_2020-03.csv")) {
      FileReading vx = read(file);
      assertThat(close(vx, "VX1", "2020-03-16")).isEqualTo(72.625);
      assertThat(close(vx, "VX2", "2020-03-16")).isEqualTo(59.15);
      assertThat(close(vx, "VX3", "2020-03-16")).isEqualTo(44.875);
    }
  }

  @Test
  @DisplayName("the two VIX files disagree on 12 closes, two of them by one cent")
  void conflict() throws IOException {
    Map<LocalDate, Double> cboe = closes(read("indices/vix_daily_ohlc_cboe.csv"));
    Map<LocalDate, Double> other = closes(read("indices/vix_daily_ohlc_yahoo.csv"));
    List<LocalDate> differ =
        cboe.keySet().stream()
            .filter(other::containsKey)
            .filter(d -> Math.abs(cboe.get(d) - other.get(d)) > 0.006)
            .sorted()
            .toList();
    assertThat(differ).hasSize(12).contains(LocalDate.of(2014, 10, 15));
    assertThat(cboe.get(LocalDate.of(2014, 10, 15))).isEqualTo(26.25);
    assertThat(other.get(LocalDate.of(2014, 10, 15))).isEqualTo(25.27);
  }

  private static Map<LocalDate, Double> closes(FileReading reading) {
    return reading.rows().stream()
        .map(DailyBar.class::cast)
        .collect(Collectors.toMap(DailyBar::session, DailyBar::close));
  }

  @Test
  @DisplayName("what README.md of the data says is missing is noted")
  void gaps() throws IOException {
    assertThat(read("indices/vix_daily_ohlc_cboe.csv").notes())
        .anyMatch(n -> n.startsWith("VIX lacks 4 sessions"));
    assertThat(read("indices/vvix_daily_cboe.csv").notes())
        .anyMatch(n -> n.startsWith("VVIX lacks 61 sessions"));
    assertThat(read("breadth/NYSE_decln.csv").rejected())
        .anyMatch(r -> r.code().equals("implausible") && r.detail().contains("20061229 '4465'"));
  }

  @Test
  @DisplayName("each of the 87 expired contracts ends with its final settlement")
  void finalSettlements() throws IOException {
    int expired = 0;
    for (Path file : files()) {
      if (file.getFileName().toString().startsWith("CFE_")) {
        FileReading reading = read(file);
        FutureBar last = (FutureBar) reading.rows().getLast();
        assertThat(last.settle()).isBetween(8.0, 90.0);
        if (last.session().equals(last.expiry())) {
          expired++;
          assertThat(reading.notes()).anyMatch(n -> n.contains("final settlement"));
        }
      }
    }
    assertThat(expired).isEqualTo(87);
  }

  @Test
  @DisplayName("VIX from a complete chain read here: 23.22 on 2022-02-04")
  void vixRecomputed() throws IOException {
    OptionChain chain =
        read("chains_spx/spx_chain_cboe_quotetable_2022-02-04.csv.gz").chain().orElseThrow();
    IndexLevel vix = (IndexLevel) ChainIndices.of(chain, VolatilityIndex.VIX, 0.00233).outcome();
    assertThat(vix.level()).isCloseTo(23.22, within(0.01));
  }

  @Test
  @DisplayName("all daily files within seconds of a processor, a complete chain well below one")
  void speed() throws IOException {
    Path chain = data.resolve("chains_spx/spx_chain_cboe_quotetable_2024-01-05.csv.gz");
    read(chain);
    long begin = CpuTime.nanos();
    for (Path file : files()) {
      if (!data.relativize(file).toString().startsWith("chains_")) {
        read(file);
      }
    }
    long daily = CpuTime.nanos() - begin;
    begin = CpuTime.nanos();
    read(chain);
    long one = CpuTime.nanos() - begin;
    System.out.printf("daily files %d ms, one chain %d ms%n", daily / 1_000_000, one / 1_000_000);
    assertThat(Duration.ofNanos(daily)).isLessThan(Duration.ofSeconds(5));
    assertThat(Duration.ofNanos(one)).isLessThan(Duration.ofSeconds(1));
  }
}
