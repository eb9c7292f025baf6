package org.alvhdesk.market.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.alvhdesk.market.files.PastFiles;
import org.alvhdesk.market.files.intake.IntakeOptions;
import org.alvhdesk.market.history.MarketPast;
import org.alvhdesk.market.history.Publication;
import org.alvhdesk.market.store.imports.FileOutcome.Outcome;
import org.alvhdesk.market.store.imports.HistoryImport;
import org.alvhdesk.market.store.imports.ImportRuns;
import org.alvhdesk.market.store.query.StoredPast;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The real daily files through the history; needs {@code -Dalvh.data.dir=<absolute path>}. */
class RealImportTest {
  private static final List<String> FOLDERS =
      List.of("indices", "vx_futures", "breadth", "macro", "calendar", "strategy_indices", "etf");

  private static TestStore test;
  private static ImportRuns.Run run;
  private static Path dir;

  @BeforeAll
  static void importAll() throws IOException {
    String given = System.getProperty("alvh.data.dir", "");
    assumeTrue(
        !given.isBlank() && Files.isDirectory(Path.of(given, "indices")),
        "skipped: needs real market files, -Dalvh.data.dir=<absolute path>");
    dir = Path.of(given);
    test = TestStore.create();
    List<HistoryImport.Given> files = new ArrayList<>();
    for (String folder : FOLDERS) {
      try (Stream<Path> found = Files.walk(dir.resolve(folder))) {
        found.filter(Files::isRegularFile).sorted().forEach(f -> files.add(given(f)));
      }
    }
    run =
        new HistoryImport(test.store(), "test", "tester", false)
            .run(files, TestStore.at("2026-11-20T20:00:00Z"), (n, m, f) -> {});
    run.files()
        .forEach(
            f ->
                System.out.printf(
                    "%-45s %-14s %-10s %6d read %6d kept %5d rejected %4d corrected %5d conflicts"
                        + " %5d ms%n",
                    f.name(),
                    f.outcome(),
                    f.source().orElse(""),
                    f.counts().read(),
                    f.counts().kept(),
                    f.counts().rejected(),
                    f.counts().corrected(),
                    f.counts().conflicts(),
                    f.millis()));
  }

  private static HistoryImport.Given given(Path file) {
    return new HistoryImport.Given(
        file.getFileName().toString(),
        () -> {
          try {
            return Files.readAllBytes(file);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        },
        IntakeOptions.none());
  }

  @Test
  @DisplayName("the past from the history is the past from the files")
  void samePast() {
    MarketPast files = PastFiles.read(dir).past();
    MarketPast stored =
        StoredPast.read(
            test.store(), LocalDate.of(1990, 1, 1), Instant.parse("2024-07-01T04:00:00Z"));

    assertThat(stored.sessions()).isEqualTo(files.sessions());
    for (int i = 0; i < files.closes().size(); i++) {
      assertThat(stored.closes().get(i)).isEqualTo(files.closes().get(i));
    }
    assertThat(stored.events()).isEqualTo(files.events());
    LocalDate last = files.closes().getLast().session();
    for (Publication p : Publication.values()) {
      assertThat(stored.published(p)).as(p.name()).isEqualTo(files.published(p).knownAt(last));
    }
  }

  @Test
  @DisplayName("every daily file is understood, and a second import of them changes nothing")
  void understood() {
    assertThat(run.files())
        .filteredOn(f -> f.outcome() == Outcome.NOT_UNDERSTOOD)
        .extracting(f -> f.name() + ": " + f.reason())
        .allMatch(text -> text.contains("README"));
    assertThat(run.counts().kept()).isGreaterThan(300_000);
  }
}
