package org.alvhdesk.market.sources.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.alvhdesk.market.sources.Desk;
import org.alvhdesk.market.sources.Wish;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What can be configured, and what a desk fetches. */
class SourceSettingsTest {
  private static SourceSettings read(Map<SourceSetting, String> given) {
    return SourceSettings.read(s -> Optional.ofNullable(given.get(s)));
  }

  @Test
  @DisplayName("without any setting the providers' own addresses are asked, politely")
  void defaults() {
    SourceSettings s = read(Map.of());
    assertThat(s.cboe()).hasToString("https://cdn.cboe.com");
    assertThat(s.cboeWww()).hasToString("https://www.cboe.com");
    assertThat(s.fred()).hasToString("https://api.stlouisfed.org");
    assertThat(s.fredGraph()).hasToString("https://fred.stlouisfed.org");
    assertThat(s.fredKey()).isEmpty();
    assertThat(s.snapshotInterval()).isEqualTo(Duration.ofMinutes(5));
    assertThat(s.http().hostInterval()).isEqualTo(Duration.ofMillis(1500));
    assertThat(s.http().userAgent()).contains("Mozilla/5.0", "ALVH-Desk");
  }

  @Test
  @DisplayName("times are read as 500ms, 30s, 5m or PT5M, blanks are not set")
  void times() {
    assertThat(
            read(Map.of(
                    SourceSetting.HOST_INTERVAL, "500ms",
                    SourceSetting.TIMEOUT, "30s",
                    SourceSetting.PATIENCE, "2m",
                    SourceSetting.BREAKER_DELAY, "PT7M",
                    SourceSetting.CONTACT, "  "))
                .http())
        .satisfies(
            h -> {
              assertThat(h.hostInterval()).isEqualTo(Duration.ofMillis(500));
              assertThat(h.timeout()).isEqualTo(Duration.ofSeconds(30));
              assertThat(h.patience()).isEqualTo(Duration.ofMinutes(2));
              assertThat(h.breakerDelay()).isEqualTo(Duration.ofMinutes(7));
              assertThat(h.contact()).isEmpty();
            });
  }

  @Test
  @DisplayName("a wrong value is named with its setting and what it takes; keys never show")
  void wrong() {
    assertThatThrownBy(() -> read(Map.of(SourceSetting.TIMEOUT, "soon")))
        .hasMessage("alvh.sources.timeout takes a time such as 500ms, 30s, 5m or PT5M, not 'soon'");
    assertThatThrownBy(() -> read(Map.of(SourceSetting.CBOE_URL, "cdn.cboe.com")))
        .hasMessageContaining("alvh.sources.cboe.base-url takes an address such as https://");
    assertThatThrownBy(() -> read(Map.of(SourceSetting.TRIES, "0")))
        .hasMessageContaining("a whole number from 1 to 1000");
    assertThat(read(Map.of(SourceSetting.FRED_KEY, "geheim")).toString()).doesNotContain("geheim");
    assertThat(SourceSetting.FRED_KEY.variable()).isEqualTo("ALVH_SOURCES_FRED_KEY");
    assertThat(SourceSetting.MAX_BODY_MIB.variable()).isEqualTo("ALVH_SOURCES_MAX_BODY_MIB");
  }

  @Test
  @DisplayName(
      "a desk fetches index files, the contracts listed in the range, and the quotes of now")
  void catalogue() {
    LocalDate today = LocalDate.of(2024, 1, 5);
    try (Desk desk = new Desk()) {
      List<Catalogue.Item> items =
          Catalogue.items(desk.sources(), LocalDate.of(2023, 12, 1), today, today, Set.of());
      assertThat(items.stream().map(Catalogue.Item::wish))
          .contains(
              new Wish.DailyHistory("VIX"),
              new Wish.FutureHistory(LocalDate.of(2023, 12, 20)),
              new Wish.FutureHistory(LocalDate.of(2024, 10, 16)),
              new Wish.Settlements(LocalDate.of(2024, 1, 4)),
              new Wish.MacroSeries("CPIAUCSL", LocalDate.of(1990, 1, 1), true))
          .doesNotContain(new Wish.FutureHistory(LocalDate.of(2023, 11, 15)));
      assertThat(items.stream().map(i -> i.source().info().id()).collect(Collectors.toSet()))
          .containsExactlyInAnyOrder(
              "cboe-indices",
              "cfe-futures",
              "cfe-settlements",
              "cboe-delayed",
              "fred",
              "tradier",
              "massive");

      desk.settings.remove(SourceSetting.FRED_KEY);
      List<Catalogue.Item> past =
          Catalogue.items(
              desk.sources(), LocalDate.of(2023, 12, 1), today.minusDays(1), today, Set.of());
      assertThat(past.stream().map(i -> i.source().info().id()))
          .contains("fredgraph")
          .doesNotContain("cboe-delayed", "cfe-settlements", "tradier");
      assertThat(Catalogue.items(desk.sources(), today, today, today, Set.of("cfe-settlements")))
          .hasSize(1);
    }
  }
}
