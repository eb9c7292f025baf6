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
import java.util.Set;
import java.util.stream.Stream;
import org.alvhdesk.market.chain.OptionChain;
import org.alvhdesk.market.files.PastFiles;
import org.alvhdesk.market.files.intake.Intake;
import org.alvhdesk.market.files.intake.IntakeOptions;
import org.alvhdesk.market.history.MarketPast;
import org.alvhdesk.market.history.Publication;
import org.alvhdesk.market.history.SessionClose;
import org.alvhdesk.market.store.chain.ChainCodec;
import org.alvhdesk.market.store.imports.FileOutcome.Outcome;
import org.alvhdesk.market.store.imports.HistoryImport;
import org.alvhdesk.market.store.imports.ImportRuns;
import org.alvhdesk.market.store.query.HistoryStatus;
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
            test.store(), LocalDate.of(1990, 1, 1), Instant.parse("2024-06-28T20:15:00Z"));

    assertThat(stored.sessions()).isEqualTo(files.sessions());
    List<SessionClose> differing = new ArrayList<>(stored.closes());
    differing.removeAll(Set.copyOf(files.closes()));
    assertThat(differing).isEmpty();
    assertThat(stored.events()).isEqualTo(files.events());
    LocalDate last = files.closes().getLast().session();
    for (Publication p : Publication.values()) {
      assertThat(stored.published(p)).as(p.name()).isEqualTo(files.published(p).knownAt(last));
    }
  }

  @Test
  @DisplayName("complete chains come back as read, VIX recomputed beside VIX published")
  void chains() throws IOException {
    List<HistoryImport.Given> files = new ArrayList<>();
    try (Stream<Path> found = Files.walk(dir.resolve("chains_spx"))) {
      found
          .filter(f -> f.getFileName().toString().matches(".*(2022-02-04|2024-01-05|2020-06-26).*"))
          .sorted()
          .forEach(f -> files.add(given(f)));
    }
    assumeTrue(!files.isEmpty(), "skipped: no complete SPX chains in the data directory");
    ImportRuns.Run chains =
        new HistoryImport(test.store(), "test", "tester", false)
            .run(files, TestStore.at("2026-11-20T20:00:00Z"), (n, m, f) -> {});

    assertThat(chains.counts().kept()).isGreaterThan(15_000L * files.size() / 2);
    assertThat(HistoryStatus.of(test.store(), TestStore.at("2026-11-20T20:00:00Z")).chains())
        .filteredOn(c -> c.expiries() > 20 && c.vixDifference().isPresent())
        .isNotEmpty()
        .allMatch(c -> Math.abs(c.vixDifference().getAsDouble()) < 0.25);
    for (HistoryImport.Given file : files) {
      OptionChain read =
          Intake.read(file.name(), file.content().get(), IntakeOptions.none())
              .chain()
              .orElseThrow();
      assertThat(ChainCodec.decode(ChainCodec.encode(read)).expiries())
          .usingRecursiveComparison()
          .isEqualTo(read.expiries());
    }
  }

  @Test
  @DisplayName("every daily file is understood; the two VIX files disagree where they are known to")
  void understood() {
    assertThat(run.files())
        .filteredOn(f -> f.outcome() == Outcome.NOT_UNDERSTOOD)
        .extracting(f -> f.name() + ": " + f.reason())
        .allMatch(text -> text.contains("README"));
    List<HistoryStatus.Conflict> conflicts =
        HistoryStatus.conflicts(test.store(), 1000).stream()
            .filter(c -> c.id().equals("VIX"))
            .toList();
    assertThat(conflicts)
        .extracting(c -> c.of() + " " + c.valueA() + " " + c.valueB())
        .contains("2014-10-15 26.25 25.27");
    assertThat(conflicts.stream().map(HistoryStatus.Conflict::of).distinct().count())
        .as("dates on which VIX files disagree")
        .isEqualTo(12);
    assertThat(run.counts().kept()).isGreaterThan(250_000);
  }
}
