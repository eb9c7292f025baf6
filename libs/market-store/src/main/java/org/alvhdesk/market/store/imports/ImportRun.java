package org.alvhdesk.market.store.imports;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.market.intake.FileReading;
import org.alvhdesk.market.store.HistoryStore;
import org.alvhdesk.market.store.Sql;
import org.alvhdesk.market.store.WriterLock;
import org.alvhdesk.market.store.chain.ChainMerge;
import org.alvhdesk.market.store.imports.FileOutcome.Counts;
import org.alvhdesk.market.store.imports.FileOutcome.Outcome;

/**
 * One import of several files. Each file is one transaction: it is in the history with all its rows
 * and its report, or not at all. A run whose process dies shows as interrupted as soon as somebody
 * looks; importing the same files again stores those that are missing.
 *
 * <p>Belongs to one thread.
 */
public final class ImportRun implements AutoCloseable {
  private final Connection connection;
  private final Clock clock;
  private final long id;
  private boolean finished;

  private ImportRun(Connection connection, Clock clock, long id) {
    this.connection = connection;
    this.clock = clock;
    this.id = id;
  }

  /**
   * Begins a run.
   *
   * @param origin such as {@code command line}, {@code page}, {@code download}
   * @param actor who wants it
   * @param fileNames every file that will be added
   */
  public static ImportRun begin(
      HistoryStore store, String origin, String actor, List<String> fileNames, Clock clock) {
    ImportRuns.endInterrupted(store, clock);
    try {
      Connection connection = store.connections().getConnection();
      try {
        long id =
            HistoryStore.transaction(
                connection,
                c -> {
                  long newId =
                      Sql.first(
                              c,
                              "insert into history.import_run (started_at, state, origin, actor,"
                                  + " file_names) values (?, 'RUNNING', ?, ?, ?) returning id",
                              row -> row.getLong(1),
                              now(clock),
                              origin,
                              actor,
                              fileNames.toArray(String[]::new))
                          .orElseThrow();
                  if (!RunLocks.tryLock(c, newId)) {
                    throw new IllegalStateException("somebody else has the lock of a new run");
                  }
                  return newId;
                });
        return new ImportRun(connection, clock, id);
      } catch (RuntimeException e) {
        connection.close();
        throw e;
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the history's database is away: " + e.getMessage(), e);
    }
  }

  /** Its number. */
  public long id() {
    return id;
  }

  /**
   * Imports one file.
   *
   * @param options how it is read besides its bytes, for people; empty when nothing was said
   * @param again store it even when the same bytes were stored before
   */
  public FileOutcome add(
      String name, byte[] content, FileUnderstanding understanding, String options, boolean again) {
    long begin = clock.millis();
    String sha256 = sha256(content);
    Optional<String> before =
        again
            ? Optional.empty()
            : HistoryStore.transaction(connection, c -> storedBefore(c, sha256, options));
    if (before.isPresent()) {
      return changedNothing(name, content, sha256, options, Outcome.KNOWN, before.get(), begin);
    }
    FileReading reading;
    try {
      reading = understanding.read(name, content);
    } catch (FileUnderstanding.NotUnderstood e) {
      return changedNothing(
          name, content, sha256, options, Outcome.NOT_UNDERSTOOD, e.getMessage(), begin);
    } catch (RuntimeException e) {
      // A defect of a reader must not take the other files with it; it is reported as one.
      String why = "reading it failed, please report this: " + e;
      return changedNothing(name, content, sha256, options, Outcome.NOT_UNDERSTOOD, why, begin);
    }
    return HistoryStore.transaction(
        connection, c -> store(c, name, content.length, sha256, options, reading, begin));
  }

  private FileOutcome store(
      Connection c,
      String name,
      long bytes,
      String sha256,
      String options,
      FileReading reading,
      long begin)
      throws SQLException {
    WriterLock.await(c);
    Instant at = now(clock);
    List<Defect> defects = Defects.of(reading);
    long kept =
        reading
            .chain()
            .map(chain -> (long) chain.report().kept())
            .orElse((long) reading.rows().size());
    long rejected = Defects.total(defects, Defect.Kind.REJECTED);
    long corrected = Defects.total(defects, Defect.Kind.CORRECTED);
    FileRecord record =
        new FileRecord(id, name, sha256, options, bytes, Outcome.STORED, at)
            .read(reading, kept, rejected, corrected);
    long fileId = record.insert(c);
    Defects.insert(c, fileId, defects);
    Merged merged = new RowMerge(c, fileId, reading.source(), at).merge(reading.rows());
    if (reading.chain().isPresent()) {
      ChainMerge.Stored stored =
          ChainMerge.store(c, fileId, reading.source(), reading.chain().get(), at);
      merged =
          switch (stored) {
            case ADDED -> new Merged(kept, 0, 0, 0);
            case CHANGED -> new Merged(0, kept, 0, 0);
            case UNCHANGED -> new Merged(0, 0, kept, 0);
          };
    }
    long millis = millisSince(begin);
    Counts counts =
        new Counts(
            reading.rowsRead(),
            kept,
            rejected,
            corrected,
            merged.added(),
            merged.changed(),
            merged.unchanged(),
            merged.conflicts());
    FileRecord.counted(c, fileId, counts, millis);
    return new FileOutcome(
        fileId,
        name,
        sha256,
        bytes,
        Outcome.STORED,
        Optional.of(reading.source()),
        Optional.of(reading.understoodAs()),
        Optional.empty(),
        counts,
        reading.notes(),
        defects,
        at,
        millis);
  }

  private FileOutcome changedNothing(
      String name,
      byte[] content,
      String sha256,
      String options,
      Outcome outcome,
      String reason,
      long begin) {
    Instant at = now(clock);
    long millis = millisSince(begin);
    long fileId =
        HistoryStore.transaction(
            connection,
            c -> {
              long newId =
                  new FileRecord(id, name, sha256, options, content.length, outcome, at)
                      .because(reason)
                      .insert(c);
              FileRecord.counted(c, newId, Counts.NONE, millis);
              return newId;
            });
    return new FileOutcome(
        fileId,
        name,
        sha256,
        content.length,
        outcome,
        Optional.empty(),
        Optional.empty(),
        Optional.of(reason),
        Counts.NONE,
        List.of(),
        List.of(),
        at,
        millis);
  }

  private static Optional<String> storedBefore(Connection c, String sha256, String options)
      throws SQLException {
    return Sql.first(
        c,
        "select name, run_id, recorded_at from history.import_file where sha256 = ? and options = ?"
            + " and outcome = 'STORED' order by id limit 1",
        row ->
            "the same bytes were stored as "
                + row.getString("name")
                + " by import "
                + row.getLong("run_id")
                + " on "
                + Sql.instant(row, "recorded_at").truncatedTo(ChronoUnit.SECONDS),
        sha256,
        options);
  }

  /** All files are done: chains whose rate became known are computed anew, the run ends. */
  public void finish() {
    HistoryStore.transaction(
        connection,
        c -> {
          ChainMerge.refreshIndices(c);
          Sql.update(
              c,
              "update history.import_run set state = 'DONE', finished_at = ? where id = ?",
              now(clock),
              id);
          return null;
        });
    finished = true;
  }

  /** Ends the run; one that was not finished is interrupted. */
  @Override
  public void close() {
    try (connection) {
      if (!connection.isClosed()) {
        if (!finished) {
          ImportRuns.interrupted(connection, id, now(clock));
        }
        RunLocks.unlock(connection, id);
      }
    } catch (SQLException e) {
      // The database is away: with the session its lock is gone, and the next look ends the run.
      finished = true;
    }
  }

  static Instant now(Clock clock) {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private long millisSince(long begin) {
    return clock.millis() - begin;
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
