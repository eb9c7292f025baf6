package org.alvhdesk.cli.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.alvhdesk.cli.table.TextTable;
import org.alvhdesk.market.files.intake.Intake;
import org.alvhdesk.market.intake.RejectedRow;
import org.alvhdesk.market.store.imports.Defect;
import org.alvhdesk.market.store.imports.FileOutcome;
import org.alvhdesk.market.store.imports.FileOutcome.Counts;
import org.alvhdesk.market.store.imports.FileOutcome.Outcome;
import org.alvhdesk.market.store.imports.ImportRuns.Run;

/** The report of an import for people. */
final class ImportText {
  /** Rows shown of each reason and file; the JSON report has more. */
  private static final int ROWS = 5;

  private ImportText() {}

  static List<String> lines(Run run, double seconds) {
    List<String> lines = new ArrayList<>();
    TextTable table =
        TextTable.of(
            "*file", ">rows", ">kept", ">rejected", ">mended", ">new", ">changed", ">conflicts");
    for (FileOutcome f : run.files()) {
      Counts c = f.counts();
      switch (f.outcome()) {
        case STORED -> row(table, f.name(), c);
        case KNOWN -> table.row(f.name(), "known", "", "", "", "", "", "");
        case NOT_UNDERSTOOD -> table.row(f.name(), "-", "", "", "", "", "", "");
      }
    }
    row(table, "all", run.counts());
    lines.addAll(table.lines());
    for (FileOutcome f : run.files()) {
      f.defects().forEach(d -> defect(lines, f, d));
    }
    List<FileOutcome> unclear =
        run.files().stream().filter(f -> f.outcome() == Outcome.NOT_UNDERSTOOD).toList();
    if (!unclear.isEmpty()) {
      lines.add("");
      lines.add("not understood, nothing of them is stored:");
      for (FileOutcome f : unclear) {
        String why = f.reason().orElse("").replace(" Understood: " + Intake.understood(), "");
        lines.addAll(TextTable.wrap("  " + f.name() + ": ", "      ", why));
      }
      lines.addAll(TextTable.wrap("understood are: ", "      ", Intake.understood()));
    }
    lines.add("");
    lines.add(
        String.format(
            Locale.ROOT,
            "import %d: files %d, stored %d, known before %d, not understood %d, %.1f s",
            run.id(),
            run.files().size(),
            run.count(Outcome.STORED),
            run.count(Outcome.KNOWN),
            run.count(Outcome.NOT_UNDERSTOOD),
            seconds));
    return lines;
  }

  private static void row(TextTable table, String name, Counts c) {
    table.row(
        name,
        count(c.read()),
        count(c.kept()),
        count(c.rejected()),
        count(c.corrected()),
        count(c.added()),
        count(c.changed()),
        count(c.conflicts()));
  }

  private static void defect(List<String> lines, FileOutcome f, Defect d) {
    String what = d.kind() == Defect.Kind.REJECTED ? "rejected" : "mended";
    lines.add("");
    lines.add(f.name() + ": " + count(d.total()) + " " + what + ": " + d.code());
    for (RejectedRow row : d.rows().stream().limit(ROWS).toList()) {
      String where = row.line() > 0 ? "line " + row.line() + ": " : "";
      lines.addAll(TextTable.wrap("  " + where, "      ", row.detail()));
    }
    if (d.total() > ROWS) {
      lines.add("  ... and " + count(d.total() - ROWS) + " more");
    }
  }

  private static String count(long n) {
    return String.format(Locale.ROOT, "%,d", n);
  }
}
