package org.alvhdesk.market.files.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.alvhdesk.market.files.intake.ColumnMapping.Kind;
import org.alvhdesk.market.files.intake.ColumnMapping.Role;
import org.alvhdesk.market.intake.CalendarEvent;
import org.alvhdesk.market.intake.DailyBar;
import org.alvhdesk.market.intake.FileReading;
import org.alvhdesk.market.intake.FutureBar;
import org.alvhdesk.market.intake.RejectedRow;
import org.alvhdesk.market.intake.SeriesValue;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntakeTest {
  private static Map<String, Long> codes(List<RejectedRow> rows) {
    return rows.stream()
        .collect(Collectors.groupingBy(RejectedRow::code, TreeMap::new, Collectors.counting()));
  }

  private static <T> List<T> rows(FileReading reading, Class<T> type) {
    return reading.rows().stream().map(type::cast).toList();
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("each shape is recognised by its content, with its publisher and its counts")
  @CsvSource(
      delimiter = '|',
      value = {
        "VIX_History.csv | cboe | daily bars of VIX | 9 | 4",
        "VVIX_History.csv | cboe | daily values of VVIX | 3 | 3",
        "%5EGSPC.csv | yahoo | daily bars of SPX | 3 | 2",
        "spx_total_return_daily.csv | vendor | daily closes of SPXTR | 2 | 2",
        "strategies_monthly.csv | cboe-strategies | table of Cboe strategy indices | 2 | 13",
        "CFE_F08_VX.csv | cfe | VX contract of 2008-01-16 | 10 | 6",
        "VX_2024-07-17.csv | cfe | VX contract of 2024-07-17 | 2 | 2",
        "settlement_2024-06-28.csv | cfe | CFE settlements of 2024-06-28 | 5 | 2",
        "final_settlement_prices.csv | cfe | CFE final settlements | 2 | 2",
        "vx_m1_m7.csv | cfe-curve | VX settlements by position | 2 | 13",
        "vx_curve.csv | cfe-curve | VX settlements by position | 2 | 5",
        "vx_const.csv | vendor | VX at constant maturity of 60 and 90 days | 2 | 5",
        "fredgraph.csv | fred | FRED series DTB3, DGS10 | 3 | 3",
        "fred_CPIAUCSL.csv | fred | FRED series CPIAUCSL | 3 | 2",
        "fred_DFF_daily.csv | fred | FRED series DFF | 2 | 2",
        "alfred.csv | alfred | FRED series CPIAUCSL | 3 | 4",
        "CPIAUCSL.json | alfred | FRED observations of CPIAUCSL | 4 | 3",
        "release_10.json | fred | FRED release dates | 4 | 3",
        "shiller.csv | shiller | Shiller's monthly table | 2 | 10",
        "cape.csv | vendor | series CAPE | 2 | 2",
        "gdp.csv | bea | quarterly GDP | 2 | 7",
        "NYSE_advn.csv | nyse | NYSE_ADVANCES by session | 3 | 2",
        "NYSE_decln.csv | nyse | NYSE_DECLINES by session | 3 | 1",
        "breadth_computed.csv | computed-breadth | advances and declines computed by a vendor | 2 | 7",
        "nyad_line.csv | vendor | rescaled NYSE advance-decline line | 2 | 3",
        "macro_events.csv | macro-calendar | economic calendar | 5 | 4",
        "fed_meetings.csv | fed-table | Federal Reserve meetings and minutes | 4 | 3",
        "appendix_quotes.csv | cboe | quotes of the VIX white paper | 2 | 0",
        "appendix_contributions.csv | cboe | contributions of the VIX white paper | 1 | 0",
        "expected.json | cboe | results of the VIX white paper | 1 | 0",
        "smiles.csv | vendor | implied volatilities of 1 expiries | 1 | 0",
      })
  void shapes(String name, String source, String as, long read, int kept) {
    FileReading reading = Fixtures.read(name);
    assertThat(reading.source()).isEqualTo(source);
    assertThat(reading.understoodAs()).isEqualTo(as);
    assertThat(reading.rowsRead()).isEqualTo(read);
    assertThat(reading.rows()).hasSize(kept);
    assertThat(reading.file()).isEqualTo(name);
    assertThat(reading.sha256()).matches("[0-9a-f]{64}");
  }

  @Test
  @DisplayName("a bar that contradicts itself keeps its close; holidays, repeats, zeros stay out")
  void bars() {
    FileReading vix = Fixtures.read("VIX_History.csv");
    assertThat(rows(vix, DailyBar.class).get(1))
        .isEqualTo(
            new DailyBar(
                3,
                "VIX",
                LocalDate.of(2024, 1, 3),
                Optional.of(new DailyBar.Range(13.38, 14.22, 13.33)),
                14.04,
                OptionalDouble.empty()));
    assertThat(rows(vix, DailyBar.class).get(2).range()).isEmpty();
    assertThat(rows(vix, DailyBar.class).get(2).close()).isEqualTo(14.13);
    assertThat(vix.corrected())
        .extracting(RejectedRow::line, RejectedRow::code)
        .containsExactly(tuple(4L, "range-dropped"));
    assertThat(codes(vix.rejected()))
        .isEqualTo(
            Map.of(
                "bad-date",
                1L,
                "bad-value",
                1L,
                "duplicate",
                1L,
                "implausible",
                1L,
                "not-a-session",
                1L));
    assertThat(Fixtures.read("VVIX_History.csv").notes())
        .containsExactly("VVIX lacks 1 sessions between 2024-01-02 and 2024-01-05: 2024-01-04");
  }

  @Test
  @DisplayName(
      "a vendor's 32-bit numbers become what was printed; SPX opens before 2015 are unused")
  void yahoo() {
    List<DailyBar> spx = rows(Fixtures.read("%5EGSPC.csv"), DailyBar.class);
    assertThat(spx.get(0).close()).isEqualTo(2058.90);
    assertThat(spx.get(0).range()).isEmpty();
    assertThat(spx.get(1).close()).isEqualTo(2237.40);
    assertThat(spx.get(1).range()).contains(new DailyBar.Range(2290.71, 2300.73, 2191.86));
    assertThat(codes(Fixtures.read("%5EGSPC.csv").rejected())).isEqualTo(Map.of("missing", 1L));
  }

  @Test
  @DisplayName("a month's end that was no session belongs to the session before; GS3M is a series")
  void monthlyTable() {
    FileReading table = Fixtures.read("strategies_monthly.csv");
    assertThat(codes(table.corrected())).isEqualTo(Map.of("date-moved", 1L));
    assertThat(table.rows())
        .contains(
            new DailyBar(
                3,
                "SPXTR",
                LocalDate.of(1991, 3, 28),
                Optional.empty(),
                255.5,
                OptionalDouble.empty()),
            new SeriesValue(2, "GS3M", LocalDate.of(1991, 2, 1), 6.12, Optional.empty()));
  }

  @Test
  @DisplayName(
      "VX archive: disclaimer, trailing commas, old scale, zeros, repeats, settlement 1.00")
  void vxContract() {
    FileReading f08 = Fixtures.read("CFE_F08_VX.csv");
    List<FutureBar> rows = rows(f08, FutureBar.class);
    assertThat(rows.get(0).settle()).isEqualTo(15.25);
    assertThat(rows.get(0).range()).contains(new DailyBar.Range(15.2, 15.4, 15.1));
    assertThat(rows.get(0).openInterest()).hasValue(37);
    assertThat(rows.get(1).range()).isEmpty();
    assertThat(rows.get(2).range()).as("bid and ask in high and low").isEmpty();
    assertThat(rows.get(3).settle()).as("close for settlement").isEqualTo(15.50);
    assertThat(rows.get(4).range()).isEmpty();
    assertThat(rows.getLast().session()).isEqualTo(rows.getLast().expiry()).isEqualTo("2008-01-16");
    assertThat(codes(f08.rejected()))
        .isEqualTo(Map.of("duplicate", 1L, "expired", 1L, "implausible", 1L, "no-settlement", 1L));
    assertThat(codes(f08.corrected()))
        .isEqualTo(Map.of("close-for-settlement", 2L, "range-dropped", 1L, "rescaled", 1L));
    assertThat(f08.notes()).contains("the row of 2008-01-16 is the final settlement");
  }

  @Test
  @DisplayName("the month in the file wins over a name that says another; a name alone also does")
  void contractMonth() {
    String content = Fixtures.all().get("CFE_F08_VX.csv");
    assertThat(Fixtures.read("CFE_Z15_VX.csv", content).understoodAs()).contains("2008-01-16");
    assertThat(Fixtures.read("download", content).understoodAs()).contains("2008-01-16");
    String nameless = content.replace("F (Jan 08)", "");
    assertThat(Fixtures.read("CFE_F08_VX.csv", nameless).understoodAs()).contains("2008-01-16");
    assertThatThrownBy(() -> Fixtures.read("download.csv", nameless))
        .isInstanceOf(UnreadableFile.class)
        .hasMessageContaining("CFE_F08_VX.csv or VX_2018-02-14.csv");
  }

  @Test
  @DisplayName("settlements of a day: VX alone, of the day in the name, nothing that had expired")
  void settlements() {
    FileReading day = Fixtures.read("settlement_2024-06-28.csv");
    assertThat(rows(day, FutureBar.class))
        .extracting(FutureBar::expiry)
        .containsExactly(LocalDate.of(2024, 7, 17), LocalDate.of(2024, 7, 10));
    assertThat(rows(day, FutureBar.class))
        .allMatch(r -> r.session().toString().equals("2024-06-28"));
    assertThat(codes(day.rejected()))
        .isEqualTo(Map.of("expired", 1L, "no-settlement", 1L, "other-product", 1L));
    assertThatThrownBy(() -> Fixtures.read("csv", Fixtures.all().get("settlement_2024-06-28.csv")))
        .hasMessageContaining("settlement_2024-06-28.csv");
    assertThat(rows(Fixtures.read("final_settlement_prices.csv"), FutureBar.class))
        .allMatch(r -> r.session().equals(r.expiry()));
  }

  @Test
  @DisplayName("positions on the VX curve, with the days to expiration checked")
  void positions() {
    FileReading table = Fixtures.read("vx_m1_m7.csv");
    assertThat(rows(table, DailyBar.class).stream().filter(b -> b.line() == 3).limit(3))
        .extracting(DailyBar::symbol, DailyBar::close)
        .containsExactly(tuple("VX1", 72.625), tuple("VX2", 59.15), tuple("VX3", 44.875));
    assertThat(codes(table.rejected())).isEqualTo(Map.of("no-settlement", 1L));
    assertThat(codes(table.corrected())).isEqualTo(Map.of("days-differ", 1L));
    assertThat(codes(Fixtures.read("vx_const.csv").rejected()))
        .isEqualTo(Map.of("no-settlement", 1L));
  }

  @Test
  @DisplayName("vintages: a value is known since its realtime_start, or since its column's day")
  void vintages() {
    assertThat(rows(Fixtures.read("CPIAUCSL.json"), SeriesValue.class))
        .extracting(SeriesValue::value, v -> v.vintage().orElseThrow().toString())
        .containsExactly(
            tuple(308.850, "2024-01-11"),
            tuple(308.742, "2024-02-09"),
            tuple(309.685, "2024-02-13"));
    assertThat(Fixtures.read("CPIAUCSL.json").notes())
        .containsExactly("CPIAUCSL has no value on 1 dates");
    assertThat(rows(Fixtures.read("alfred.csv"), SeriesValue.class))
        .extracting(SeriesValue::value, v -> v.vintage().orElseThrow().toString())
        .containsExactly(
            tuple(308.850, "2024-02-13"),
            tuple(308.742, "2024-03-12"),
            tuple(309.685, "2024-02-13"),
            tuple(310.326, "2024-03-12"));
  }

  @Test
  @DisplayName("FRED's default answer has one real-time day: the latest vintage, none is claimed")
  void latestVintageOnly() {
    String json =
        """
        {"observations":[{"realtime_start":"2024-07-01","realtime_end":"2024-07-01","date":"2024-01-01","value":"5.33"},
        {"realtime_start":"2024-07-01","realtime_end":"2024-07-01","date":"2024-02-01","value":"."}]}
        """;
    FileReading reading = Fixtures.read("DFF.json", json);
    assertThat(reading.source()).isEqualTo("fred");
    assertThat(reading.rows())
        .containsExactly(
            new SeriesValue(1, "DFF", LocalDate.of(2024, 1, 1), 5.33, Optional.empty()));
    assertThat(reading.notes()).anyMatch(n -> n.startsWith("only the latest vintage"));
    assertThatThrownBy(() -> Fixtures.read("observations-of-a-series.json", json))
        .isInstanceOf(UnreadableFile.class)
        .hasMessageContaining("fred_CPIAUCSL.csv");
    assertThat(
            Intake.read(
                    "observations.json",
                    json.getBytes(StandardCharsets.UTF_8),
                    IntakeOptions.symbol("dff"))
                .rows())
        .isEqualTo(reading.rows());
  }

  @Test
  @DisplayName("no price index is 0, and Shiller's zeros mean that there is no value")
  void zeros() {
    assertThat(codes(Fixtures.read("fred_CPIAUCSL.csv").rejected()))
        .isEqualTo(Map.of("bad-value", 1L));
    assertThat(codes(Fixtures.read("shiller.csv").rejected())).isEqualTo(Map.of("missing", 8L));
  }

  @Test
  @DisplayName("4,465 declines are more issues than the exchange lists")
  void breadth() {
    FileReading declines = Fixtures.read("NYSE_decln.csv");
    assertThat(codes(declines.rejected())).isEqualTo(Map.of("bad-value", 1L, "implausible", 1L));
    assertThat(codes(Fixtures.read("NYSE_advn.csv").rejected()))
        .isEqualTo(Map.of("not-a-session", 1L));
    assertThat(rows(Fixtures.read("breadth_computed.csv"), SeriesValue.class))
        .contains(
            new SeriesValue(2, "SP500_ADVANCES", LocalDate.of(2023, 6, 21), 236, Optional.empty()));
    assertThatThrownBy(() -> Fixtures.read("counts.csv", Fixtures.all().get("NYSE_decln.csv")))
        .hasMessageContaining("NYSE_advn.csv");
  }

  @Test
  @DisplayName("a release one year early and expiries on holidays are moved, each with its line")
  void calendar() {
    FileReading calendar = Fixtures.read("macro_events.csv");
    assertThat(rows(calendar, CalendarEvent.class))
        .containsExactly(
            new CalendarEvent(
                2,
                "CPI",
                LocalDate.of(2002, 1, 17),
                Optional.of(LocalTime.of(8, 30)),
                "December 2001"),
            new CalendarEvent(
                3,
                "FOMC",
                LocalDate.of(2024, 6, 12),
                Optional.of(LocalTime.of(14, 0)),
                "June 11-12 Meeting - 2024"),
            new CalendarEvent(
                4,
                "VIX_EXPIRY",
                LocalDate.of(2024, 6, 18),
                Optional.of(LocalTime.of(9, 30)),
                "VIX expiration"),
            new CalendarEvent(
                5,
                "OPEX",
                LocalDate.of(2026, 6, 18),
                Optional.of(LocalTime.of(16, 0)),
                "quad witching"));
    assertThat(calendar.corrected()).extracting(RejectedRow::line).containsExactly(2L, 4L, 5L);
    assertThat(codes(calendar.rejected())).isEqualTo(Map.of("bad-event", 1L));
    assertThat(rows(Fixtures.read("fed_meetings.csv"), CalendarEvent.class))
        .extracting(CalendarEvent::kind)
        .containsExactly("FED_MEETING_UNSCHEDULED", "FED_MEETING", "FED_MINUTES");
    assertThat(rows(Fixtures.read("release_10.json"), CalendarEvent.class))
        .extracting(CalendarEvent::kind)
        .containsExactly("CPI", "CPI", "GDP");
  }

  @Test
  @DisplayName("a table of one's own by its columns: bars, futures, values, events")
  void ownTables() {
    String table = "Tag;Name;Kurs;Verfall\n28.06.2024;VX;14,0;17.07.2024\nx;VX;14.0;17.07.2024\n";
    FileReading futures =
        own(
            table.replace("14,0", "14.0"),
            new ColumnMapping(
                    Kind.FUTURE,
                    "broker",
                    "Tag",
                    Optional.empty(),
                    Optional.empty(),
                    Map.of(Role.NAME, "name", Role.VALUE, "KURS", Role.EXPIRY, "Verfall"))
                .dated("dd.MM.uuuu"));
    assertThat(rows(futures, FutureBar.class))
        .extracting(FutureBar::expiry, FutureBar::settle)
        .containsExactly(tuple(LocalDate.of(2024, 7, 17), 14.0));
    assertThat(codes(futures.rejected())).isEqualTo(Map.of("bad-date", 1L));

    String bars = "day,o,h,l,px\n2024-01-02,1,3,1,2\n2024-01-03,5,3,1,2\n";
    FileReading bar =
        own(
            bars,
            ColumnMapping.of(Kind.BAR, "me", "XYZ", "day", "px")
                .with(Role.OPEN, "o")
                .with(Role.HIGH, "h")
                .with(Role.LOW, "l"));
    assertThat(rows(bar, DailyBar.class))
        .extracting(b -> b.range().isPresent())
        .containsExactly(true, false);
    FileReading series =
        own(
            "d,v,k\n2024-01-01,.,2024-02-01\n2024-01-01,3.5,2024-02-01\n",
            ColumnMapping.of(Kind.SERIES, "me", "X", "d", "v").with(Role.VINTAGE, "k"));
    assertThat(series.rows())
        .containsExactly(
            new SeriesValue(
                3, "X", LocalDate.of(2024, 1, 1), 3.5, Optional.of(LocalDate.of(2024, 2, 1))));
    FileReading events =
        own(
            "d,what,t\n2024-01-01,CPI,08:30\n",
            new ColumnMapping(
                Kind.EVENT,
                "me",
                "d",
                Optional.empty(),
                Optional.empty(),
                Map.of(Role.NAME, "what", Role.TIME, "t")));
    assertThat(rows(events, CalendarEvent.class))
        .extracting(CalendarEvent::kind)
        .containsExactly("CPI");
    assertThatThrownBy(() -> own("a,b\n", ColumnMapping.of(Kind.SERIES, "me", "X", "d", "v")))
        .isInstanceOf(UnreadableFile.class)
        .hasMessageContaining("no column 'd'");
    assertThatThrownBy(() -> ColumnMapping.of(Kind.FUTURE, "me", "VX", "d", "v"))
        .hasMessageContaining("EXPIRY");
  }

  private static FileReading own(String content, ColumnMapping columns) {
    return Intake.read(
        "own.csv", content.getBytes(StandardCharsets.UTF_8), IntakeOptions.columns(columns));
  }

  @Test
  @DisplayName("packed or plain, the same rows; the digest is of the bytes as found")
  void gzip() {
    byte[] plain = Fixtures.all().get("VIX_History.csv").getBytes(StandardCharsets.UTF_8);
    FileReading packed =
        Intake.read("VIX_History.csv.gz", IntakeFuzzTest.gzip(plain), IntakeOptions.none());
    assertThat(packed.rows()).isEqualTo(Fixtures.read("VIX_History.csv").rows());
    assertThat(packed.sha256()).isNotEqualTo(Fixtures.read("VIX_History.csv").sha256());
  }

  @Test
  @DisplayName("what is no known file is refused with its beginning and what is understood")
  void refusals() {
    assertThatThrownBy(() -> Fixtures.read("a.txt", "Hello\nworld\n"))
        .isInstanceOf(UnreadableFile.class)
        .hasMessageContaining("begins with 'Hello'")
        .hasMessageContaining("CFE VX contract")
        .hasMessageContaining("Cboe quote table");
    assertThatThrownBy(() -> Fixtures.read("prices.csv", "Date,Close\n2024-01-02,1\n"))
        .isInstanceOf(UnreadableFile.class)
        .hasMessageContaining("VIX_History.csv");
    assertThatThrownBy(() -> Fixtures.read("x.json", "{\"a\":1}"))
        .hasMessageContaining("Cboe delayed quotes");
    assertThatThrownBy(() -> Fixtures.read("x.json", "{\"a\":"))
        .hasMessageContaining("begins like JSON");
    assertThatThrownBy(() -> Fixtures.read("x.json", "[".repeat(100_000)))
        .isInstanceOf(UnreadableFile.class);
    assertThatThrownBy(() -> Intake.read("x", new byte[0], IntakeOptions.none()))
        .isInstanceOf(UnreadableFile.class);
  }

  @Test
  @DisplayName("a gzip that unpacks without end is refused, and so is a file beyond the limit")
  void tooLarge() {
    byte[] bomb = IntakeFuzzTest.gzip(new byte[Intake.MAX_BYTES + 1]);
    assertThat(bomb.length).isLessThan(1 << 20);
    assertThatThrownBy(() -> Intake.read("b.csv.gz", bomb, IntakeOptions.none()))
        .isInstanceOf(UnreadableFile.class)
        .hasMessageContaining("64 MiB");
    byte[] large = new byte[Intake.MAX_BYTES + 1];
    assertThatThrownBy(() -> Intake.read("b.csv", large, IntakeOptions.none()))
        .isInstanceOf(UnreadableFile.class)
        .hasMessageContaining("64 MiB");
  }

  @Test
  @DisplayName("half a million rows, eight million JSON tokens: more is refused before it is kept")
  void tooMany() {
    assertThatThrownBy(() -> Fixtures.read("a.csv", "a,1\n".repeat(500_001)))
        .isInstanceOf(UnreadableFile.class)
        .hasMessageContaining("500000 rows");
    assertThatThrownBy(() -> Fixtures.read("a.json", "[" + "{},".repeat(4_100_000) + "{}]"))
        .isInstanceOf(UnreadableFile.class)
        .hasMessageContaining("a.json");
  }
}
