package org.alvhdesk.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.alvhdesk.contracts.event.HedgeBookV1;
import org.alvhdesk.contracts.event.MarketStepV1;
import org.alvhdesk.quant.calendar.TradingCalendar;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Recorded days, one step each, a day a second. */
@Order(80)
class ReplayTest {
  private static final double DAY_A_SECOND = 390;

  @Test
  void historyIsPlayedToItsEnd_whenFilesAreInTheProvidersFormats() {
    var files = new HistoryFiles();
    var dir = Path.of("target", "history").toAbsolutePath();
    MainPlatform.deleteTree(dir);
    files.write(dir);
    try (var run = MarketRun.start("replay", "replay:" + dir, DAY_A_SECOND)) {
      run.awaitSession(files.last(), Duration.ofSeconds(90));
      assertPlayed(run, files.first(), files.last());
      assertThat(run.steps().stream().distinct()).hasSize(files.size());
      assertHedgeReacted(run, files.worst());
    }
  }

  @Test
  void march2020IsPlayedToItsEnd_whenTheRealFilesAreThere() {
    var data = System.getProperty("alvh.data.dir", "");
    Assumptions.assumeTrue(
        !data.isBlank() && Path.of(data).toFile().isDirectory(),
        "skipped: no market data directory (-Dalvh.data.dir)");
    var from = LocalDate.of(2020, 2, 3);
    var to = LocalDate.of(2020, 3, 31);
    var market = "replay:" + data + ":" + from + ":" + to;
    try (var run = MarketRun.start("replay-2020", market, DAY_A_SECOND)) {
      run.awaitSession(to, Duration.ofSeconds(150));
      assertPlayed(run, from, to);
      var steps = byDate(run);
      assertThat(steps.get(LocalDate.of(2020, 3, 16)).signals().vix()).isEqualTo(82.69);
      assertThat(steps.get(LocalDate.of(2020, 3, 23)).signals().spx()).isEqualTo(2237.40);
      assertThat(steps.get(LocalDate.of(2020, 3, 16)).signals().backwardation()).isTrue();
      assertHedgeReacted(run, LocalDate.of(2020, 3, 16));
    }
  }

  /** Every session from the first to the last, each decided, nothing wrong in any log. */
  private static void assertPlayed(MarketRun run, LocalDate from, LocalDate to) {
    var expected = from.datesUntil(to.plusDays(1)).filter(TradingCalendar::isBusinessDay).toList();
    assertThat(byDate(run).keySet()).containsExactlyElementsOf(expected);
    assertThat(run.steps())
        .allSatisfy(
            step -> {
              assertThat(step.optionQuality()).isEqualTo("MODEL");
              assertThat(step.lastOfSession()).isTrue();
              assertThat(step.sliceCount()).isPositive();
            });
    assertThat(Logs.errors(run.stack())).isEmpty();
    Invariants.nothingDead(run.stack());
    Invariants.stepsAreComplete(run.stack());
    Invariants.positionsAreTheSumOfFills(run.stack());
    assertThat(run.proposals()).isNotEmpty();
    var sessions = run.proposals().stream().map(p -> p.marketTime()).toList();
    assertThat(sessions).doesNotHaveDuplicates();
  }

  /** What is held is worth at least twice as much on the worst day as at the beginning. */
  private static void assertHedgeReacted(MarketRun run, LocalDate worst) {
    var dates =
        run.steps().stream()
            .distinct()
            .collect(Collectors.toMap(MarketStepV1::step, MarketStepV1::session));
    Map<LocalDate, BigDecimal> values = new TreeMap<>();
    for (var book : run.hedgeBooks()) {
      values.put(dates.get(book.step()), value(book));
    }
    var begin = values.values().stream().filter(v -> v.signum() > 0).findFirst().orElseThrow();
    System.out.println("hedge at first " + begin + " USD, on " + worst + " " + values.get(worst));
    assertThat(values.get(worst)).isGreaterThan(begin.multiply(BigDecimal.TWO));
  }

  private static BigDecimal value(HedgeBookV1 book) {
    return book.positions().stream()
        .map(HedgeBookV1.Position::valueUsd)
        .filter(Objects::nonNull)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static Map<LocalDate, MarketStepV1> byDate(MarketRun run) {
    List<MarketStepV1> steps = run.steps();
    var byDate = new TreeMap<LocalDate, MarketStepV1>();
    steps.forEach(s -> byDate.put(s.session(), s));
    return byDate;
  }
}
