package org.alvhdesk.cli.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.alvhdesk.cli.table.TextTable;
import org.alvhdesk.contracts.rest.HistoryStatusView;

/** What the history holds, for people. */
final class StatusText {
  private static final int DAYS = 3;

  private StatusText() {}

  static List<String> lines(HistoryStatusView status) {
    List<String> lines = new ArrayList<>();
    if (status.series().isEmpty() && status.chains().isEmpty()) {
      lines.add("The history is empty: ./alvh data import DIR brings files in.");
    }
    if (!status.series().isEmpty()) {
      TextTable table =
          TextTable.of(
              "series",
              "source",
              "unit",
              "first",
              "last",
              ">rows",
              ">gaps",
              ">conflicts",
              "*missing");
      for (HistoryStatusView.Series s : status.series()) {
        table.row(
            s.id(),
            s.source(),
            s.unit(),
            s.first().toString(),
            s.last().toString(),
            count(s.rows()),
            count(s.gaps()),
            count(s.conflicts()),
            missing(s));
      }
      lines.addAll(table.lines());
    }
    if (!status.chains().isEmpty()) {
      lines.add("");
      TextTable table =
          TextTable.of(
              "chain",
              "as of",
              "source",
              ">kept",
              ">rejected",
              ">expiries",
              ">VIX",
              ">published",
              "*note");
      for (HistoryStatusView.Chain c : status.chains()) {
        table.row(
            c.part().isEmpty() ? c.root() : c.part(),
            c.asOf().toString(),
            c.source(),
            count(c.kept()),
            count(c.rejected().values().stream().mapToInt(Integer::intValue).sum()),
            count(c.expiries()),
            points(c.vixRecomputed()),
            points(c.vixPublished()),
            c.note());
      }
      lines.addAll(table.lines());
    }
    if (!status.imports().isEmpty()) {
      lines.add("");
      TextTable table =
          TextTable.of("import", "started", "state", ">files", ">done", ">kept", ">rejected");
      for (HistoryStatusView.ImportSummary i : status.imports()) {
        table.row(
            i.id() + " " + i.origin(),
            i.startedAt().toString(),
            i.state(),
            count(i.files()),
            count(i.done()),
            count(i.kept()),
            count(i.rejected()));
      }
      lines.addAll(table.lines());
    }
    return lines;
  }

  private static String missing(HistoryStatusView.Series s) {
    String first =
        s.gapSessions().stream()
            .limit(DAYS)
            .map(Object::toString)
            .collect(Collectors.joining(", "));
    return s.gaps() > DAYS ? first + ", ..." : first;
  }

  private static String points(Double value) {
    return value == null ? "no data" : String.format(Locale.ROOT, "%.2f", value);
  }

  private static String count(long n) {
    return String.format(Locale.ROOT, "%,d", n);
  }
}
