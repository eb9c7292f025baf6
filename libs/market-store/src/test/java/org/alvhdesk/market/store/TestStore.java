package org.alvhdesk.market.store;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicInteger;
import org.alvhdesk.localstack.Database;
import org.alvhdesk.localstack.LocalStack;
import org.alvhdesk.localstack.PartName;
import org.alvhdesk.market.intake.DailyBar;
import org.alvhdesk.market.intake.FileReading;
import org.alvhdesk.market.intake.MarketRow;
import org.alvhdesk.market.intake.RejectedRow;
import org.alvhdesk.market.store.imports.FileOutcome;
import org.alvhdesk.market.store.imports.ImportRun;

/** A history in a database of its own on one real PostgreSQL for all tests of the JVM. */
public record TestStore(HistoryStore store, HistoryStore asOwner) {
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static LocalStack stack;

  public static synchronized TestStore create() {
    if (stack == null) {
      stack = LocalStack.builder().parts(PartName.POSTGRESQL).start();
      Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(stack::close));
    }
    Database db = stack.createDatabase("history_" + NUMBER.incrementAndGet());
    HistorySchema.bringUpToDate(db.jdbcUrl(), db.owner(), db.ownerPassword(), db.user());
    return new TestStore(
        HistoryStore.at(db.jdbcUrl(), db.user(), db.appPassword()),
        HistoryStore.at(db.jdbcUrl(), db.owner(), db.ownerPassword()));
  }

  public static Clock at(String instant) {
    return Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
  }

  public static DailyBar bar(String symbol, String session, double close) {
    return new DailyBar(
        2, symbol, LocalDate.parse(session), Optional.empty(), close, OptionalDouble.empty());
  }

  public static FileReading reading(String file, String source, MarketRow... rows) {
    return new FileReading(
        file,
        "unused",
        source,
        "rows of a test",
        rows.length,
        List.of(rows),
        List.of(new RejectedRow(7, "not-a-session", "2024-07-04")),
        List.of(),
        Optional.empty(),
        List.of("a note"));
  }

  /** Imports {@code reading} as a file whose bytes are {@code content}. */
  public FileOutcome add(Clock clock, String content, FileReading reading) {
    try (ImportRun run = ImportRun.begin(store, "test", "tester", List.of(reading.file()), clock)) {
      FileOutcome outcome =
          run.add(reading.file(), content.getBytes(UTF_8), (n, b) -> reading, "", false);
      run.finish();
      return outcome;
    }
  }

  private static final java.nio.charset.Charset UTF_8 = java.nio.charset.StandardCharsets.UTF_8;
}
