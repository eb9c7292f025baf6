package org.alvhdesk.strategy.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.alvhdesk.market.files.PastFiles;
import org.alvhdesk.market.history.MarketPast;
import org.alvhdesk.strategy.signal.Signals.BreadthReading;
import org.alvhdesk.strategy.signal.Signals.MacdLengths;
import org.alvhdesk.strategy.trigger.MarketHistory.Series;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signals of the real files against a recount in plain loops over the same files. */
class RealSignalsTest {
  private static Path dir;
  private static MarketPast past;
  private static TreeMap<LocalDate, Double> spx;
  private static TreeMap<LocalDate, Double> vix;
  private static TreeMap<LocalDate, Double> vix3m;

  @BeforeAll
  static void read() throws IOException {
    String data = System.getProperty("alvh.data.dir", "");
    assumeTrue(
        !data.isBlank() && Files.isDirectory(Path.of(data, "indices")),
        "skipped: needs real market files, -Dalvh.data.dir=<absolute path of a directory with"
            + " indices/ and vx_futures/>");
    dir = Path.of(data);
    past = PastFiles.read(dir).past();
    spx = column("indices/spx_daily_ohlcv_yahoo.csv", 4);
    vix = column("indices/vix_daily_ohlc_cboe.csv", 4);
    vix3m = column("indices/vix3m_daily_ohlc_cboe.csv", 4);
  }

  private static TreeMap<LocalDate, Double> column(String file, int column) throws IOException {
    TreeMap<LocalDate, Double> values = new TreeMap<>();
    List<String> lines = Files.readAllLines(dir.resolve(file));
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      LocalDate day =
          cells[0].contains("/")
              ? LocalDate.parse(cells[0], DateTimeFormatter.ofPattern("MM/dd/yyyy", Locale.US))
              : LocalDate.parse(cells[0]);
      values.put(day, Double.parseDouble(cells[column]));
    }
    return values;
  }

  /** Closes of {@code series} on sessions that have SPX and VIX since 1990, up to {@code day}. */
  private static double[] closes(TreeMap<LocalDate, Double> series, LocalDate day) {
    return spx.subMap(LocalDate.of(1990, 1, 1), true, day, true).keySet().stream()
        .filter(vix::containsKey)
        .mapToDouble(d -> StrictMath.round(series.get(d) * 100) / 100.0)
        .toArray();
  }

  private static double rsi(double[] x) {
    double up = 0;
    double down = 0;
    for (int i = 1; i < x.length; i++) {
      double gain = Math.max(0, x[i] - x[i - 1]);
      double loss = Math.max(0, x[i - 1] - x[i]);
      if (i <= 14) {
        up += gain / 14;
        down += loss / 14;
      } else {
        up = (13 * up + gain) / 14;
        down = (13 * down + loss) / 14;
      }
    }
    return 100 * up / (up + down);
  }

  /** Averages that begin with the simple mean of their first values; NaN before. */
  private static double[] ema(double[] x, int first, int n) {
    double[] mean = new double[x.length];
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      if (i < first) {
        mean[i] = Double.NaN;
        continue;
      }
      sum += x[i];
      int seen = i - first + 1;
      mean[i] =
          seen < n
              ? Double.NaN
              : seen == n ? sum / n : mean[i - 1] + 2.0 / (n + 1) * (x[i] - mean[i - 1]);
    }
    return mean;
  }

  private static double histogram(double[] x) {
    double[] fast = ema(x, 0, 12);
    double[] slow = ema(x, 0, 26);
    double[] line = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      line[i] = fast[i] - slow[i];
    }
    return line[x.length - 1] - ema(line, 25, 9)[x.length - 1];
  }

  private static double rank(double[] x) {
    double last = x[x.length - 1];
    double score = 0;
    for (int i = x.length - 253; i < x.length - 1; i++) {
      score += x[i] < last ? 1 : x[i] == last ? 0.5 : 0;
    }
    return 100 * score / 252;
  }

  private static double realisedVol(double[] x) {
    double mean = Math.log(x[x.length - 1] / x[x.length - 22]) / 21;
    double squares = 0;
    for (int i = x.length - 21; i < x.length; i++) {
      double d = Math.log(x[i] / x[i - 1]) - mean;
      squares += d * d;
    }
    return 100 * Math.sqrt(squares / 20 * 252);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2018-02-02", "2020-02-21", "2023-02-15"})
  void equalsTheRecount(String text) throws IOException {
    LocalDate day = LocalDate.parse(text);
    Signals s = HistorySignals.of(past, day, true);
    double[] vixCloses = closes(vix, day);
    double[] spxCloses = closes(spx, day);

    assertThat(s.session(0)).isEqualTo(day);
    assertThat(s.sessions()).isEqualTo(vixCloses.length);
    assertThat(s.rsi(Series.VIX, 14, 0).number().orElseThrow())
        .isCloseTo(rsi(vixCloses), within(1e-9));
    assertThat(s.rsi(Series.SPX, 14, 0).number().orElseThrow())
        .isCloseTo(rsi(spxCloses), within(1e-9));
    assertThat(s.macdHistogram(Series.VIX, MacdLengths.STANDARD, 0).number().orElseThrow())
        .isCloseTo(histogram(vixCloses), within(1e-9));
    assertThat(s.macdHistogram(Series.SPX, MacdLengths.STANDARD, 0).number().orElseThrow())
        .isCloseTo(histogram(spxCloses), within(1e-8));
    assertThat(s.rank(Series.VIX, 252, 0).number().orElseThrow())
        .isCloseTo(rank(vixCloses), within(1e-9));
    assertThat(s.realisedVol(21, 0).number().orElseThrow())
        .isCloseTo(realisedVol(spxCloses), within(1e-9));
    double vx1 = column("vx_futures/vx_m1_m7_daily_2004_2024.csv", 1).get(day);
    double vx2 = column("vx_futures/vx_m1_m7_daily_2004_2024.csv", 2).get(day);
    assertThat(s.contango(0).number().orElseThrow()).isCloseTo(vx2 / vx1 - 1, within(1e-12));
    assertThat(s.backwardation(0).yes()).isEqualTo(vx1 > vx2 || vix.get(day) >= vix3m.get(day));
    assertThat(s.backwardation(0).isUnknown()).isFalse();
  }

  @Test
  void theEveOfFebruary2018() {
    Signals s = HistorySignals.of(past, LocalDate.of(2018, 2, 5), false);

    assertThat(s.session(0)).as("the close before").isEqualTo(LocalDate.of(2018, 2, 2));
    assertThat(s.level(Series.VIX, 0).number()).hasValue(17.31);
    assertThat(s.rsi(Series.VIX, 14, 0).number().orElseThrow()).isGreaterThan(70);
    assertThat(s.inflationRising().isUnknown()).as("CPI and PPI are known").isFalse();
    assertThat(s.reerVolatility().number()).isPresent();
    assertThat(s.reerVolatilityRank().number()).isPresent();
    assertThat(s.valuationRank().number().orElseThrow()).isGreaterThan(95);
    assertThat(s.rateDifferentialRank().missing()).contains("no ECB_DEPOSIT is known");
    assertThat(s.breadth(BreadthReading.EARLY, 0).isUnknown())
        .as("the official counts end in 2015")
        .isTrue();
    assertThat(s.events().completeTo()).isAfter(LocalDate.of(2018, 3, 31));
  }

  @Test
  void breadthAnswersWhereThereAreCounts() {
    Signals s = HistorySignals.of(past, LocalDate.of(2011, 8, 4), true);
    assertThat(s.breadth(BreadthReading.EARLY, 0).isUnknown()).isFalse();
  }
}
