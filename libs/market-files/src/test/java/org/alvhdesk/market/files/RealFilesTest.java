package org.alvhdesk.market.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alvhdesk.market.MarketState;
import org.alvhdesk.market.ModelSurface;
import org.alvhdesk.market.Quality;
import org.alvhdesk.market.ShortTermVixIndex;
import org.alvhdesk.market.Slice;
import org.alvhdesk.market.VxPoint;
import org.alvhdesk.market.files.intake.Intake;
import org.alvhdesk.market.files.intake.IntakeOptions;
import org.alvhdesk.market.intake.FutureBar;
import org.alvhdesk.quant.calendar.TradingCalendar;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Facts about the real files; needs {@code -Dalvh.data.dir=<absolute path>}. */
class RealFilesTest {
  private Path data;

  @BeforeEach
  void dataDirectory() {
    String dir = System.getProperty("alvh.data.dir", "");
    assumeTrue(
        !dir.isBlank() && Files.isDirectory(Path.of(dir, "indices")),
        "skipped: needs real market files, -Dalvh.data.dir=<absolute path of a directory with"
            + " indices/ and vx_futures/>");
    data = Path.of(dir);
  }

  private Map<LocalDate, MarketState> load(String from, String to) {
    return ReplayPath.open(
            data, Optional.of(LocalDate.parse(from)), Optional.of(LocalDate.parse(to)))
        .states()
        .stream()
        .collect(Collectors.toMap(MarketState::session, Function.identity()));
  }

  @Test
  @DisplayName("February and March 2020 have 41 sessions, with the known closes and curve")
  void march2020() {
    Map<LocalDate, MarketState> states = load("2020-02-03", "2020-03-31");
    assertThat(states).hasSize(41);
    MarketState s = states.get(LocalDate.of(2020, 3, 16));
    assertThat(s.vix()).isEqualTo(82.69);
    assertThat(s.vx().points().subList(0, 3))
        .containsExactly(
            new VxPoint(LocalDate.of(2020, 3, 18), 72.625),
            new VxPoint(LocalDate.of(2020, 4, 15), 59.15),
            new VxPoint(LocalDate.of(2020, 5, 20), 44.875));
    assertThat(states.get(LocalDate.of(2020, 3, 23)).spx()).isEqualTo(2237.40);
  }

  @Test
  @DisplayName("known closes of 2008 and 2018, and the shock of 5 February 2018")
  void knownValues() {
    assertThat(load("2008-11-20", "2008-11-20").get(LocalDate.of(2008, 11, 20)).vix())
        .isEqualTo(80.86);
    Map<LocalDate, MarketState> feb = load("2018-02-02", "2018-02-05");
    MarketState friday = feb.get(LocalDate.of(2018, 2, 2));
    MarketState monday = feb.get(LocalDate.of(2018, 2, 5));
    assertThat(monday.vix()).isEqualTo(37.32);
    assertThat(
            monday.vx().constantMaturity(monday.session(), 30)
                / friday.vx().constantMaturity(friday.session(), 30))
        .isCloseTo(1.97, within(0.005));
    assertThat(
            monday.vx().constantMaturity(monday.session(), 110)
                / friday.vx().constantMaturity(friday.session(), 110))
        .isCloseTo(1.34, within(0.005));
  }

  @Test
  @Timeout(120)
  @DisplayName("the whole history loads in seconds, without a hole, and gives a surface on any day")
  void wholeHistory() {
    ReplayPath path = ReplayPath.open(data, Optional.empty(), Optional.empty());
    List<MarketState> states = path.states();
    assertThat(states.getFirst().session()).isEqualTo("2004-03-26");
    assertThat(states.getLast().session()).isEqualTo("2024-06-28");
    assertThat(states).hasSize(5099);
    assertThat(path.report().count(ReplayPath.NO_SPX)).isZero();
    assertThat(path.report().count(ReplayPath.NO_VIX)).isZero();
    assertThat(path.report().count(ReplayPath.NO_VX)).isZero();
    assertThat(path.report().count(ReplayPath.NOT_A_SESSION)).isZero();
    assertThat(path.report().count(ReplayPath.VIX_ALONE)).isEqualTo(17);
    for (int i = 1; i < states.size(); i++) {
      assertThat(states.get(i).session())
          .isEqualTo(TradingCalendar.nextBusinessDay(states.get(i - 1).session()));
    }
    for (int i = 0; i < states.size(); i += 97) {
      MarketState state = states.get(i);
      for (Slice slice : ModelSurface.slices(state)) {
        for (int k = 0; k < slice.strikes().length; k++) {
          boolean sane =
              slice.callBid()[k] >= 0
                  && slice.callBid()[k] < slice.callAsk()[k]
                  && slice.putBid()[k] >= 0
                  && slice.putBid()[k] < slice.putAsk()[k]
                  && slice.vol()[k] > 0.01;
          assertThat(sane)
              .as("%s %s %s %s", state.session(), slice.root(), slice.expiry(), slice.strikes()[k])
              .isTrue();
        }
      }
    }
  }

  @Test
  @DisplayName("every expired contract file ends on the expiry that the calendar rule gives")
  void contractsEndOnTheirExpiry() throws IOException {
    List<Path> files = ProviderFiles.in(data).vxContracts();
    assertThat(files).hasSize(96);
    LocalDate end = LocalDate.of(2015, 4, 1);
    int expired = 0;
    for (Path file : files) {
      FutureBar settled = last(file);
      if (settled.expiry().isAfter(end)) {
        assertThat(settled.session()).as("%s", file.getFileName()).isEqualTo(end);
      } else {
        expired++;
        assertThat(settled.session()).as("%s", file.getFileName()).isEqualTo(settled.expiry());
      }
    }
    assertThat(expired).isEqualTo(87);
  }

  private static FutureBar last(Path file) throws IOException {
    return (FutureBar)
        Intake.read(file.getFileName().toString(), Files.readAllBytes(file), IntakeOptions.none())
            .rows()
            .getLast();
  }

  @Test
  @DisplayName("positions M1 to M7 and contract files agree on every price that both hold")
  void positionsAgreeWithContracts(@TempDir Path only) throws IOException {
    Files.createDirectories(only.resolve("indices"));
    for (String name : List.of("spx_daily_ohlcv_yahoo.csv", "vix_daily_ohlc_cboe.csv")) {
      Files.copy(data.resolve("indices").resolve(name), only.resolve("indices").resolve(name));
    }
    Files.copy(
        data.resolve("vx_futures/vx_m1_m7_daily_2004_2024.csv"),
        only.resolve("vx_m1_m7_daily_2004_2024.csv"));
    Map<LocalDate, MarketState> byPosition =
        ReplayPath.open(
                only, Optional.of(LocalDate.of(2008, 1, 2)), Optional.of(LocalDate.of(2015, 4, 1)))
            .states()
            .stream()
            .collect(Collectors.toMap(MarketState::session, Function.identity()));
    int compared = 0;
    for (MarketState state : load("2008-01-02", "2015-04-01").values()) {
      Map<LocalDate, Double> theirs =
          byPosition.get(state.session()).vx().points().stream()
              .collect(Collectors.toMap(VxPoint::expiry, VxPoint::price));
      for (VxPoint p : state.vx().points()) {
        if (theirs.containsKey(p.expiry())) {
          assertThat(p.price())
              .as("%s %s", state.session(), p.expiry())
              .isCloseTo(theirs.get(p.expiry()), within(0.0101));
          compared++;
        }
      }
    }
    assertThat(compared).isGreaterThan(12_000);
  }

  @Test
  @DisplayName(
      "the defects of the files are found: vendors that disagree, x10 prices, days off by one")
  void reportsTheKnownDefects() {
    ImportReport report = ReplayPath.open(data, Optional.empty(), Optional.empty()).report();
    assertThat(report.count(IndexSeries.DISAGREES)).isBetween(11, 12);
    assertThat(report.count(VxHistory.RESCALED)).isPositive();
    assertThat(report.count(VxHistory.NO_SETTLE)).isPositive();
    assertThat(report.problems())
        .anyMatch(
            p -> p.reason().equals(IndexSeries.DISAGREES) && p.detail().contains("2014-10-15"));
    assertThat(report.count(VxHistory.DAYS_DIFFER)).isEqualTo(65);
  }

  @Test
  @DisplayName("a share by the index rule moves as the fund did, 2011 to 2024")
  void sharesFollowTheIndexRule() {
    List<MarketState> states =
        ReplayPath.open(
                data,
                Optional.of(LocalDate.parse("2011-01-04")),
                Optional.of(LocalDate.parse("2024-06-28")))
            .states();
    assertThat(states)
        .filteredOn(s -> s.etp().orElseThrow().quality() == Quality.SETTLED)
        .hasSizeGreaterThan(3_300);
    double[] model = new double[states.size() - 1];
    double[] fund = new double[model.length];
    for (int i = 0; i < model.length; i++) {
      MarketState a = states.get(i);
      MarketState b = states.get(i + 1);
      model[i] =
          Math.log(ShortTermVixIndex.ratio(a.session(), a.vx(), b.session(), b.vx(), a.rate()));
      fund[i] = Math.log(b.etp().orElseThrow().usd() / a.etp().orElseThrow().usd());
    }
    double drift = Arrays.stream(model).sum() - Arrays.stream(fund).sum();
    double years = states.size() / 252.0;

    // VX settled a quarter of an hour after the fund's close until October 2020.
    int later = (int) states.stream().filter(s -> s.session().getYear() < 2021).count();
    assertThat(correlation(model, fund)).as("of daily log returns").isGreaterThan(0.94);
    assertThat(
            correlation(
                Arrays.copyOfRange(model, later, model.length),
                Arrays.copyOfRange(fund, later, fund.length)))
        .as("since 2021")
        .isGreaterThan(0.98);
    assertThat(drift / years).as("a year, fee and friction").isBetween(0.0, 0.03);
  }

  @Test
  @DisplayName("a share costs the same on a day from wherever the replay starts")
  void sharesDoNotDependOnTheStart() {
    assertThat(load("2010-12-01", "2010-12-31").get(LocalDate.of(2010, 12, 31)).etp())
        .isEqualTo(load("2010-12-31", "2010-12-31").get(LocalDate.of(2010, 12, 31)).etp())
        .hasValueSatisfying(p -> assertThat(p.quality()).isEqualTo(Quality.MODEL));
  }

  private static double correlation(double[] x, double[] y) {
    double mx = Arrays.stream(x).average().orElseThrow();
    double my = Arrays.stream(y).average().orElseThrow();
    double xy = 0;
    double xx = 0;
    double yy = 0;
    for (int i = 0; i < x.length; i++) {
      xy += (x[i] - mx) * (y[i] - my);
      xx += (x[i] - mx) * (x[i] - mx);
      yy += (y[i] - my) * (y[i] - my);
    }
    return xy / Math.sqrt(xx * yy);
  }
}
