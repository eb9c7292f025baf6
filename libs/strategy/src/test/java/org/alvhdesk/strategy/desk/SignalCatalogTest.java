package org.alvhdesk.strategy.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.alvhdesk.market.Quality;
import org.alvhdesk.market.history.MarketPast;
import org.alvhdesk.strategy.input.Answer;
import org.alvhdesk.strategy.input.Observed;
import org.alvhdesk.strategy.signal.HistorySignals;
import org.alvhdesk.strategy.signal.Pasts;
import org.junit.jupiter.api.Test;

class SignalCatalogTest {
  private static List<SignalCatalog.Reading> read(MarketPast past, int closes) {
    var last = past.closes().getLast();
    return SignalCatalog.read(
        SignalCatalogProperties.source(HistorySignals.of(past, last.session(), true), last),
        closes);
  }

  private static List<String> names(List<SignalCatalog.Reading> all) {
    return all.stream()
        .flatMap(
            r ->
                Stream.concat(
                    r.number().map(Observed::name).stream(), r.answer().map(Answer::name).stream()))
        .toList();
  }

  @Test
  void eachSignalStandsOnce_groupByGroup() {
    List<SignalCatalog.Reading> all = read(Pasts.walk(7, 300), 0);

    assertThat(names(all)).hasSize(67).doesNotHaveDuplicates();
    assertThat(all.stream().map(SignalCatalog.Reading::group).distinct())
        .containsExactly(SignalCatalog.Group.values());
    assertThat(all).isSortedAccordingTo((a, b) -> a.group().compareTo(b.group()));
    for (String series : List.of("SPX", "VIX", "VVIX", "CM30", "VX1")) {
      assertThat(names(all))
          .contains("RSI(" + series + ", 14)", "MACD(" + series + ", 12/26/9) histogram");
    }
  }

  @Test
  void whatHasNoValueSaysWhy() {
    LocalDate day = LocalDate.of(2018, 2, 5);
    var nothing = HistorySignals.ofNothing(day, Quality.MODEL);
    var close = Pasts.walk(7, 1).closes().getFirst();

    assertThat(SignalCatalog.read(SignalCatalogProperties.source(nothing, close), 120))
        .allSatisfy(
            r -> {
              assertThat(r.past()).isEmpty();
              r.number().ifPresent(o -> assertThat(o.missing()).isNotBlank());
              r.answer()
                  .ifPresent(
                      a -> {
                        assertThat(a.isUnknown()).as(a.name()).isTrue();
                        assertThat(a.detail()).isNotBlank();
                      });
            });
  }

  @Test
  void thePastEndsWithToday_andIsAsLongAsWasAskedFor() {
    List<SignalCatalog.Reading> all = read(Pasts.walk(7, 100), 40);

    assertThat(all)
        .filteredOn(r -> !r.past().isEmpty())
        .hasSize(24)
        .allSatisfy(
            r -> {
              assertThat(r.past()).hasSize(40);
              assertThat(r.past().getLast()).isEqualTo(r.number().orElseThrow().number());
            });
    assertThat(Arrays.stream(SignalCatalog.Group.values()).map(SignalCatalog.Group::title))
        .doesNotHaveDuplicates();
  }
}
