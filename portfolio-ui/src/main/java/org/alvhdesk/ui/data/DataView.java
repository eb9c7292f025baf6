package org.alvhdesk.ui.data;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.alvhdesk.contracts.rest.HistoryStatusView;
import org.alvhdesk.ui.format.Fmt;

/** What the history holds, as the page shows it. */
record DataView(List<SeriesRow> series, List<ChainRow> chains, List<ImportRow> imports) {
  private static final int DAYS = 5;

  /**
   * A series.
   *
   * @param missing the first dates that are missing
   */
  record SeriesRow(
      String id,
      String source,
      String unit,
      String first,
      String last,
      String rows,
      String gaps,
      String missing,
      String conflicts) {}

  /** A chain. */
  record ChainRow(
      String root,
      String asOf,
      String source,
      String kept,
      String rejected,
      String why,
      String expiries,
      String recomputed,
      String published,
      String difference,
      String note) {}

  /** An import. */
  record ImportRow(
      long id,
      String started,
      String state,
      String tone,
      String origin,
      String actor,
      String files,
      String notUnderstood,
      String kept,
      String rejected,
      String conflicts) {}

  static DataView of(HistoryStatusView status) {
    return new DataView(
        status.series().stream().map(DataView::row).toList(),
        status.chains().stream().map(DataView::row).toList(),
        status.imports().stream().map(DataView::row).toList());
  }

  private static SeriesRow row(HistoryStatusView.Series s) {
    String missing =
        s.gapSessions().stream()
            .limit(DAYS)
            .map(Object::toString)
            .collect(Collectors.joining(", "));
    return new SeriesRow(
        s.id(),
        s.source(),
        s.unit(),
        s.first().toString(),
        s.last().toString(),
        count(s.rows()),
        count(s.gaps()),
        s.gaps() > DAYS ? missing + ", ..." : missing,
        count(s.conflicts()));
  }

  private static ChainRow row(HistoryStatusView.Chain c) {
    return new ChainRow(
        c.part().isEmpty() ? c.root() : c.part(),
        Fmt.marketTimeShort(c.asOf()),
        c.source(),
        count(c.kept()),
        count(c.rejected().values().stream().mapToInt(Integer::intValue).sum()),
        c.rejected().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(e -> e.getValue() + " " + e.getKey())
            .collect(Collectors.joining(", ")),
        count(c.expiries()),
        Fmt.number(c.vixRecomputed(), 2),
        Fmt.number(c.vixPublished(), 2),
        Fmt.signed(c.vixDifference(), 2),
        c.note());
  }

  static ImportRow row(HistoryStatusView.ImportSummary i) {
    return new ImportRow(
        i.id(),
        Fmt.wallTime(i.startedAt()),
        i.state().toLowerCase(Locale.ROOT),
        switch (i.state()) {
          case "DONE" -> "good";
          case "RUNNING" -> "wait";
          default -> "bad";
        },
        i.origin(),
        i.actor(),
        i.done() + " of " + i.files(),
        count(i.notUnderstood()),
        count(i.kept()),
        count(i.rejected()),
        count(i.conflicts()));
  }

  static String count(long n) {
    return Fmt.number(n, 0);
  }
}
