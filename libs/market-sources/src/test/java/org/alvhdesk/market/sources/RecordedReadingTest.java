package org.alvhdesk.market.sources;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.market.files.intake.Intake;
import org.alvhdesk.market.files.intake.IntakeOptions;
import org.alvhdesk.market.intake.CalendarEvent;
import org.alvhdesk.market.intake.DailyBar;
import org.alvhdesk.market.intake.FileReading;
import org.alvhdesk.market.intake.FutureBar;
import org.alvhdesk.market.intake.SeriesValue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What comes from a provider is what the one entry for files reads: recorded shapes, real files.
 */
class RecordedReadingTest {
  private final Desk desk = new Desk();

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  @DisplayName("index history, of four columns and of one value")
  void indices() {
    assertThat(read(Recorded.indices()).rows())
        .extracting(r -> ((DailyBar) r).symbol(), r -> ((DailyBar) r).close())
        .containsExactly(tuple("VIX", 14.04), tuple("VIX", 14.13));
    assertThat(read(Recorded.oneValueIndex()).rows())
        .extracting(r -> ((DailyBar) r).symbol(), r -> ((DailyBar) r).close())
        .containsExactly(tuple("VVIX", 85.11), tuple("VVIX", 84.52));
  }

  @Test
  @DisplayName("VX contracts, modern and archived, and the settlements of a day")
  void futures() {
    assertThat(read(Recorded.future()).rows())
        .extracting(r -> ((FutureBar) r).expiry(), r -> ((FutureBar) r).settle())
        .containsExactly(
            tuple(LocalDate.of(2024, 2, 14), 15.45), tuple(LocalDate.of(2024, 2, 14), 15.625));
    assertThat(read(Recorded.archivedFuture()).rows())
        .extracting(r -> ((FutureBar) r).expiry(), r -> ((FutureBar) r).settle())
        .contains(tuple(LocalDate.of(2013, 1, 16), 14.55));
    assertThat(read(Recorded.settlements()).rows())
        .extracting(r -> ((FutureBar) r).session(), r -> ((FutureBar) r).settle())
        .contains(tuple(LocalDate.of(2024, 1, 4), 15.625));
  }

  @Test
  @DisplayName("series with vintages, release dates, and the download without a key")
  void series() {
    assertThat(read(Recorded.vintages()).rows())
        .extracting(r -> ((SeriesValue) r).value(), r -> ((SeriesValue) r).vintage())
        .containsExactly(
            tuple(300.536, Optional.of(LocalDate.of(2023, 2, 14))),
            tuple(300.456, Optional.of(LocalDate.of(2024, 2, 9))));
    assertThat(read(Recorded.releaseDates()).rows())
        .extracting(r -> ((CalendarEvent) r).kind(), r -> ((CalendarEvent) r).date())
        .containsExactly(
            tuple("CPI", LocalDate.of(2024, 1, 11)), tuple("CPI", LocalDate.of(2024, 2, 13)));
    assertThat(read(Recorded.graph()).rows())
        .extracting(r -> ((SeriesValue) r).series(), r -> ((SeriesValue) r).value())
        .containsExactly(tuple("DFF", 5.33), tuple("DFF", 5.33));
  }

  @Test
  @DisplayName("chains of Cboe, of Tradier's expirations and of Massive's pages")
  void chains() {
    assertThat(read(Recorded.chain()).chain().orElseThrow().isVix()).isTrue();
    for (Recorded broker : List.of(Recorded.tradier(), Recorded.massive())) {
      FileReading reading = read(broker);
      assertThat(reading.chain().orElseThrow().isVix()).isFalse();
      assertThat(reading.rowsRead()).as(broker.toString()).isEqualTo(2);
    }
  }

  @Test
  @DisplayName("real files come through byte for byte and are read whole")
  void realFiles() throws IOException {
    assertThat(real("indices/vix_daily_ohlc_cboe.csv", Recorded.indices()).rows())
        .hasSizeGreaterThan(8000)
        .allMatch(r -> ((DailyBar) r).symbol().equals("VIX"));
    assertThat(real("indices/vvix_daily_cboe.csv", Recorded.oneValueIndex()).rows())
        .hasSizeGreaterThan(4000);
    assertThat(real("vx_futures/by_contract/CFE_F13_VX.csv", Recorded.archivedFuture()).rows())
        .hasSizeGreaterThan(100)
        .allMatch(r -> ((FutureBar) r).expiry().equals(LocalDate.of(2013, 1, 16)));
    assertThat(real("macro/fred_DFF_daily_1954_2026.csv", Recorded.graph()).rows())
        .hasSizeGreaterThan(20_000)
        .allMatch(r -> ((SeriesValue) r).series().equals("DFF"));
  }

  private FileReading real(String file, Recorded recorded) throws IOException {
    String dir = System.getProperty("alvh.data.dir", "");
    assumeTrue(
        !dir.isBlank() && Files.isDirectory(Path.of(dir, "indices")),
        "skipped: needs real market files, -Dalvh.data.dir=<absolute path of a directory with"
            + " indices/, vx_futures/ and macro/>");
    byte[] bytes = Files.readAllBytes(Path.of(dir, file));
    desk.provider.resetMappings();
    desk.provider.stubFor(
        any(anyUrl())
            .willReturn(aResponse().withHeader("Content-Type", "text/csv").withBody(bytes)));
    SourceFile got = fetch(recorded);
    assertThat(got.content()).isEqualTo(bytes);
    return Intake.read(got.name(), got.content(), IntakeOptions.none());
  }

  private FileReading read(Recorded recorded) {
    recorded
        .answers()
        .forEach(
            (path, body) -> {
              var mapping =
                  com.github.tomakehurst.wiremock.client.WireMock.get(
                      urlPathEqualTo(path.split("\\?")[0]));
              for (String parameter :
                  path.contains("?") ? path.split("\\?")[1].split("&") : new String[0]) {
                String[] pair = parameter.split("=", 2);
                mapping.withQueryParam(
                    pair[0], com.github.tomakehurst.wiremock.client.WireMock.equalTo(pair[1]));
              }
              desk.provider.stubFor(
                  mapping.willReturn(
                      aResponse().withHeader("Content-Type", recorded.type()).withBody(body)));
            });
    SourceFile file = fetch(recorded);
    return Intake.read(file.name(), file.content(), IntakeOptions.none());
  }

  private SourceFile fetch(Recorded recorded) {
    FetchOutcome outcome =
        desk.sources().find(recorded.source()).orElseThrow().fetch(recorded.wish());
    assertThat(outcome).isInstanceOf(FetchOutcome.Got.class);
    return ((FetchOutcome.Got) outcome).file();
  }
}
