package org.alvhdesk.market.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.market.history.MarketPast;
import org.alvhdesk.market.history.Publication;
import org.alvhdesk.market.history.PublishedValue;
import org.alvhdesk.market.history.ScheduledEvent;
import org.alvhdesk.market.history.SessionClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The past in the real files; needs {@code -Dalvh.data.dir=<absolute path>}. */
class RealPastTest {
  private static PastFiles read;

  @BeforeAll
  static void read() {
    String dir = System.getProperty("alvh.data.dir", "");
    assumeTrue(
        !dir.isBlank() && Files.isDirectory(Path.of(dir, "indices")),
        "skipped: needs real market files, -Dalvh.data.dir=<absolute path of a directory with"
            + " indices/, breadth/, macro/ and calendar/>");
    read = PastFiles.read(Path.of(dir));
  }

  private static SessionClose close(String day) {
    return read.past().closes().stream()
        .filter(c -> c.session().equals(LocalDate.parse(day)))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @DisplayName("closes since 1990, futures since 2004, breadth to 2015 and from 2023")
  void closes() {
    MarketPast past = read.past();
    assertThat(past.closes().getFirst().session()).isEqualTo(LocalDate.of(1990, 1, 2));
    assertThat(past.closes().getLast().session()).isEqualTo(LocalDate.of(2024, 6, 28));
    assertThat(close("2018-02-05").vix()).isEqualTo(37.32);
    assertThat(close("2020-03-16").vx1()).hasValue(72.625);
    assertThat(close("2020-03-16").vx2()).hasValue(59.15);
    assertThat(close("2001-09-17").vx1()).isEmpty();
    assertThat(close("2011-08-08").issues()).isPresent();
    assertThat(close("2018-02-05").issues()).isEmpty();
    assertThat(close("2023-06-21").issues().orElseThrow().advances()).isEqualTo(797);
  }

  @Test
  @DisplayName("CPI of January 2018 is known on 2018-02-14, REER ends with January 2024")
  void publications() {
    MarketPast past = read.past();
    PublishedValue cpi =
        past.published(Publication.CPI).values().stream()
            .filter(v -> v.of().equals(LocalDate.of(2018, 1, 1)))
            .findFirst()
            .orElseThrow();
    assertThat(cpi.known()).isEqualTo(LocalDate.of(2018, 2, 14));
    assertThat(past.published(Publication.REER).values().getLast().of())
        .isEqualTo(LocalDate.of(2024, 1, 1));
    assertThat(past.published(Publication.CAPE).values()).hasSizeGreaterThan(1_700);
    assertThat(past.published(Publication.BILL_3M).values()).isNotEmpty();
    assertThat(past.published(Publication.ECB_DEPOSIT).values()).isEmpty();
  }

  @Test
  @DisplayName("twenty January rows less those of payrolls are moved; every year has 12 CPI dates")
  void events() {
    MarketPast past = read.past();
    assertThat(read.report().count(EventFile.MOVED)).isBetween(10, 20);
    for (int year = 2001; year <= 2024; year++) {
      LocalDate from = LocalDate.of(year, 1, 1);
      List<ScheduledEvent> cpi =
          past.events()
              .only(ScheduledEvent.CPI)
              .between(from, from.plusYears(1).minusDays(1))
              .events();
      assertThat(cpi).as("CPI dates of %d", year).hasSize(12);
    }
    assertThat(past.events().only(ScheduledEvent.FOMC).events())
        .contains(new ScheduledEvent("FOMC", LocalDate.of(2018, 1, 31)));
  }

  @Test
  @DisplayName("a replay from 2018-02-02 knows what the files say by then, and nothing later")
  void replay() {
    Path dir = Path.of(System.getProperty("alvh.data.dir"));
    LocalDate friday = LocalDate.of(2018, 2, 2);
    ReplayPath path = ReplayPath.open(dir, Optional.of(friday), Optional.of(friday.plusDays(10)));

    assertThat(path.past()).isEqualTo(read.past().knownAt(friday, false));
    path.next();
    assertThat(path.past()).isEqualTo(read.past().knownAt(friday, true));
  }
}
