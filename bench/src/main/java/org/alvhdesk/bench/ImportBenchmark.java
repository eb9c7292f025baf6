package org.alvhdesk.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.alvhdesk.localstack.Database;
import org.alvhdesk.localstack.LocalStack;
import org.alvhdesk.localstack.PartName;
import org.alvhdesk.market.files.intake.IntakeOptions;
import org.alvhdesk.market.store.HistorySchema;
import org.alvhdesk.market.store.HistoryStore;
import org.alvhdesk.market.store.imports.HistoryImport;
import org.alvhdesk.market.store.imports.HistoryImport.Given;
import org.alvhdesk.market.store.imports.ImportRuns;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * {@code import.daily30y}: every daily file of the data directory, read and stored in an empty
 * history. {@code import.chain}: the largest SPX chain file. Real PostgreSQL; reading the files
 * from disk is part of it.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ImportBenchmark {
  static final String DATA_DIR = "alvh.data.dir";
  private static final List<String> DAILY =
      List.of("indices", "vx_futures", "breadth", "macro", "calendar", "strategy_indices", "etf");

  private LocalStack stack;
  private List<Given> daily;
  private List<Given> chain;
  private HistoryStore store;
  private int databases;

  /** Starts PostgreSQL and lists the files. */
  @Setup
  public void start() throws IOException {
    Path dir = Path.of(System.getProperty(DATA_DIR));
    daily = new ArrayList<>();
    for (String folder : DAILY) {
      if (Files.isDirectory(dir.resolve(folder))) {
        files(dir.resolve(folder)).forEach(f -> daily.add(given(f)));
      }
    }
    chain =
        files(dir.resolve("chains_spx")).stream()
            .max(Comparator.comparingLong(f -> f.toFile().length()))
            .map(f -> List.of(given(f)))
            .orElseThrow(() -> new IllegalStateException("no SPX chain in " + dir));
    stack = LocalStack.builder().parts(PartName.POSTGRESQL).start();
  }

  /** An empty history for each run. */
  @Setup(Level.Invocation)
  public void empty() {
    Database db = stack.createDatabase("bench_" + ++databases);
    HistorySchema.bringUpToDate(db.jdbcUrl(), db.owner(), db.ownerPassword(), db.user());
    store = HistoryStore.at(db.jdbcUrl(), db.user(), db.appPassword());
  }

  /** Stops PostgreSQL. */
  @TearDown
  public void stop() {
    stack.close();
  }

  /** Thirty years of daily files. */
  @Benchmark
  public ImportRuns.Run daily() {
    return imported(daily, 200_000);
  }

  /** One complete SPX chain. */
  @Benchmark
  public ImportRuns.Run chain() {
    return imported(chain, 5_000);
  }

  private ImportRuns.Run imported(List<Given> files, long atLeast) {
    ImportRuns.Run run =
        new HistoryImport(store, "bench", "bench", false)
            .run(files, Clock.systemUTC(), (n, all, f) -> {});
    if (run.counts().kept() < atLeast) {
      throw new IllegalStateException("only " + run.counts().kept() + " values were kept");
    }
    return run;
  }

  private static List<Path> files(Path dir) throws IOException {
    try (Stream<Path> found = Files.walk(dir)) {
      return found.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static Given given(Path file) {
    return new Given(
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
}
