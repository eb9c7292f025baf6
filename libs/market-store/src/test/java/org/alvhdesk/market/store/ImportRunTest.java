package org.alvhdesk.market.store;

import static org.alvhdesk.market.store.TestStore.at;
import static org.alvhdesk.market.store.TestStore.bar;
import static org.alvhdesk.market.store.TestStore.reading;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.alvhdesk.market.files.intake.IntakeOptions;
import org.alvhdesk.market.intake.DailyBar;
import org.alvhdesk.market.intake.FutureBar;
import org.alvhdesk.market.intake.SeriesValue;
import org.alvhdesk.market.store.imports.FileOutcome;
import org.alvhdesk.market.store.imports.FileOutcome.Outcome;
import org.alvhdesk.market.store.imports.FileUnderstanding;
import org.alvhdesk.market.store.imports.HistoryImport;
import org.alvhdesk.market.store.imports.ImportRun;
import org.alvhdesk.market.store.imports.ImportRuns;
import org.alvhdesk.market.store.query.HistoryQueries;
import org.alvhdesk.market.store.query.HistoryStatus;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ImportRunTest {
  private static final Clock MONDAY = at("2024-07-08T20:00:00Z");
  private static final Clock TUESDAY = at("2024-07-09T20:00:00Z");
  private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2024, 12, 31);

  private final TestStore test = TestStore.create();
  private final HistoryQueries queries = new HistoryQueries(test.store());

  private List<Double> closes(String symbol, String asKnownAt) {
    return queries.bars(symbol, FIRST, LAST, Instant.parse(asKnownAt)).stream()
        .map(HistoryQueries.Bar::close)
        .toList();
  }

  @Test
  @DisplayName("the same bytes again change nothing and say so")
  void sameBytes() {
    FileOutcome first =
        test.add(MONDAY, "a", reading("VIX.csv", "cboe", bar("VIX", "2024-07-05", 12.48)));
    FileOutcome second =
        test.add(TUESDAY, "a", reading("VIX.csv", "cboe", bar("VIX", "2024-07-05", 99)));

    assertThat(first.outcome()).isEqualTo(Outcome.STORED);
    assertThat(first.counts()).isEqualTo(new FileOutcome.Counts(1, 1, 1, 0, 1, 0, 0, 0));
    assertThat(second.outcome()).isEqualTo(Outcome.KNOWN);
    assertThat(second.reason().orElseThrow())
        .contains("stored as VIX.csv by import 1 on 2024-07-08T20:00:00Z");
    assertThat(closes("VIX", "2024-12-31T00:00:00Z")).containsExactly(12.48);
  }

  @Test
  @DisplayName("a number counts from its session's close; a correction from when it was recorded")
  void pointInTime() {
    test.add(MONDAY, "a", reading("VIX.csv", "cboe", bar("VIX", "2024-07-05", 12.48)));
    FileOutcome corrected =
        test.add(
            TUESDAY,
            "b",
            reading(
                "VIX.csv",
                "cboe",
                bar("VIX", "2024-07-05", 12.5),
                bar("VIX", "2024-07-08", 12.37)));

    assertThat(corrected.counts().changed()).isEqualTo(1);
    assertThat(corrected.counts().added()).isEqualTo(1);
    assertThat(closes("VIX", "2024-07-05T20:14:59Z")).isEmpty();
    assertThat(closes("VIX", "2024-07-05T20:15:00Z")).containsExactly(12.48);
    assertThat(closes("VIX", "2024-07-09T19:59:59Z")).containsExactly(12.48, 12.37);
    assertThat(closes("VIX", "2024-07-09T20:00:00Z")).containsExactly(12.5, 12.37);
  }

  @Test
  @DisplayName("a file without ranges contradicts none; one with another range does")
  void ranges() {
    DailyBar full =
        new DailyBar(
            2,
            "VIX",
            LocalDate.of(2024, 7, 5),
            Optional.of(new DailyBar.Range(12.3, 12.9, 12.1)),
            12.48,
            OptionalDouble.empty());
    DailyBar other =
        new DailyBar(
            2,
            "VIX",
            full.session(),
            Optional.of(new DailyBar.Range(12.3, 13.0, 12.1)),
            12.48,
            OptionalDouble.empty());
    test.add(MONDAY, "a", reading("VIX.csv", "cboe", full));
    FileOutcome closeOnly =
        test.add(TUESDAY, "b", reading("V.csv", "cboe", bar("VIX", "2024-07-05", 12.48)));
    FileOutcome range = test.add(TUESDAY, "c", reading("VIX.csv", "cboe", other));

    assertThat(closeOnly.counts().unchanged()).isEqualTo(1);
    assertThat(range.counts().changed()).isEqualTo(1);
    assertThat(
            queries
                .bars("VIX", FIRST, LAST, Instant.parse("2024-08-01T00:00:00Z"))
                .getFirst()
                .high())
        .hasValue(13.0);
  }

  @Test
  @DisplayName("two sources in conflict are both kept and reported; the priority answers")
  void conflicts() {
    test.add(MONDAY, "a", reading("other.csv", "vendor", bar("VIX", "2024-07-05", 13.4)));
    FileOutcome second =
        test.add(
            MONDAY,
            "b",
            reading(
                "VIX.csv", "cboe", bar("VIX", "2024-07-05", 12.48), bar("VIX", "2024-07-08", 12)));

    assertThat(second.counts().conflicts()).isEqualTo(1);
    assertThat(closes("VIX", "2024-12-31T00:00:00Z")).containsExactly(12.48, 12.0);
    assertThat(HistoryStatus.conflicts(test.store(), 10))
        .containsExactly(
            new HistoryStatus.Conflict(
                "VIX", LocalDate.of(2024, 7, 5), "cboe", 12.48, "vendor", 13.4));
    assertThat(HistoryStatus.of(test.store(), MONDAY).series())
        .extracting(HistoryStatus.Series::source, HistoryStatus.Series::conflicts)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("cboe", 1L),
            org.assertj.core.groups.Tuple.tuple("vendor", 1L));
  }

  @Test
  @DisplayName("futures and vintages are kept by contract and by vintage")
  void futuresAndSeries() {
    LocalDate july = LocalDate.of(2024, 7, 17);
    FutureBar future =
        new FutureBar(
            2,
            "VX",
            july,
            LocalDate.of(2024, 7, 5),
            13.65,
            Optional.empty(),
            OptionalDouble.of(10),
            OptionalDouble.empty());
    LocalDate may = LocalDate.of(2024, 5, 1);
    FileOutcome outcome =
        test.add(
            MONDAY,
            "a",
            reading(
                "mixed.csv",
                "alfred",
                future,
                new SeriesValue(3, "CPIAUCSL", may, 313.2, Optional.of(LocalDate.of(2024, 6, 12))),
                new SeriesValue(
                    4, "CPIAUCSL", may, 313.1, Optional.of(LocalDate.of(2024, 7, 11)))));
    test.add(
        MONDAY,
        "b",
        reading("fred.csv", "fred", new SeriesValue(3, "CPIAUCSL", may, 313.1, Optional.empty())));

    assertThat(outcome.counts().added()).isEqualTo(3);
    assertThat(queries.settlements("VX", FIRST, LAST, Instant.parse("2024-07-06T00:00:00Z")))
        .containsExactly(
            new HistoryQueries.Settlement(LocalDate.of(2024, 7, 5), july, "alfred", 13.65));
    assertThat(queries.series("CPIAUCSL", Instant.parse("2024-06-12T12:00:00Z"))).isEmpty();
    assertThat(queries.series("CPIAUCSL", Instant.parse("2024-07-01T12:00:00Z")))
        .singleElement()
        .matches(v -> v.value() == 313.2 && v.source().equals("alfred"));
    assertThat(queries.series("CPIAUCSL", Instant.parse("2024-08-01T12:00:00Z")))
        .singleElement()
        .matches(v -> v.value() == 313.1 && v.known().equals(LocalDate.of(2024, 7, 11)));
  }

  @Test
  @DisplayName("a file of no known shape is reported with what would be, and stops nobody")
  void notUnderstood() {
    HistoryImport all = new HistoryImport(test.store(), "test", "tester", false);
    ImportRuns.Run run =
        all.run(
            List.of(
                new HistoryImport.Given("notes.txt", () -> utf8("hello"), IntakeOptions.none()),
                new HistoryImport.Given(
                    "VIX_History.csv",
                    () -> utf8("DATE,OPEN,HIGH,LOW,CLOSE\n07/05/2024,12.3,12.9,12.1,12.48\n"),
                    IntakeOptions.none())),
            MONDAY,
            (n, m, f) -> {});

    assertThat(run.state()).isEqualTo(ImportRuns.State.DONE);
    assertThat(run.files().getFirst().outcome()).isEqualTo(Outcome.NOT_UNDERSTOOD);
    assertThat(run.files().getFirst().reason().orElseThrow()).contains("hello");
    assertThat(run.counts().added()).isEqualTo(1);
    assertThat(run.missing()).isEmpty();
  }

  @Test
  @DisplayName("a reader's defect makes its file not understood, with a request to report it")
  void defect() {
    try (ImportRun run = ImportRun.begin(test.store(), "test", "t", List.of("x"), MONDAY)) {
      FileOutcome outcome =
          run.add(
              "x",
              utf8("x"),
              (n, b) -> {
                throw new IllegalStateException("broken");
              },
              "",
              false);
      assertThat(outcome.reason().orElseThrow()).contains("please report").contains("broken");
    }
  }

  @Test
  @DisplayName("killed in mid-file: nothing of it is stored, the run is interrupted, again resumes")
  void killed() throws Exception {
    FileUnderstanding first = (n, b) -> reading(n, "cboe", bar("VIX", "2024-07-05", 12.48));
    FileUnderstanding second = (n, b) -> reading(n, "cboe", bar("VVIX", "2024-07-05", 80.1));
    ImportRun run =
        ImportRun.begin(test.store(), "test", "tester", List.of("a.csv", "b.csv"), MONDAY);
    run.add("a.csv", utf8("a"), first, "", false);
    CompletableFuture<FileOutcome> hanging;
    try (Connection blocker = test.asOwner().connections().getConnection()) {
      blocker.setAutoCommit(false);
      // The file's row and its defects are written by the time it needs this table.
      Sql.update(blocker, "lock table history.daily_bar in access exclusive mode");
      hanging = CompletableFuture.supplyAsync(() -> run.add("b.csv", utf8("b"), second, "", false));
      Awaitility.await().until(() -> terminateWhoWaits() == 1);
      blocker.rollback();
    }
    assertThatThrownBy(hanging::join)
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(StoreFailure.class);

    ImportRuns.endInterrupted(test.store(), TUESDAY);
    ImportRuns.Run seen = ImportRuns.find(test.store(), run.id()).orElseThrow();
    assertThat(seen.state()).isEqualTo(ImportRuns.State.INTERRUPTED);
    assertThat(seen.missing()).containsExactly("b.csv");
    assertThat(closes("VVIX", "2024-12-31T00:00:00Z")).isEmpty();

    try (ImportRun again =
        ImportRun.begin(test.store(), "test", "tester", List.of("a.csv", "b.csv"), TUESDAY)) {
      assertThat(again.add("a.csv", utf8("a"), first, "", false).outcome())
          .isEqualTo(Outcome.KNOWN);
      assertThat(again.add("b.csv", utf8("b"), second, "", false).outcome())
          .isEqualTo(Outcome.STORED);
      again.finish();
    }
    assertThat(closes("VVIX", "2024-12-31T00:00:00Z")).containsExactly(80.1);
  }

  @Test
  @DisplayName("a run that lives is not called interrupted by another that looks")
  void alive() {
    try (ImportRun run = ImportRun.begin(test.store(), "test", "t", List.of(), MONDAY)) {
      ImportRuns.endInterrupted(test.store(), MONDAY);
      assertThat(ImportRuns.find(test.store(), run.id()).orElseThrow().state())
          .isEqualTo(ImportRuns.State.RUNNING);
    }
  }

  @Test
  @DisplayName("the service role can neither delete nor change a number")
  void grants() {
    test.add(MONDAY, "a", reading("VIX.csv", "cboe", bar("VIX", "2024-07-05", 12.48)));
    for (String sql :
        List.of(
            "delete from history.daily_bar",
            "update history.daily_bar set close = 1",
            "update history.calendar_event set reason = ''",
            "create table history.mine (x int)")) {
      assertThatThrownBy(() -> test.store().transaction(c -> Sql.update(c, sql)))
          .as(sql)
          .isInstanceOf(StoreFailure.class)
          .hasMessageContaining("permission denied");
    }
  }

  /** Ends the sessions of the importing role that wait for a lock; a role may end its own. */
  private int terminateWhoWaits() {
    return test.store()
        .transaction(
            c ->
                Sql.list(
                    c,
                    "select pg_terminate_backend(pid) from pg_stat_activity where wait_event_type ="
                        + " 'Lock' and query like '%daily_bar%' and datname = current_database()",
                    row -> row.getBoolean(1)))
        .size();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
