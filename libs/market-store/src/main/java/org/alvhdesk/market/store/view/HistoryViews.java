package org.alvhdesk.market.store.view;

import java.util.List;
import java.util.OptionalDouble;
import org.alvhdesk.contracts.rest.CalendarEventView;
import org.alvhdesk.contracts.rest.ConflictView;
import org.alvhdesk.contracts.rest.HistoryStatusView;
import org.alvhdesk.contracts.rest.ImportRunView;
import org.alvhdesk.market.store.imports.Defect;
import org.alvhdesk.market.store.imports.FileOutcome;
import org.alvhdesk.market.store.imports.FileOutcome.Outcome;
import org.alvhdesk.market.store.imports.ImportRuns.Run;
import org.alvhdesk.market.store.query.HistoryStatus;
import org.alvhdesk.market.store.query.StoredEvents.Event;

/** One shape for services and command line, so that the same history gives the same JSON. */
public final class HistoryViews {
  private HistoryViews() {}

  /** Series, chains and imports. */
  public static HistoryStatusView status(HistoryStatus status) {
    return new HistoryStatusView(
        status.series().stream()
            .map(
                s ->
                    new HistoryStatusView.Series(
                        s.id(),
                        s.source(),
                        s.unit(),
                        s.first(),
                        s.last(),
                        s.rows(),
                        s.gaps().total(),
                        s.gaps().first(),
                        s.conflicts()))
            .toList(),
        status.chains().stream().map(HistoryViews::chain).toList(),
        status.imports().stream().map(HistoryViews::summary).toList());
  }

  private static HistoryStatusView.Chain chain(HistoryStatus.Chain c) {
    return new HistoryStatusView.Chain(
        c.root(),
        c.part(),
        c.asOf(),
        c.source(),
        c.kept(),
        c.rejected(),
        c.expiries(),
        points(c.vixRecomputed()),
        points(c.vixPublished()),
        points(c.vixDifference()),
        c.note());
  }

  /** VIX is published with two decimals; four are enough to compare with it. */
  private static Double points(OptionalDouble value) {
    return value.isPresent() ? Math.round(value.getAsDouble() * 10_000) / 10_000.0 : null;
  }

  /** An import without its files. */
  public static HistoryStatusView.ImportSummary summary(Run run) {
    FileOutcome.Counts counts = run.counts();
    return new HistoryStatusView.ImportSummary(
        run.id(),
        run.startedAt(),
        run.finishedAt().orElse(null),
        run.state().name(),
        run.origin(),
        run.actor(),
        run.fileNames().size(),
        run.files().size(),
        run.count(Outcome.NOT_UNDERSTOOD),
        counts.kept(),
        counts.rejected(),
        counts.conflicts());
  }

  /** An import with its files. */
  public static ImportRunView run(Run run) {
    return new ImportRunView(
        summary(run), run.files().stream().map(HistoryViews::file).toList(), run.missing());
  }

  private static ImportRunView.File file(FileOutcome f) {
    return new ImportRunView.File(
        f.name(),
        f.sha256(),
        f.bytes(),
        f.outcome().name(),
        f.source().orElse(null),
        f.understoodAs().orElse(null),
        f.reason().orElse(null),
        f.counts().read(),
        f.counts().kept(),
        f.counts().rejected(),
        f.counts().corrected(),
        f.counts().added(),
        f.counts().changed(),
        f.counts().unchanged(),
        f.counts().conflicts(),
        f.notes(),
        f.defects().stream().map(HistoryViews::defect).toList(),
        f.millis());
  }

  private static ImportRunView.Defect defect(Defect d) {
    return new ImportRunView.Defect(
        d.kind().name(),
        d.code(),
        d.total(),
        d.rows().stream().map(r -> new ImportRunView.Row(r.line(), r.detail())).toList());
  }

  /** Where sources disagree. */
  public static List<ConflictView> conflicts(List<HistoryStatus.Conflict> conflicts) {
    return conflicts.stream()
        .map(
            c -> new ConflictView(c.id(), c.of(), c.sourceA(), c.valueA(), c.sourceB(), c.valueB()))
        .toList();
  }

  /** An event. */
  public static CalendarEventView event(Event e) {
    return new CalendarEventView(
        e.id().toString(),
        e.kind(),
        e.date(),
        e.time().orElse(null),
        e.about(),
        e.source(),
        e.actor(),
        e.reason(),
        e.cancelled(),
        e.recordedAt());
  }
}
