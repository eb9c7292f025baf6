package org.alvhdesk.market.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.market.MarketState;
import org.alvhdesk.market.Quality;
import org.alvhdesk.market.history.Issues;
import org.alvhdesk.market.history.MarketPast;
import org.alvhdesk.market.history.Publication;
import org.alvhdesk.market.history.PublishedValue;
import org.alvhdesk.market.history.ScheduledEvent;
import org.alvhdesk.market.history.ScheduledEvents;
import org.alvhdesk.market.history.SessionClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Small files with invented numbers. */
class PastFilesTest {
  @TempDir Path dir;

  @BeforeEach
  void week() throws IOException {
    write(
        "indices/SPX_History.csv",
        "DATE,CLOSE",
        "02/14/2019,2700.5",
        "02/15/2019,2710.25",
        "02/19/2019,2720.0",
        "02/20/2019,2730.2");
    write(
        "indices/VIX_History.csv",
        "DATE,CLOSE",
        "02/14/2019,15.5",
        "02/15/2019,15.0",
        "02/18/2019,15.2",
        "02/19/2019,14.5",
        "02/20/2019,14.25");
  }

  private void write(String name, String... lines) throws IOException {
    Path file = dir.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, List.of(lines));
  }

  private void futures() throws IOException {
    write(
        "vx_futures/vx_m1_m7_daily.csv",
        "Date,M1,M2",
        "2019-02-15,15.2,15.9",
        "2019-02-19,14.6,15.4",
        "2019-02-20,15.3,15.9");
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  @Test
  @DisplayName("SPX and VIX are enough; the rest is empty")
  void closesAlone() {
    PastFiles read = PastFiles.read(dir);
    MarketPast past = read.past();

    assertThat(past.quality()).isEqualTo(Quality.SETTLED);
    assertThat(past.sessions())
        .containsExactly(
            day("2019-02-14"), day("2019-02-15"), day("2019-02-19"), day("2019-02-20"));
    SessionClose first = past.closes().getFirst();
    assertThat(first.spx()).isEqualTo(2700.5);
    assertThat(first.vx1()).isEmpty();
    assertThat(first.cm30()).isEmpty();
    assertThat(first.issues()).isEmpty();
    assertThat(past.published()).isEmpty();
    assertThat(past.events()).isEqualTo(ScheduledEvents.NONE);
    assertThat(read.report().count(ReplayPath.VIX_ALONE)).isEqualTo(1);
  }

  @Test
  @DisplayName("without VIX there is no past, and the message says what is looked for")
  void noVix() throws IOException {
    Files.delete(dir.resolve("indices/VIX_History.csv"));
    assertThatExceptionOfType(MissingMarketData.class)
        .isThrownBy(() -> PastFiles.read(dir))
        .withMessageContaining("VIX_History.csv");
  }

  @Test
  @DisplayName("official counts of issues win, the computed table fills, bad rows are reported")
  void breadth() throws IOException {
    write("breadth/NYSE_advn.csv", "20190214, 1500", "20190215, 1600", "20190219, x");
    write("breadth/NYSE_decln.csv", "20190214, 1400", "20190215, 1300");
    write(
        "breadth/nyse_advance_decline_computed.csv",
        "date,nyse_advancers,nyse_decliners",
        "2019-02-15,1,1",
        "2019-02-19,900,600",
        "2019-02-20,,600");
    write("breadth/nyad_line.csv", "Date,Close_NYAD", "2019-02-14,182.49");
    PastFiles read = PastFiles.read(dir);

    assertThat(read.past().closes().stream().map(SessionClose::issues))
        .containsExactly(
            Optional.of(new Issues(1500, 1400)),
            Optional.of(new Issues(1600, 1300)),
            Optional.of(new Issues(900, 600)),
            Optional.empty());
    assertThat(read.report().count(BreadthFiles.BAD_COUNT)).isEqualTo(2);
    assertThat(read.report().notes()).anyMatch(n -> n.contains("nyad_line.csv"));
  }

  @Test
  @DisplayName("a month is known on its day of release, else on the 15th of the next month")
  void publications() throws IOException {
    write("macro/fred_CPIAUCSL.csv", "date,value", "2018-11-01,252.6", "2018-12-01,252.5");
    write("macro/fred_PPIACO.csv", "DATE,PPIACO", "2018-12-01,199.1", "2019-01-01,.");
    write("macro/fred_RBUSBIS_reer.csv", "DATE,RBUSBIS", "2018-12-01,101.5");
    write("macro/fred_DTB3.csv", "Date,DTB3", "2019-02-14,2.40", "2019-02-15,");
    write(
        "macro/shiller_sp500.csv",
        "Date,SP500,PE10",
        "2018-12-01,2567.3,28.3",
        "2019-01-01,2607.4,0.0");
    write(
        "calendar/us_macro_events.csv",
        "date,event,detail,ref_period,time_et,source",
        "2018-12-12,cpi,release,November 2018,08:30,x",
        "2019-01-30,fomc_decision,meeting,,14:00,x",
        "2019-01-15,ppi,release,December 2018,08:30,x",
        "2019-02-13,cpi,release,January 2019,08:30,x",
        "2019-02-14,ppi,release,January 2019,08:30,x",
        "2019-03-20,fomc_decision,meeting,,14:00,x",
        "2019-03-03,fomc_intermeeting,cut,,10:00,x");
    PastFiles read = PastFiles.read(dir);
    MarketPast past = read.past();

    assertThat(past.published(Publication.CPI).values())
        .containsExactly(
            new PublishedValue(day("2018-11-01"), day("2018-12-12"), 252.6),
            new PublishedValue(day("2018-12-01"), day("2019-01-15"), 252.5));
    assertThat(past.published(Publication.PPI).values())
        .containsExactly(new PublishedValue(day("2018-12-01"), day("2019-01-15"), 199.1));
    assertThat(past.published(Publication.REER).values().getFirst().known())
        .isEqualTo(day("2019-01-15"));
    assertThat(past.published(Publication.BILL_3M).values())
        .containsExactly(new PublishedValue(day("2019-02-14"), day("2019-02-15"), 0.024));
    assertThat(past.published(Publication.CAPE).values())
        .as("0 is missing")
        .containsExactly(new PublishedValue(day("2018-12-01"), day("2019-01-15"), 28.3));
    assertThat(read.report().count(IndexSeries.BAD_VALUE)).isEqualTo(1);
    assertThat(past.knownAt(day("2019-02-15"), false).published(Publication.BILL_3M).values())
        .as("not yet known at the close before")
        .isEmpty();
  }

  @Test
  @DisplayName("scheduled FOMC, CPI and PPI; a January row of the same year's December is moved")
  void events() throws IOException {
    write(
        "calendar/us_macro_events.csv",
        "date,event,detail,ref_period,time_et,source",
        "2007-01-16,cpi,release,December 2007,08:30,x",
        "2008-01-15,ppi,release,December 2007,08:30,x",
        "2008-01-30,fomc_decision,\"meeting, two days\",,14:15,x",
        "2008-01-22,fomc_intermeeting,cut,,08:20,x",
        "2008-02-20,cpi,release,January 2008,08:30,x",
        "2008-02-26,ppi,release,January 2008,08:30,x",
        "2008-03-18,fomc_decision,meeting,,14:15,x");
    PastFiles read = PastFiles.read(dir);
    ScheduledEvents events = read.past().events();

    assertThat(events.events())
        .startsWith(
            new ScheduledEvent("PPI", day("2008-01-15")),
            new ScheduledEvent("CPI", day("2008-01-16")),
            new ScheduledEvent("FOMC", day("2008-01-30")))
        .hasSize(6);
    assertThat(events.completeFrom()).isEqualTo(day("2008-01-01"));
    assertThat(events.completeTo()).isEqualTo(day("2008-02-20"));
    assertThat(read.report().count(EventFile.MOVED)).isEqualTo(1);
  }

  @Test
  @DisplayName("a replay tells the closes before its first state, then those up to its state")
  void replay() throws IOException {
    futures();
    ReplayPath path =
        ReplayPath.open(dir, Optional.of(day("2019-02-19")), Optional.of(day("2019-02-20")));

    assertThat(path.past().sessions())
        .as("also the session without VX")
        .containsExactly(day("2019-02-14"), day("2019-02-15"));
    MarketState state = path.next().orElseThrow();
    assertThat(path.past().closes()).hasSize(3);
    assertThat(path.past().closes().getLast()).isEqualTo(SessionClose.of(state));
    path.next();
    assertThat(path.past()).isEqualTo(PastFiles.read(dir).past());
    assertThat(path.next()).isEmpty();
    assertThat(path.past().closes()).hasSize(4);
  }

  @Test
  @DisplayName("a file with vintages gives the first print, known since its vintage")
  void firstPrints() throws IOException {
    write(
        "macro/alfred_CPIAUCSL.csv",
        "observation_date,CPIAUCSL_20190115,CPIAUCSL_20190214",
        "2018-12-01,252.5,252.9",
        "2019-01-01,,253.1");
    assertThat(PastFiles.read(dir).past().published(Publication.CPI).values())
        .containsExactly(
            new PublishedValue(day("2018-12-01"), day("2019-01-15"), 252.5),
            new PublishedValue(day("2019-01-01"), day("2019-02-14"), 253.1));
  }

  @Test
  @DisplayName("of several series in one file only the one that is meant is used")
  void severalSeries() throws IOException {
    write(
        "macro/fredgraph_DTB3.csv",
        "observation_date,DGS10,DTB3",
        "2019-02-14,2.66,2.40",
        "2019-02-15,2.66,.");
    assertThat(PastFiles.read(dir).past().published(Publication.BILL_3M).values())
        .containsExactly(new PublishedValue(day("2019-02-14"), day("2019-02-15"), 0.024));
  }

  @Test
  @DisplayName("a file of one's own gives the weight of the ten largest members")
  void topTenWeight() throws IOException {
    write("own/sp500_top10weight.csv", "date,weight", "2018-12-31,21.5", "2019-01-31,21.9");

    assertThat(PastFiles.read(dir).past().published(Publication.TOP_TEN_WEIGHT).values())
        .containsExactly(
            new PublishedValue(day("2018-12-01"), day("2019-01-15"), 21.5),
            new PublishedValue(day("2019-01-01"), day("2019-02-15"), 21.9));
  }
}
