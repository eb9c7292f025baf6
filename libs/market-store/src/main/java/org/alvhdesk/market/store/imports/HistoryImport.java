package org.alvhdesk.market.store.imports;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.alvhdesk.market.files.intake.IntakeOptions;
import org.alvhdesk.market.store.HistoryStore;

/**
 * Imports files in their order. Used by the command line, the page and downloads alike.
 *
 * @param origin where it is asked for, such as {@code command line}
 * @param actor who asks
 * @param again also files whose bytes were stored before: a newer version may read more of them
 */
public record HistoryImport(HistoryStore store, String origin, String actor, boolean again) {
  /**
   * A file to import.
   *
   * @param name as it is reported
   * @param content its bytes, read when its turn comes
   */
  public record Given(String name, Supplier<byte[]> content, IntakeOptions options) {}

  /** Hears of each file as it is done. */
  @FunctionalInterface
  public interface Progress {
    /**
     * File {@code number} of {@code all} is done, counted from 1.
     *
     * @param outcome what became of it
     */
    void done(int number, int all, FileOutcome outcome);
  }

  /**
   * Imports all files and ends the run.
   *
   * @return the finished run with every row that was left out
   * @throws org.alvhdesk.market.store.StoreFailure when the database goes away; the run is then
   *     interrupted and the files done so far stay
   */
  public ImportRuns.Run run(List<Given> files, Clock clock, Progress progress) {
    try (ImportRun run = begin(files, clock)) {
      add(run, files, progress);
      return ImportRuns.find(store, run.id()).orElseThrow();
    }
  }

  /** Begins a run without importing anything yet: its number can be told at once. */
  public ImportRun begin(List<Given> files, Clock clock) {
    return ImportRun.begin(store, origin, actor, files.stream().map(Given::name).toList(), clock);
  }

  /** Imports all files of a run that was begun, and ends it. */
  public void add(ImportRun run, List<Given> files, Progress progress) {
    int number = 0;
    for (Given file : files) {
      FileOutcome outcome =
          run.add(
              file.name(),
              file.content().get(),
              FileUnderstanding.intake(file.options()),
              file.options().equals(IntakeOptions.none()) ? "" : file.options().toString(),
              again);
      progress.done(++number, files.size(), outcome);
    }
    run.finish();
  }
}
