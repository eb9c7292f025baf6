package org.alvhdesk.market.store.imports;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alvhdesk.market.intake.RejectedRow;
import org.alvhdesk.market.store.HistoryStore;
import org.alvhdesk.market.store.Sql;
import org.alvhdesk.market.store.imports.FileOutcome.Counts;
import org.alvhdesk.market.store.imports.FileOutcome.Outcome;

/** The imports there were, and how they ended. */
public final class ImportRuns {
  private ImportRuns() {}

  /** Where a run stands. */
  public enum State {
    RUNNING,
    DONE,
    /** Its process died or gave up; the file it was at left nothing. */
    INTERRUPTED
  }

  /**
   * One import.
   *
   * @param origin where it was asked for
   * @param fileNames files it was given
   * @param files those it has done, without their single rows
   */
  public record Run(
      long id,
      Instant startedAt,
      Optional<Instant> finishedAt,
      State state,
      String origin,
      String actor,
      List<String> fileNames,
      List<FileOutcome> files) {
    public Run {
      fileNames = List.copyOf(fileNames);
      files = List.copyOf(files);
    }

    /** Files that it was given and has not done. */
    public List<String> missing() {
      List<String> missing = new ArrayList<>(fileNames);
      files.forEach(f -> missing.remove(f.name()));
      return missing;
    }

    /** All files together. */
    public Counts counts() {
      return files.stream().map(FileOutcome::counts).reduce(Counts.NONE, Counts::plus);
    }

    /** How many files ended so. */
    public long count(Outcome outcome) {
      return files.stream().filter(f -> f.outcome() == outcome).count();
    }
  }

  /** The newest imports first. */
  public static List<Run> newest(HistoryStore store, int limit) {
    return store.transaction(
        c -> runs(c, "select * from history.import_run order by id desc limit ?", false, limit));
  }

  /** One import with the rows that its files left out, or empty. */
  public static Optional<Run> find(HistoryStore store, long id) {
    return store.transaction(
        c ->
            runs(c, "select * from history.import_run where id = ?", true, id).stream()
                .findFirst());
  }

  /** Ends the runs whose process is gone. */
  public static void endInterrupted(HistoryStore store, Clock clock) {
    store.transaction(
        c -> {
          List<Long> running =
              Sql.list(
                  c,
                  "select id from history.import_run where state = 'RUNNING'",
                  row -> row.getLong(1));
          for (long id : running) {
            if (RunLocks.tryLock(c, id)) {
              interrupted(c, id, ImportRun.now(clock));
              RunLocks.unlock(c, id);
            }
          }
          return null;
        });
  }

  static void interrupted(Connection c, long id, Instant at) throws SQLException {
    Sql.update(
        c,
        "update history.import_run set state = 'INTERRUPTED', finished_at = ? where id = ? and"
            + " state = 'RUNNING'",
        at,
        id);
  }

  private static List<Run> runs(Connection c, String sql, boolean rows, Object parameter)
      throws SQLException {
    List<Run> runs = Sql.list(c, sql, row -> run(row, List.of()), parameter);
    List<Run> complete = new ArrayList<>();
    for (Run run : runs) {
      List<FileOutcome> files = new ArrayList<>();
      Map<Long, Map<String, Defect>> defects = defects(c, run.id(), rows);
      for (FileOutcome f :
          Sql.list(
              c,
              "select * from history.import_file where run_id = ? order by id",
              row -> file(row, defects),
              run.id())) {
        files.add(f);
      }
      complete.add(
          new Run(
              run.id(),
              run.startedAt(),
              run.finishedAt(),
              run.state(),
              run.origin(),
              run.actor(),
              run.fileNames(),
              files));
    }
    return complete;
  }

  private static Run run(ResultSet row, List<FileOutcome> files) throws SQLException {
    return new Run(
        row.getLong("id"),
        Sql.instant(row, "started_at"),
        Optional.ofNullable(Sql.instant(row, "finished_at")),
        State.valueOf(row.getString("state")),
        row.getString("origin"),
        row.getString("actor"),
        Arrays.asList((String[]) row.getArray("file_names").getArray()),
        files);
  }

  private static Map<Long, Map<String, Defect>> defects(Connection c, long runId, boolean rows)
      throws SQLException {
    Map<Long, Map<String, Defect>> byFile = new LinkedHashMap<>();
    Map<String, List<RejectedRow>> single = new LinkedHashMap<>();
    if (rows) {
      Sql.list(
          c,
          "select r.* from history.import_defect_row r join history.import_file f on f.id ="
              + " r.file_id where f.run_id = ? order by r.file_id, r.kind, r.code, r.line",
          row ->
              single
                  .computeIfAbsent(key(row), k -> new ArrayList<>())
                  .add(
                      new RejectedRow(
                          row.getLong("line"), row.getString("code"), row.getString("detail"))),
          runId);
    }
    Sql.list(
        c,
        "select d.* from history.import_defect d join history.import_file f on f.id = d.file_id"
            + " where f.run_id = ? order by d.file_id, d.kind desc, d.total desc, d.code",
        row ->
            byFile
                .computeIfAbsent(row.getLong("file_id"), f -> new LinkedHashMap<>())
                .put(
                    key(row),
                    new Defect(
                        Defect.Kind.valueOf(row.getString("kind")),
                        row.getString("code"),
                        row.getLong("total"),
                        single.getOrDefault(key(row), List.of()))),
        runId);
    return byFile;
  }

  private static String key(ResultSet row) throws SQLException {
    return row.getLong("file_id") + " " + row.getString("kind") + " " + row.getString("code");
  }

  private static FileOutcome file(ResultSet row, Map<Long, Map<String, Defect>> defects)
      throws SQLException {
    return new FileOutcome(
        row.getLong("id"),
        row.getString("name"),
        row.getString("sha256"),
        row.getLong("bytes"),
        Outcome.valueOf(row.getString("outcome")),
        Optional.ofNullable(row.getString("source")),
        Optional.ofNullable(row.getString("understood_as")),
        Optional.ofNullable(row.getString("reason")),
        new Counts(
            row.getLong("rows_read"),
            row.getLong("kept"),
            row.getLong("rejected"),
            row.getLong("corrected"),
            row.getLong("added"),
            row.getLong("changed"),
            row.getLong("unchanged"),
            row.getLong("conflicts")),
        Arrays.asList((String[]) row.getArray("notes").getArray()),
        List.copyOf(defects.getOrDefault(row.getLong("id"), Map.of()).values()),
        Sql.instant(row, "recorded_at"),
        row.getLong("millis"));
  }
}
