package org.alvhdesk.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import org.alvhdesk.contracts.event.HedgeBookV1;
import org.alvhdesk.contracts.event.HedgeProposalV1;
import org.alvhdesk.contracts.event.MarketStepV1;
import org.alvhdesk.localstack.DatabaseName;
import org.alvhdesk.quant.calendar.TradingCalendar;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Markets that nobody interferes with: the same one at two speeds, and recorded days, one step
 * each, a day a second. All run side by side, since they mostly wait for their clocks.
 */
@Order(90)
class UnattendedMarketTest {
  /** Enough for more than one proposal. */
  private static final int SESSIONS = 8;

  private static final int STEPS_PER_SESSION = 13;
  private static final long LAST = (long) SESSIONS * STEPS_PER_SESSION;
  private static final double DAY_A_SECOND = 390;
  private static final Duration PATIENCE = Duration.ofSeconds(240);

  private static final HistoryFiles FILES = new HistoryFiles();
  private static final LocalDate FROM = LocalDate.of(2020, 2, 3);
  private static final LocalDate TO = LocalDate.of(2020, 3, 31);
  private static final Map<String, Future<MarketRun>> RUNS = new HashMap<>();

  @BeforeAll
  static void startAll() {
    var dir = Path.of("target", "history").toAbsolutePath();
    MainPlatform.deleteTree(dir);
    FILES.write(dir);
    start("slow", MainPlatform.MARKET, 60);
    start("fast", MainPlatform.MARKET, 390);
    start("replay", "replay:" + dir, DAY_A_SECOND);
    if (hasRealFiles()) {
      start("replay-2020", "replay:" + dataDir() + ":" + FROM + ":" + TO, DAY_A_SECOND);
    }
  }

  private static String dataDir() {
    return System.getProperty("alvh.data.dir", "");
  }

  private static boolean hasRealFiles() {
    return !dataDir().isBlank() && Path.of(dataDir()).toFile().isDirectory();
  }

  private static void start(String name, String market, double speed) {
    var task = new FutureTask<>(() -> MarketRun.start(name, market, speed));
    Thread.ofPlatform().name("start-" + name).start(task);
    RUNS.put(name, task);
  }

  /** The run of this name, as soon as it has started. */
  private static MarketRun run(String name) throws Exception {
    return RUNS.get(name).get();
  }

  @AfterAll
  static void stopAll() throws Exception {
    for (var run : RUNS.values()) {
      try (var started = run.get()) {
        assertThat(started).isNotNull();
      }
    }
  }

  @Test
  void proposalsAreTheSame_whenTheMarketRunsAt60AndAt390() throws Exception {
    var slow = run("slow");
    var fast = run("fast");
    fast.awaitDecided(LAST, PATIENCE);
    slow.awaitDecided(LAST, PATIENCE);

    assertThat(steps(slow)).hasSize((int) LAST).isEqualTo(steps(fast));
    var proposals = proposals(slow);
    assertThat(proposals).hasSizeGreaterThanOrEqualTo(2).isEqualTo(proposals(fast));
    // Ids and hashes are equal already; this shows legs and trace when they are not.
    assertThat(slow.contents(LAST)).hasSameSizeAs(proposals).isEqualTo(fast.contents(LAST));
    assertThat(slow.condorProposals(LAST)).isEqualTo(fast.condorProposals(LAST));
    assertThat(fills(slow)).isNotEmpty().isEqualTo(fills(fast));
    assertNothingWentWrong(slow);
    assertNothingWentWrong(fast);
  }

  /** Including the digest over all option quotes of the step: the path is the same bit for bit. */
  private static List<MarketStepV1> steps(MarketRun run) {
    return run.steps().stream().filter(s -> s.step() <= LAST).distinct().toList();
  }

  private static List<HedgeProposalV1> proposals(MarketRun run) {
    return run.proposals().stream().filter(p -> p.step() <= LAST).toList();
  }

  private static List<?> fills(MarketRun run) {
    return Sql.rows(
        run.stack(),
        DatabaseName.HEDGE,
        "select cause, layer, action, quantity, expiry, strike, price_points, step, snapshot_id"
            + " from fill where step <= ? order by step, id",
        LAST);
  }

  @Test
  void historyIsPlayedToItsEnd_whenFilesAreInTheProvidersFormats() throws Exception {
    var run = run("replay");
    run.awaitSession(FILES.last(), PATIENCE);
    assertPlayed(run, FILES.first(), FILES.last());
    assertThat(run.steps().stream().distinct()).hasSize(FILES.size());
    assertHedgeReacted(run, FILES.worst());
  }

  @Test
  void march2020IsPlayedToItsEnd_whenTheRealFilesAreThere() throws Exception {
    Assumptions.assumeTrue(
        hasRealFiles(), "skipped: no market data directory (-Dalvh.data.dir=DIR)");
    var run = run("replay-2020");
    run.awaitSession(TO, PATIENCE);
    assertPlayed(run, FROM, TO);
    var steps = byDate(run);
    assertThat(steps.get(LocalDate.of(2020, 3, 16)).signals().vix()).isEqualTo(82.69);
    assertThat(steps.get(LocalDate.of(2020, 3, 23)).signals().spx()).isEqualTo(2237.40);
    assertThat(steps.get(LocalDate.of(2020, 3, 16)).signals().backwardation()).isTrue();
    assertHedgeReacted(run, LocalDate.of(2020, 3, 16));
  }

  private static void assertNothingWentWrong(MarketRun run) {
    assertThat(Logs.errors(run.stack())).isEmpty();
    Invariants.nothingDead(run.stack());
    Invariants.stepsAreComplete(run.stack());
    Invariants.positionsAreTheSumOfFills(run.stack());
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
    assertNothingWentWrong(run);
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
