package org.alvhdesk.ui.data;

import java.util.List;
import java.util.stream.Collectors;
import org.alvhdesk.contracts.rest.ImportRunView;

/**
 * An import, file by file.
 *
 * @param running whether it still goes on
 * @param missing files it was given and has not done, in words; empty when none
 */
record RunView(
    DataView.ImportRow run, boolean running, int percent, List<FileRow> files, String missing) {
  /**
   * A file.
   *
   * @param tone of its outcome
   * @param why it changed nothing; empty when it was stored
   */
  record FileRow(
      String name,
      String outcome,
      String tone,
      String understoodAs,
      String why,
      String read,
      String kept,
      String rejected,
      String corrected,
      String added,
      String changed,
      String conflicts,
      List<String> notes,
      List<DefectRow> defects) {}

  /** Rows left out or mended for one reason. */
  record DefectRow(String what, String code, String total, List<String> rows, boolean more) {}

  static RunView of(ImportRunView view) {
    boolean running = view.run().state().equals("RUNNING");
    return new RunView(
        DataView.row(view.run()),
        running,
        view.run().files() == 0 ? 100 : 100 * view.run().done() / view.run().files(),
        view.files().stream().map(RunView::file).toList(),
        view.missing().stream().limit(20).collect(Collectors.joining(", "))
            + (view.missing().size() > 20 ? " and " + (view.missing().size() - 20) + " more" : ""));
  }

  private static FileRow file(ImportRunView.File f) {
    boolean stored = f.outcome().equals("STORED");
    return new FileRow(
        f.name(),
        switch (f.outcome()) {
          case "STORED" -> "stored";
          case "KNOWN" -> "known before";
          default -> "not understood";
        },
        stored ? "good" : f.outcome().equals("KNOWN") ? "wait" : "bad",
        f.understoodAs() == null ? "" : f.understoodAs() + " (" + f.source() + ")",
        f.reason() == null ? "" : f.reason(),
        DataView.count(f.read()),
        DataView.count(f.kept()),
        DataView.count(f.rejected()),
        DataView.count(f.corrected()),
        DataView.count(f.added()),
        DataView.count(f.changed()),
        DataView.count(f.conflicts()),
        f.notes(),
        f.defects().stream().map(RunView::defect).toList());
  }

  private static DefectRow defect(ImportRunView.Defect d) {
    return new DefectRow(
        d.kind().equals("REJECTED") ? "left out" : "mended",
        d.code(),
        DataView.count(d.total()),
        d.rows().stream()
            .limit(20)
            .map(r -> r.line() > 0 ? "line " + r.line() + ": " + r.detail() : r.detail())
            .toList(),
        d.total() > 20);
  }
}
