package org.alvhdesk.market.files.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.alvhdesk.market.chain.ChainRoot;
import org.alvhdesk.market.chain.ExpiryQuotes;
import org.alvhdesk.market.chain.OptionChain;
import org.alvhdesk.market.files.chain.ReadOptions;
import org.alvhdesk.market.intake.FileReading;
import org.alvhdesk.market.intake.RejectedRow;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChainIntakeTest {
  private static OptionChain chain(String name) {
    return Fixtures.read(name).chain().orElseThrow();
  }

  private static List<String> codes(FileReading reading) {
    return reading.rejected().stream().map(RejectedRow::code).toList();
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("every shape of a chain, with who quotes and what was kept")
  @CsvSource({
    "_SPX.json, cboe, 34, 2024-06-28T20:12:44Z",
    "tradier_spx.json, tradier, 32, 2024-06-28T19:59:30Z",
    "massive_spx.json, massive, 18, 2024-06-28T19:59:30Z",
    "quotetable.csv, cboe, 18, 2024-06-28T19:45:00Z",
    "long_2024-06-28.csv, vendor, 18, 2024-06-28T20:15:00Z",
    "eod_calcs.csv, cboe, 2, 2016-06-01T20:15:00Z",
    "barchart_2024-06-28.json, barchart, 2, 2024-06-28T20:15:00Z",
    "one_2013-06-25_57dte.csv, vendor, 4, 2013-06-25T20:15:00Z",
  })
  void shapes(String name, String source, int kept, Instant asOf) {
    FileReading reading = Fixtures.read(name);
    OptionChain chain = reading.chain().orElseThrow();
    assertThat(reading.source()).isEqualTo(source);
    assertThat(reading.rows()).isEmpty();
    assertThat(chain.report().kept()).isEqualTo(kept);
    assertThat(chain.provenance().asOf().instant()).isEqualTo(asOf);
    assertThat(chain.provenance().sha256()).isEqualTo(reading.sha256());
    assertThat(reading.rejected()).hasSize(chain.report().rejectedTotal());
    assertThat(reading.rowsRead()).isEqualTo(kept + chain.report().rejectedTotal());
  }

  @Test
  @DisplayName(
      "Cboe's JSON: root, date, strike from the symbol; sizes of 0 after hours do not count")
  void cboeTraps() {
    FileReading reading = Fixtures.read("_SPX.json");
    assertThat(codes(reading))
        .containsExactlyInAnyOrder(
            "unparseable", "dead", "crossed", "off-grid", "duplicate", "wrong-root", "expired");
    ExpiryQuotes july =
        chain("_SPX.json").find(ChainRoot.SPXW, LocalDate.of(2024, 7, 19)).orElseThrow();
    int i = Arrays.binarySearch(july.strikes(), 5000);
    assertThat(july.callBid()[i]).isEqualTo(60.25);
  }

  @Test
  @DisplayName("stale by its own time; the one of two quotes that contradicts parity, not both")
  void staleAndParity() {
    FileReading reading = Fixtures.read("tradier_spx.json");
    assertThat(reading.rejected())
        .extracting(RejectedRow::code, RejectedRow::detail)
        .containsExactly(
            tuple(
                "stale",
                "SPXW 2024-07-19 C 5150: quoted at 2024-06-28T18:59:30Z, the chain stands at"
                    + " 2024-06-28T19:59:30Z"),
            tuple(
                "parity-violating",
                "SPXW 2024-07-19 P 4900: call less put trades between 84.50 and 85.50, parity is"
                    + " 100.00"));
  }

  @Test
  @DisplayName("what the caller knows of the time wins: then all of an old file is stale")
  void callerKnowsTheTime() {
    byte[] old =
        ChainFixtures.tradier(Instant.parse("2024-06-28T14:00:00Z"))
            .getBytes(StandardCharsets.UTF_8);
    FileReading reading =
        Intake.read(
            "tradier.json",
            old,
            IntakeOptions.none()
                .with(ReadOptions.none().at(Instant.parse("2024-06-28T15:00:00Z"))));
    assertThat(reading.chain().orElseThrow().report().kept()).isZero();
    assertThat(reading.chain().orElseThrow().report().count("stale")).isEqualTo(34);
  }
}
