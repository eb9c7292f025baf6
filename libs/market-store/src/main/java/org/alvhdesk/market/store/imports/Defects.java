package org.alvhdesk.market.store.imports;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.alvhdesk.market.chain.CleaningReport;
import org.alvhdesk.market.intake.FileReading;
import org.alvhdesk.market.intake.RejectedRow;

/** Rows left out and mended, by reason: all are counted, the first of each are kept. */
final class Defects {
  private Defects() {}

  /** Of a reading; a chain counts its quotes in its own report. */
  static List<Defect> of(FileReading reading) {
    Map<String, Defect> rejected = new TreeMap<>();
    reading
        .chain()
        .ifPresent(chain -> quotes(chain.report()).forEach(d -> rejected.put(d.code(), d)));
    group(Defect.Kind.REJECTED, reading.rejected()).forEach(d -> rejected.putIfAbsent(d.code(), d));
    return Stream.concat(
            rejected.values().stream(), group(Defect.Kind.CORRECTED, reading.corrected()).stream())
        .toList();
  }

  static long total(List<Defect> defects, Defect.Kind kind) {
    return defects.stream().filter(d -> d.kind() == kind).mapToLong(Defect::total).sum();
  }

  private static List<Defect> quotes(CleaningReport report) {
    return report.rejected().entrySet().stream()
        .map(
            e ->
                new Defect(
                    Defect.Kind.REJECTED,
                    e.getKey(),
                    e.getValue(),
                    report.examples().getOrDefault(e.getKey(), List.of()).stream()
                        .map(
                            r ->
                                new RejectedRow(
                                    r.line(), e.getKey(), r.option() + ": " + r.fault().text()))
                        .toList()))
        .toList();
  }

  private static List<Defect> group(Defect.Kind kind, List<RejectedRow> rows) {
    Map<String, List<RejectedRow>> byCode = new TreeMap<>();
    rows.forEach(r -> byCode.computeIfAbsent(r.code(), c -> new ArrayList<>()).add(r));
    return byCode.entrySet().stream()
        .map(
            e ->
                new Defect(
                    kind,
                    e.getKey(),
                    e.getValue().size(),
                    e.getValue().stream().limit(Defect.ROWS).toList()))
        .toList();
  }

  static void insert(Connection c, long fileId, List<Defect> defects) throws SQLException {
    CopyText totals = new CopyText();
    CopyText rows = new CopyText();
    for (Defect d : defects) {
      totals.column(fileId).column(d.kind()).column(d.code()).column(d.total()).end();
      for (RejectedRow row : d.rows()) {
        rows.column(fileId).column(d.kind()).column(d.code()).column(row.line());
        rows.column(row.detail()).end();
      }
    }
    if (!totals.isEmpty()) {
      totals.into(c, "history.import_defect (file_id, kind, code, total)");
    }
    if (!rows.isEmpty()) {
      rows.into(c, "history.import_defect_row (file_id, kind, code, line, detail)");
    }
  }
}
