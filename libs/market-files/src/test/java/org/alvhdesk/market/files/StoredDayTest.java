package org.alvhdesk.market.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.alvhdesk.market.Quality;
import org.alvhdesk.market.Slice;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One session from small files with invented numbers. */
class StoredDayTest {
  private static final LocalDate DAY = LocalDate.of(2019, 2, 19);

  @TempDir Path dir;

  @BeforeEach
  void week() throws IOException {
    write("SPX_History.csv", "DATE,CLOSE", "02/15/2019,2700", "02/19/2019,2720");
    write("VIX_History.csv", "DATE,CLOSE", "02/15/2019,15.0", "02/19/2019,14.5");
    write(
        "vx_m1_m7_daily.csv",
        "Date,M1,M2,M3",
        "2019-02-15,15.2,15.9,16.4",
        "2019-02-19,14.6,15.4,16.0");
  }

  private void write(String name, String... lines) throws IOException {
    Files.write(dir.resolve(name), List.of(lines));
  }

  /** A quote table of one SPXW expiry around 2721, as Cboe's page saves it. */
  private void table(String name, String stamp) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add("S&P 500 INDEX,Last: 2700,Change: 1.5");
    lines.add("\"Date: " + stamp + "\",Bid: 2699,Ask: 2702,Size: 1*1,Volume: 0");
    lines.add(
        "Expiration Date,Calls,Last Sale,Net,Bid,Ask,Volume,IV,Delta,Gamma,Open Interest,Strike,"
            + "Puts,Last Sale,Net,Bid,Ask,Volume,IV,Delta,Gamma,Open Interest");
    for (int strike = 2600; strike <= 2840; strike += 10) {
      double parity = 2721 - strike;
      double time = 40 * Math.exp(-Math.abs(parity) / 60);
      double call = Math.max(parity, 0) + time;
      double put = Math.max(-parity, 0) + time;
      lines.add(
          "Fri Mar 15 2019,SPXW190315C0%d000,1,0,%.2f,%.2f,1,0,0,0,1,%d.00,SPXW190315P0%d000,1,0,%.2f,%.2f,1,0,0,0,1"
              .formatted(strike, call - 0.2, call + 0.2, strike, strike, put - 0.2, put + 0.2));
    }
    write(name, lines.toArray(String[]::new));
  }

  @Test
  @DisplayName("without chains every quote is a model's and the notes say so")
  void model() {
    StoredDay day = StoredDay.read(dir, DAY);
    assertThat(day.state().spx()).isEqualTo(2720);
    assertThat(day.slices()).isNotEmpty().allMatch(s -> s.quality() == Quality.MODEL);
    assertThat(day.notes())
        .containsExactly(
            "no stored SPX chain of this session: quotes are a model's",
            "no stored VIX chain of this session: quotes are a model's");
  }

  @Test
  @DisplayName("a chain at the close is used for its root, at its own time")
  void atTheClose() throws IOException {
    table("spx_chain_2019-02-19.csv", "February 19, 2019 at 4:14 PM EST");
    StoredDay day = StoredDay.read(dir, DAY);
    List<Slice> spx = day.slices().stream().filter(s -> !s.root().isVix()).toList();
    assertThat(spx).hasSize(1);
    assertThat(spx.getFirst().root()).isEqualTo(OptionRoot.SPXW);
    assertThat(spx.getFirst().quality()).isEqualTo(Quality.DELAYED);
    assertThat(spx.getFirst().forward()).isCloseTo(2721, within(1.0));
    assertThat(day.state().spx()).isEqualTo(2720);
    assertThat(day.state().marketTime()).isEqualTo("2019-02-19T21:14:00Z");
    assertThat(day.slices())
        .filteredOn(s -> s.root().isVix())
        .isNotEmpty()
        .allMatch(s -> s.quality() == Quality.MODEL);
  }

  @Test
  @DisplayName("a chain of the morning does not meet the close of its day")
  void beforeTheClose() throws IOException {
    table("spx_chain_2019-02-19.csv", "February 19, 2019 at 10:30 AM EST");
    StoredDay day = StoredDay.read(dir, DAY);
    assertThat(day.state().session()).isEqualTo(DAY);
    assertThat(day.state().lastOfSession()).isFalse();
    assertThat(day.state().spx()).isCloseTo(2721, within(1.0));
    assertThat(day.state().vix()).as("of the day before: one expiry gives no VIX").isEqualTo(15.0);
    assertThat(day.notes()).anyMatch(n -> n.contains("VIX of the close of 2019-02-15"));
  }

  @Test
  @DisplayName("a chain saved on a weekend or holiday belongs to the session whose quotes it holds")
  void savedLater() throws IOException {
    table("spx_chain_2019-02-18.csv", "February 18, 2019 at 11:00 AM EST");
    assertThat(StoredDay.read(dir, LocalDate.of(2019, 2, 15)).slices())
        .filteredOn(s -> !s.root().isVix())
        .hasSize(1);
    assertThat(StoredDay.read(dir, DAY).notes()).anyMatch(n -> n.startsWith("no stored SPX"));
  }

  @Test
  @DisplayName("a file that is no chain is named, and the larger of two chains is used")
  void otherFiles() throws IOException {
    table("spx_chain_2019-02-19.csv", "February 19, 2019 at 4:14 PM EST");
    write("my_chain_2019-02-19.csv", "nothing", "useful");
    assertThat(StoredDay.read(dir, DAY).notes())
        .anyMatch(n -> n.startsWith("my_chain_2019-02-19.csv is not used:"));
  }

  @Test
  @DisplayName("a holiday and a session without levels are refused with what to do")
  void refused() {
    assertThatThrownBy(() -> StoredDay.read(dir, LocalDate.of(2019, 2, 18)))
        .isInstanceOf(MissingMarketData.class)
        .hasMessage("2019-02-18 was no trading day; the one before it is 2019-02-15");
    assertThatThrownBy(() -> StoredDay.read(dir, LocalDate.of(2019, 2, 20)))
        .isInstanceOf(MissingMarketData.class)
        .hasMessageContaining("no levels of 2019-02-20")
        .hasMessageContaining("2019-02-19");
  }
}
