package org.alvhdesk.market.store.imports;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.alvhdesk.market.intake.FileReading;
import org.alvhdesk.market.store.Sql;
import org.alvhdesk.market.store.imports.FileOutcome.Counts;
import org.alvhdesk.market.store.imports.FileOutcome.Outcome;

/** The row of a file in {@code import_file}, as far as it is known before its facts are stored. */
record FileRecord(
    long runId,
    String name,
    String sha256,
    String options,
    long bytes,
    Outcome outcome,
    Instant at,
    String source,
    String understoodAs,
    String reason,
    Counts counts,
    List<String> notes) {

  FileRecord(
      long runId,
      String name,
      String sha256,
      String options,
      long bytes,
      Outcome outcome,
      Instant at) {
    this(
        runId, name, sha256, options, bytes, outcome, at, null, null, null, Counts.NONE, List.of());
  }

  FileRecord read(FileReading reading, long kept, long rejected, long corrected) {
    return new FileRecord(
        runId,
        name,
        sha256,
        options,
        bytes,
        outcome,
        at,
        reading.source(),
        reading.understoodAs(),
        null,
        new Counts(reading.rowsRead(), kept, rejected, corrected, 0, 0, 0, 0),
        reading.notes());
  }

  FileRecord because(String why) {
    return new FileRecord(
        runId, name, sha256, options, bytes, outcome, at, null, null, why, counts, notes);
  }

  /** Stores it; its id. */
  long insert(Connection c) throws SQLException {
    return Sql.first(
            c,
            "insert into history.import_file (run_id, name, sha256, options, bytes, outcome,"
                + " source, understood_as, reason, rows_read, kept, rejected, corrected, notes,"
                + " recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id",
            row -> row.getLong(1),
            runId,
            name,
            sha256,
            options,
            bytes,
            outcome.name(),
            source,
            understoodAs,
            reason,
            counts.read(),
            counts.kept(),
            counts.rejected(),
            counts.corrected(),
            notes.toArray(String[]::new),
            at)
        .orElseThrow();
  }

  /** Adds what storing its facts did. */
  static void counted(Connection c, long fileId, Counts counts, long millis) throws SQLException {
    Sql.update(
        c,
        "update history.import_file set added = ?, changed = ?, unchanged = ?, conflicts = ?,"
            + " millis = ? where id = ?",
        counts.added(),
        counts.changed(),
        counts.unchanged(),
        counts.conflicts(),
        millis,
        fileId);
  }
}
