package org.alvhdesk.ui.data;

import java.util.List;
import java.util.stream.Collectors;
import org.alvhdesk.contracts.rest.CalendarEventView;
import org.alvhdesk.contracts.rest.ConflictView;
import org.alvhdesk.contracts.rest.HistoryStatusView;
import org.alvhdesk.contracts.rest.ImportRunView;
import org.alvhdesk.ui.csv.Csv;

/** The tables of the data pages as CSV. */
final class DataCsv {
  private DataCsv() {}

  static String series(HistoryStatusView status) {
    Csv csv =
        new Csv(
            "series", "source", "unit", "first", "last", "rows", "gaps", "missing", "conflicts");
    for (HistoryStatusView.Series s : status.series()) {
      csv.line(
          s.id(),
          s.source(),
          s.unit(),
          s.first(),
          s.last(),
          s.rows(),
          s.gaps(),
          s.gapSessions().stream().map(Object::toString).collect(Collectors.joining(" ")),
          s.conflicts());
    }
    return csv.text();
  }

  static String chains(HistoryStatusView status) {
    Csv csv =
        new Csv(
            "root",
            "part",
            "as_of",
            "source",
            "kept",
            "rejected",
            "expiries",
            "vix_recomputed_points",
            "vix_published_points",
            "note");
    for (HistoryStatusView.Chain c : status.chains()) {
      csv.line(
          c.root(),
          c.part(),
          c.asOf(),
          c.source(),
          c.kept(),
          c.rejected().values().stream().mapToInt(Integer::intValue).sum(),
          c.expiries(),
          c.vixRecomputed(),
          c.vixPublished(),
          c.note());
    }
    return csv.text();
  }

  static String conflicts(List<ConflictView> conflicts) {
    Csv csv = new Csv("series", "of", "source_a", "value_a", "source_b", "value_b");
    for (ConflictView c : conflicts) {
      csv.line(c.id(), c.of(), c.sourceA(), c.valueA(), c.sourceB(), c.valueB());
    }
    return csv.text();
  }

  static String defects(ImportRunView run) {
    Csv csv = new Csv("file", "outcome", "what", "reason", "total", "line", "detail");
    for (ImportRunView.File f : run.files()) {
      if (f.reason() != null) {
        csv.line(f.name(), f.outcome(), "", f.reason(), "", "", "");
      }
      for (ImportRunView.Defect d : f.defects()) {
        if (d.rows().isEmpty()) {
          csv.line(f.name(), f.outcome(), d.kind(), d.code(), d.total(), "", "");
        }
        for (ImportRunView.Row row : d.rows()) {
          csv.line(f.name(), f.outcome(), d.kind(), d.code(), d.total(), row.line(), row.detail());
        }
      }
    }
    return csv.text();
  }

  static String events(List<CalendarEventView> events) {
    Csv csv = new Csv("date", "time_new_york", "kind", "about", "source", "entered_by", "reason");
    for (CalendarEventView e : events) {
      csv.line(e.date(), e.time(), e.kind(), e.about(), e.source(), e.actor(), e.reason());
    }
    return csv.text();
  }
}
