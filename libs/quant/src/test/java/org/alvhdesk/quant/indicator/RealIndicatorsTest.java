package org.alvhdesk.quant.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Indicators of the real files against a computation in plain Python lists (batch formulas, no
 * shared code). Needs {@code -Dalvh.data.dir=<absolute path>}.
 */
class RealIndicatorsTest {
  private static final DateTimeFormatter US = DateTimeFormatter.ofPattern("MM/dd/yyyy");
  private Path data;

  @BeforeEach
  void dataDirectory() {
    String dir = System.getProperty("alvh.data.dir", "");
    assumeTrue(
        !dir.isBlank() && Files.isDirectory(Path.of(dir, "breadth")),
        "skipped: needs real market files, -Dalvh.data.dir=<absolute path of a directory with"
            + " indices/ and breadth/>");
    data = Path.of(dir);
  }

  private TreeMap<LocalDate, Double> column(String file, int column) throws IOException {
    TreeMap<LocalDate, Double> out = new TreeMap<>();
    for (String line : Files.readAllLines(data.resolve(file))) {
      String[] cells = line.split(",", -1);
      String date = cells[0].strip();
      if (Character.isDigit(date.charAt(0)) && !cells[column].isBlank()) {
        out.put(date(date), Double.valueOf(cells[column].strip()));
      }
    }
    return out;
  }

  private static LocalDate date(String text) {
    if (text.length() == 8) {
      return LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE);
    }
    return text.contains("/") ? LocalDate.parse(text, US) : LocalDate.parse(text);
  }

  private static Map<LocalDate, MomentumBar> batch(String name, TreeMap<LocalDate, Double> closes) {
    List<MomentumBar> bars =
        Momentum.batch(
            name,
            MomentumRules.STANDARD,
            List.copyOf(closes.keySet()),
            closes.values().stream().mapToDouble(Double::doubleValue).toArray());
    Map<LocalDate, MomentumBar> out = new TreeMap<>();
    bars.forEach(b -> out.put(b.session().orElseThrow(), b));
    return out;
  }

  private static <T> T value(Reading<T> reading) {
    return ((Reading.Value<T>) reading).value();
  }

  @Test
  @DisplayName("RSI and MACD of VIX on five known days, every row of the file used")
  void vix() throws IOException {
    TreeMap<LocalDate, Double> closes = column("indices/vix_daily_ohlc_cboe.csv", 4);
    assertThat(closes).hasSize(8702);
    Map<LocalDate, MomentumBar> bars = batch("VIX close", closes);
    String[] days = {"2008-11-20", "2017-11-03", "2018-02-05", "2020-03-16", "2024-06-28"};
    double[][] expected = {
      {62.8362943977297, 4.668319079050875, 1.1524939427947771},
      {39.553110606924186, -0.08118872435139224, -0.08891746167064898},
      {91.03751275862382, 3.0320552427644163, 1.8732394508911678},
      {72.29718872329856, 13.140629920291346, 4.024646483056191},
      {45.983586971655626, -0.16156406094187048, 0.02256415290630931}
    };
    for (int i = 0; i < days.length; i++) {
      MomentumBar bar = bars.get(LocalDate.parse(days[i]));
      assertThat(value(bar.rsi())).as(days[i]).isCloseTo(expected[i][0], within(1e-9));
      assertThat(value(bar.macd()).line()).isCloseTo(expected[i][1], within(1e-9));
      assertThat(value(bar.macd()).histogram()).isCloseTo(expected[i][2], within(1e-9));
    }
    int noData = 0;
    int below30 = 0;
    int above70 = 0;
    int up = 0;
    for (MomentumBar bar : bars.values()) {
      if (bar.rsi() instanceof Reading.Value<Double>(Double rsi)) {
        below30 += rsi < 30 ? 1 : 0;
        above70 += rsi > 70 ? 1 : 0;
        up += value(bar.crossesUp()).on() ? 1 : 0;
      } else {
        noData++;
      }
    }
    assertThat(noData).isEqualTo(249);
    assertThat(below30).isEqualTo(26);
    assertThat(above70).isEqualTo(144);
    assertThat(up).isEqualTo(397);
  }

  @Test
  @DisplayName("divergences of VIX and SPX: as many as the independent search finds, same dates")
  void divergences() throws IOException {
    List<Divergence> vix = divergences("VIX close", column("indices/vix_daily_ohlc_cboe.csv", 4));
    assertThat(vix).hasSize(116 + 49);
    assertThat(vix.getFirst().kind()).isEqualTo(Divergence.Kind.BEARISH);
    assertThat(vix.getFirst().first().session()).isEqualTo("1991-01-29");
    assertThat(vix.getFirst().second().session()).isEqualTo("1991-02-07");
    assertThat(vix.getFirst().confirmed()).isEqualTo("1991-02-12");
    assertThat(vix.getLast().second().session()).isEqualTo("2023-12-12");
    assertThat(vix.getLast().confirmed()).isEqualTo("2023-12-15");

    TreeMap<LocalDate, Double> spx = column("indices/spx_daily_ohlcv_yahoo.csv", 4);
    List<Divergence> found =
        divergences("SPX close", new TreeMap<>(spx.tailMap(LocalDate.of(1990, 1, 1), true)));
    assertThat(found).hasSize(38 + 139);
    assertThat(found)
        .anySatisfy(
            d -> {
              assertThat(d.kind()).isEqualTo(Divergence.Kind.BEARISH);
              assertThat(d.second().session()).isEqualTo("2007-06-04");
              assertThat(d.confirmed()).isEqualTo("2007-06-07");
            });
  }

  private static List<Divergence> divergences(String name, TreeMap<LocalDate, Double> closes) {
    Momentum momentum = new Momentum(name, MomentumRules.STANDARD);
    List<Divergence> out = new ArrayList<>();
    Set<Divergence> known = new HashSet<>();
    closes.forEach(
        (session, close) -> {
          momentum.accept(session, close);
          for (Divergence.Kind kind : Divergence.Kind.values()) {
            if (momentum.standing(kind)
                instanceof Reading.Value<Optional<Divergence>>(Optional<Divergence> standing)) {
              standing
                  .filter(d -> d.confirmed().equals(session))
                  .filter(known::add)
                  .ifPresent(out::add);
            }
          }
        });
    return out;
  }

  @Test
  @DisplayName("NYSE breadth 1990-2015: two wrong rows refused, deterioration counted")
  void breadth() throws IOException {
    TreeMap<LocalDate, Double> advances = column("breadth/NYSE_advn.csv", 1);
    TreeMap<LocalDate, Double> declines = column("breadth/NYSE_decln.csv", 1);
    TreeMap<LocalDate, Double> spx = column("indices/spx_daily_ohlcv_yahoo.csv", 4);
    int[] net = count(BreadthRules.STANDARD, advances, declines, spx);
    assertThat(net).containsExactly(6515, 2, 1743, 447, 292);
    int[] ratio = count(BreadthRules.RATIOS, advances, declines, spx);
    assertThat(ratio).containsExactly(6515, 2, 1734, 443, 291);
  }

  private static int[] count(
      BreadthRules rules,
      TreeMap<LocalDate, Double> advances,
      TreeMap<LocalDate, Double> declines,
      TreeMap<LocalDate, Double> spx) {
    Breadth breadth = new Breadth(rules);
    List<LocalDate> refused = new ArrayList<>();
    int[] n = new int[5];
    for (LocalDate session : advances.tailMap(LocalDate.of(1990, 1, 1), true).keySet()) {
      if (!spx.containsKey(session)) {
        continue; // the breadth files have rows on exchange holidays
      }
      breadth.accept(session, advances.get(session), declines.get(session), spx.get(session));
      switch (breadth.early()) {
        case Reading.NoData<Signal>(NoDataReason.BadInput bad) -> refused.add(bad.session());
        case Reading.NoData<Signal> warmUp -> n[0]++;
        case Reading.Value<Signal>(Signal early) -> {
          n[0]++;
          n[2] += early.on() ? 1 : 0;
          n[3] += value(breadth.deterioration()).on() ? 1 : 0;
          n[4] += value(breadth.divergence()).on() ? 1 : 0;
        }
      }
    }
    n[1] = refused.size();
    assertThat(refused).contains(LocalDate.of(2004, 2, 27), LocalDate.of(2006, 12, 29));
    return n;
  }

  @Test
  @DisplayName("VVIX: holes of 2006 restart the warm-up, later missing rows do not")
  void vvix() throws IOException {
    TreeMap<LocalDate, Double> closes = column("indices/vvix_daily_cboe.csv", 1);
    Map<LocalDate, MomentumBar> bars = batch("VVIX close", closes);
    Reading<Double> early = bars.get(LocalDate.of(2006, 7, 24)).rsi();
    assertThat(early)
        .isEqualTo(
            new Reading.NoData<Double>(
                new NoDataReason.Gap(
                    LocalDate.of(2006, 7, 11), LocalDate.of(2006, 7, 24), 1, 250)));
    long values = bars.values().stream().filter(b -> !b.rsi().isNoData()).count();
    long afterTheHole = closes.tailMap(LocalDate.of(2006, 7, 24), true).size();
    assertThat(values).isEqualTo(afterTheHole - 249);
  }
}
