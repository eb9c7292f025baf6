package org.alvhdesk.market.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.alvhdesk.market.Quality;
import org.alvhdesk.market.Slice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Sessions with and without stored chains; needs {@code -Dalvh.data.dir=<absolute path>}. */
class RealStoredDayTest {
  private Path data;

  @BeforeEach
  void dataDirectory() {
    String dir = System.getProperty("alvh.data.dir", "");
    assumeTrue(
        !dir.isBlank() && Files.isDirectory(Path.of(dir, "chains_spx")),
        "skipped: needs real market files, -Dalvh.data.dir=<absolute path of a directory with"
            + " indices/, vx_futures/ and chains_spx/>");
    data = Path.of(dir);
  }

  @Test
  @DisplayName("a session with a complete SPX chain at the close and no VIX chain")
  void chainAtTheClose() {
    StoredDay day = StoredDay.read(data, LocalDate.of(2022, 2, 4));
    List<Slice> spx = day.slices().stream().filter(s -> !s.root().isVix()).toList();
    List<Slice> vix = day.slices().stream().filter(s -> s.root().isVix()).toList();
    assertThat(day.state().spx()).isEqualTo(4500.53);
    assertThat(day.state().vix()).isEqualTo(23.22);
    assertThat(spx).hasSizeGreaterThan(30).allMatch(s -> s.quality() == Quality.DELAYED);
    assertThat(vix).hasSizeGreaterThan(5).allMatch(s -> s.quality() == Quality.MODEL);
    assertThat(spx.getFirst().forward()).isCloseTo(4500, within(20.0));
    assertThat(vix)
        .allMatch(s -> !s.marketTime().isAfter(day.state().marketTime()))
        .allMatch(
            s -> Duration.between(s.marketTime(), day.state().marketTime()).toMinutes() <= 15);
    assertThat(day.notes()).anyMatch(n -> n.contains("no stored VIX chain"));
  }

  @Test
  @DisplayName("a chain quoted in the morning does not see the close of its day")
  void chainBeforeTheClose() {
    StoredDay day = StoredDay.read(data, LocalDate.of(2022, 3, 23));
    assertThat(day.state().session()).isEqualTo("2022-03-23");
    assertThat(day.state().lastOfSession()).isFalse();
    assertThat(day.state().marketTime()).isEqualTo("2022-03-23T14:11:00Z");
    assertThat(day.state().spx()).isNotEqualTo(4456.24).isCloseTo(4490, within(40.0));
    assertThat(day.notes()).anyMatch(n -> n.contains("before the close"));
  }

  @Test
  @DisplayName("a session without chains is all model; a holiday and a day without levels are not")
  void withoutChains() {
    StoredDay day = StoredDay.read(data, LocalDate.of(2018, 2, 2));
    assertThat(day.slices()).allMatch(s -> s.quality() == Quality.MODEL);
    assertThat(day.state().spx()).isEqualTo(2762.13);
    assertThatThrownBy(() -> StoredDay.read(data, LocalDate.of(2022, 7, 4)))
        .isInstanceOf(MissingMarketData.class)
        .hasMessageContaining("was no trading day; the one before it is 2022-07-01");
    assertThatThrownBy(() -> StoredDay.read(data, LocalDate.of(2025, 7, 1)))
        .isInstanceOf(MissingMarketData.class);
  }

  @Test
  @DisplayName("a chain fetched on a holiday belongs to the session before")
  void fetchedLater() {
    StoredDay day = StoredDay.read(data, LocalDate.of(2023, 7, 3));
    assertThat(day.slices()).allMatch(s -> s.quality() == Quality.DELAYED);
  }
}
