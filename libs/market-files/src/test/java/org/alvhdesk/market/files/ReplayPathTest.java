package org.alvhdesk.market.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.market.EtpPrice;
import org.alvhdesk.market.MarketState;
import org.alvhdesk.market.ModelShare;
import org.alvhdesk.market.Quality;
import org.alvhdesk.market.VxPoint;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Small files with invented numbers; the week has the holiday of 2019-02-18 (Presidents' Day). */
class ReplayPathTest {
  @TempDir Path dir;

  @BeforeEach
  void week() throws IOException {
    write(
        "indices/spx_daily_ohlcv_yahoo.csv",
        "date,open,high,low,close,volume",
        "2019-02-14,1,1,1,2700.5,9",
        "2019-02-15,1,1,1,2710.25,9",
        "2019-02-19,1,1,1,2720.0,9",
        "2019-02-20,1,1,1,2730.199951171875,9");
    write(
        "indices/vix_daily_ohlc_cboe.csv",
        "DATE,OPEN,HIGH,LOW,CLOSE",
        "02/14/2019,1,1,1,15.5",
        "02/15/2019,1,1,1,15.0",
        "02/18/2019,1,1,1,15.2",
        "02/19/2019,1,1,1,14.5",
        "02/20/2019,1,1,1,14.25");
    write(
        "vx_futures/vx_m1_m7_daily.csv",
        "Date,M1,M2,M3,days_to_expiration",
        "2019-02-14,15.6,16.1,16.5,21",
        "2019-02-15,15.2,15.9,16.4,20",
        "2019-02-19,14.6,15.4,16.0,19",
        "2019-02-20,15.3,15.9,16.3,18");
  }

  private void write(String name, String... lines) throws IOException {
    Path file = dir.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, List.of(lines));
  }

  private ReplayPath open() {
    return ReplayPath.open(dir, Optional.empty(), Optional.empty());
  }

  private static Optional<LocalDate> day(String date) {
    return Optional.of(LocalDate.parse(date));
  }

  @Test
  @DisplayName("one settled state per SPX session at the close, in order, then the end")
  void sessions() {
    ReplayPath path = open();
    assertThat(path.label()).isEqualTo("replay:cboe");
    assertThat(path.states().stream().map(s -> s.session().toString()))
        .containsExactly("2019-02-14", "2019-02-15", "2019-02-19", "2019-02-20");
    MarketState first = path.next().orElseThrow();
    assertThat(first.marketTime()).isEqualTo("2019-02-14T21:00:00Z");
    assertThat(first.lastOfSession()).isTrue();
    assertThat(first.quality()).isEqualTo(Quality.SETTLED);
    assertThat(first.source()).isEqualTo("replay:cboe");
    assertThat(first.spx()).isEqualTo(2700.5);
    assertThat(first.vix()).isEqualTo(15.5);
    assertThat(first.vix9d()).isEmpty();
    assertThat(first.vvix()).isEmpty();
    path.next();
    path.next();
    assertThat(path.next().orElseThrow().spx()).isEqualTo(2730.2);
    assertThat(path.next()).isEmpty();
  }

  @Test
  @DisplayName("M1 is the first monthly expiry strictly after the session, also on the expiry day")
  void positionsBecomeContracts() throws IOException {
    write("SPX_History.csv", "DATE,CLOSE", "03/18/2019,2830", "03/19/2019,2832");
    write("VIX_History.csv", "DATE,CLOSE", "03/18/2019,13", "03/19/2019,13.5");
    write(
        "vx_futures/vx_m1_m7_daily.csv",
        "Date,M1,M2,M3,days_to_expiration",
        "2019-03-18,12.9,15.0,15.7,0",
        "2019-03-19,15.1,15.9,16.3,7");
    ReplayPath path = open();
    assertThat(path.states().get(0).vx().points())
        .containsExactly(
            new VxPoint(LocalDate.of(2019, 3, 19), 12.9),
            new VxPoint(LocalDate.of(2019, 4, 17), 15.0),
            new VxPoint(LocalDate.of(2019, 5, 22), 15.7));
    assertThat(path.states().get(1).vx().points())
        .containsExactly(
            new VxPoint(LocalDate.of(2019, 4, 17), 15.1),
            new VxPoint(LocalDate.of(2019, 5, 22), 15.9),
            new VxPoint(LocalDate.of(2019, 6, 19), 16.3));
    assertThat(path.report().count(VxHistory.DAYS_DIFFER)).as("7 instead of 20").isEqualTo(1);
  }

  @Test
  @DisplayName("a VIX row on a holiday is not a session and is reported with its line")
  void vixOnHoliday() {
    ImportReport report = open().report();
    assertThat(report.count(ReplayPath.VIX_ALONE)).isEqualTo(1);
    assertThat(report.problems().getFirst().line()).isEqualTo(4);
    assertThat(report.problems().getFirst().toString()).contains("vix_daily_ohlc_cboe.csv:4");
  }

  @Test
  @DisplayName("a session without VIX, VX or SPX is left out and reported, never silently")
  void incompleteSessions() throws IOException {
    write(
        "indices/vix_daily_ohlc_cboe.csv",
        "DATE,OPEN,HIGH,LOW,CLOSE",
        "02/14/2019,1,1,1,15.5",
        "02/15/2019,1,1,1,0",
        "02/19/2019,1,1,1,14.5",
        "02/20/2019,1,1,1,14.25");
    write(
        "vx_futures/vx_m1_m7_daily.csv",
        "Date,M1,M2,M3,days_to_expiration",
        "2019-02-14,15.6,16.1,16.5,21",
        "2019-02-15,15.2,15.9,16.4,20",
        "2019-02-20,15.3,15.9,16.3,18");
    ReplayPath path = open();
    assertThat(path.states()).hasSize(2);
    assertThat(path.report().count(ReplayPath.NO_VIX)).isEqualTo(1);
    assertThat(path.report().count(ReplayPath.NO_VX)).isEqualTo(1);
    assertThat(path.report().count(IndexSeries.BAD_VALUE)).isEqualTo(1);
  }

  @Test
  @DisplayName("bad rows are counted by reason with file and line, the good ones stay")
  void badRows() throws IOException {
    write(
        "indices/vix_daily_ohlc_cboe.csv",
        "DATE,OPEN,HIGH,LOW,CLOSE",
        "02/14/2019,1,1,1,15.5",
        "someday,1,1,1,15.5",
        "02/30/2019,1,1,1,15.5",
        "02/15/2019,1,1,1,15.0",
        "02/15/2019,1,1,1,99.0",
        "02/19/2019,1,1,1",
        "02/20/2019,1,1,1,1425");
    ReplayPath path = open();
    assertThat(path.states().stream().map(MarketState::vix)).containsExactly(15.5, 15.0);
    ImportReport report = path.report();
    assertThat(report.count(IndexSeries.BAD_DATE)).isEqualTo(2);
    assertThat(report.count(IndexSeries.DUPLICATE)).isEqualTo(1);
    assertThat(report.count(IndexSeries.BAD_VALUE)).isEqualTo(1);
    assertThat(report.count(IndexSeries.IMPLAUSIBLE)).isEqualTo(1);
    assertThat(report.count(ReplayPath.NO_VIX)).isEqualTo(2);
    assertThat(report.problems())
        .anySatisfy(
            p -> {
              assertThat(p.line()).isEqualTo(3);
              assertThat(p.detail()).contains("someday");
            });
  }

  @Test
  @DisplayName(
      "a second vendor is compared and reported, never mixed in, not even for missing days")
  void secondVendor() throws IOException {
    write(
        "indices/vix_daily_ohlc_yahoo.csv",
        "date,open,high,low,close,volume",
        "2019-02-13,1,1,1,15.75,0",
        "2019-02-14,1,1,1,15.5,0",
        "2019-02-15,1,1,1,15.9,0");
    ReplayPath path = open();
    assertThat(path.states().get(1).vix()).isEqualTo(15.0);
    assertThat(path.report().count(IndexSeries.DISAGREES)).isEqualTo(1);
    assertThat(path.report().notes()).anyMatch(n -> n.contains("1 closes differ"));
  }

  @Test
  @DisplayName("Cboe's own download names are found in the directory itself, one-value files too")
  void cboeNames() throws IOException {
    Files.delete(dir.resolve("indices/spx_daily_ohlcv_yahoo.csv"));
    Files.delete(dir.resolve("indices/vix_daily_ohlc_cboe.csv"));
    write("SPX_History.csv", "DATE,SPX", "02/14/2019,2700.5", "02/15/2019,2710.25");
    write("VIX_History.csv", "DATE,OPEN,HIGH,LOW,CLOSE", "02/14/2019,1,1,1,15.5");
    write("VIX9D_History.csv", "DATE,OPEN,HIGH,LOW,CLOSE", "02/14/2019,1,1,1,13.5");
    write("VIX3M_History.csv", "DATE,OPEN,HIGH,LOW,CLOSE", "02/14/2019,1,1,1,17");
    write("VVIX_History.csv", "DATE,VVIX", "02/14/2019,88.5");
    ReplayPath path = open();
    assertThat(path.states()).hasSize(1);
    MarketState s = path.states().getFirst();
    assertThat(s.vix9d()).hasValue(13.5);
    assertThat(s.vix3m()).hasValue(17);
    assertThat(s.vvix()).hasValue(88.5);
  }

  @Test
  @DisplayName(
      "contract files win over positions; disclaimer, zero settle and trailing commas survive")
  void contractFiles() throws IOException {
    write(
        "vx_futures/by_contract/CFE_H19_VX.csv",
        "This data comes without warranty of any kind.",
        "Trade Date,Futures,Open,High,Low,Close,Settle,Change,Total Volume,EFP,Open Interest,",
        "02/14/2019,H (Mar 19),0,0,0,0,16.15,0,0,0,0,",
        "02/15/2019,H (Mar 19),0,0,0,15.95,0,0,0,0,0,",
        "02/19/2019,H (Mar 19),0,0,0,0,0,0,0,0,0,");
    write(
        "VX_2019-05-22.csv",
        "Trade Date,Futures,Open,High,Low,Close,Settle,Change,Total Volume,EFP,Open Interest",
        "2019-02-14,K (May 2019),0,0,0,0,16.85,0,0,0,0");
    ReplayPath path = open();
    List<VxPoint> first = path.states().get(0).vx().points();
    assertThat(first)
        .containsExactly(
            new VxPoint(LocalDate.of(2019, 3, 19), 16.15),
            new VxPoint(LocalDate.of(2019, 4, 17), 16.1),
            new VxPoint(LocalDate.of(2019, 5, 22), 16.85));
    assertThat(path.states().get(1).vx().points().getFirst().price()).isEqualTo(15.95);
    assertThat(path.states().get(2).vx().points().getFirst().price()).isEqualTo(14.6);
    assertThat(path.report().count(VxHistory.CLOSE_FOR_SETTLE)).isEqualTo(1);
    assertThat(path.report().count(VxHistory.NO_SETTLE)).isEqualTo(1);
  }

  @Test
  @DisplayName("prices before 2007-03-26 at ten times the index are divided by ten")
  void rescaling() throws IOException {
    write("SPX_History.csv", "DATE,CLOSE", "03/23/2007,1430", "03/26/2007,1431");
    write("VIX_History.csv", "DATE,CLOSE", "03/23/2007,13", "03/26/2007,13.1");
    write(
        "CFE_J07_VX.csv",
        "Trade Date,Futures,Open,High,Low,Close,Settle,Change,Total Volume,EFP,Open Interest",
        "03/23/2007,J,0,0,0,0,138.5,0,0,0,0",
        "03/26/2007,J,0,0,0,0,13.9,0,0,0,0");
    ReplayPath path = ReplayPath.open(dir, Optional.empty(), day("2007-03-31"));
    assertThat(path.states().stream().map(s -> s.vx().points().getFirst().price()))
        .containsExactly(13.85, 13.9);
    assertThat(path.report().count(VxHistory.RESCALED)).isEqualTo(1);
  }

  @Test
  @DisplayName("a missing mandatory file: the message names the file and the directory")
  void missingFiles() throws IOException {
    Path empty = Files.createDirectories(dir.resolve("empty"));
    assertThatThrownBy(() -> ReplayPath.open(empty, Optional.empty(), Optional.empty()))
        .isInstanceOf(MissingMarketData.class)
        .hasMessageContaining("SPX_History.csv")
        .hasMessageContaining(empty.toString());
    assertThatThrownBy(
            () -> ReplayPath.open(dir.resolve("nowhere"), Optional.empty(), Optional.empty()))
        .isInstanceOf(MissingMarketData.class)
        .hasMessageContaining("nowhere");
    Files.delete(dir.resolve("vx_futures/vx_m1_m7_daily.csv"));
    assertThatThrownBy(this::open)
        .isInstanceOf(MissingMarketData.class)
        .hasMessageContaining("VX futures")
        .hasMessageContaining("CFE_F08_VX.csv");
    Files.delete(dir.resolve("indices/vix_daily_ohlc_cboe.csv"));
    assertThatThrownBy(this::open).hasMessageContaining("VIX_History.csv");
  }

  @Test
  @DisplayName("from and to are included; a range without sessions says what the files hold")
  void range() {
    assertThat(ReplayPath.open(dir, day("2019-02-15"), day("2019-02-19")).states()).hasSize(2);
    assertThat(ReplayPath.open(dir, day("2019-02-16"), Optional.empty()).states()).hasSize(2);
    assertThatThrownBy(() -> ReplayPath.open(dir, day("2021-01-01"), Optional.empty()))
        .isInstanceOf(MissingMarketData.class)
        .hasMessageContaining("2019-02-14")
        .hasMessageContaining("2019-02-20");
  }

  @Test
  @DisplayName("the rate is one known before the session, never the session's own or a later one")
  void ratesDoNotLookAhead() throws IOException {
    assertThat(open().states().getFirst().rate()).isEqualTo(RateHistory.DEFAULT);
    write("macro/fred_FEDFUNDS.csv", "date,value", "2019-01-01,2.40", "2019-02-01,9.99");
    assertThat(open().states().getFirst().rate()).isCloseTo(0.0243, within(2e-4));
    write(
        "macro/DTB3.csv",
        "DATE,DTB3",
        "2019-02-13,2.00",
        "2019-02-14,3.00",
        "2019-02-15,.",
        "2019-02-19,5.00");
    List<MarketState> states = open().states();
    assertThat(states.get(0).rate()).isCloseTo(0.0203, within(1e-4));
    assertThat(states.get(1).rate()).isCloseTo(0.0305, within(1e-4));
    assertThat(states.get(2).rate()).isCloseTo(0.0305, within(1e-4));
    assertThat(states.get(3).rate()).isCloseTo(0.0510, within(1e-4));
  }

  @Test
  @DisplayName("a share costs its close where the file has one, else what the index rule makes")
  void shares() throws IOException {
    write("etf/vixy_daily.csv", "Date,Open,High,Low,Close", "2019-02-15,1,1,1,40.00");
    List<MarketState> states = open().states();
    EtpPrice before = states.get(0).etp().orElseThrow();
    EtpPrice settled = states.get(1).etp().orElseThrow();
    EtpPrice after = states.get(2).etp().orElseThrow();

    assertThat(settled).isEqualTo(new EtpPrice("VIXY", 40, Quality.SETTLED));
    assertThat(after.quality()).isEqualTo(Quality.MODEL);
    // Of 24 sessions after 2019-02-12 up to 2019-03-19, 21 are left after the 15th.
    double points = (21 * 14.6 + 3 * 15.4) / (21 * 15.2 + 3 * 15.9);
    assertThat(after.usd() / 40).isCloseTo(points, within(2e-4));
    // Earlier prices are scaled to meet the first close.
    assertThat(before.quality()).isEqualTo(Quality.MODEL);
    assertThat(before.usd()).isGreaterThan(40);
    assertThat(open().states()).isEqualTo(states);
  }

  @Test
  @DisplayName("without a file of the fund the share starts at its nominal price, and that is said")
  void nominalShares() {
    ReplayPath path = open();

    assertThat(path.states().getFirst().etp())
        .contains(new EtpPrice("VIXY", ModelShare.NOMINAL_USD, Quality.MODEL));
    assertThat(path.report().notes()).anyMatch(n -> n.startsWith("no VIXY file"));
  }
}
