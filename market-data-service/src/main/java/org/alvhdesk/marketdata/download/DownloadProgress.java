package org.alvhdesk.marketdata.download;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.alvhdesk.contracts.rest.DownloadView;
import org.alvhdesk.market.sources.FetchFailure.Kind;
import org.alvhdesk.market.sources.FetchOutcome;
import org.alvhdesk.market.sources.SourceFile;
import org.alvhdesk.market.sources.provider.FetchRun;

/** How far a download is; written by its thread, read by requests. */
final class DownloadProgress {
  private static final int MOST_PROBLEMS = 100;
  private static final DownloadView NONE =
      new DownloadView("NONE", null, null, null, null, 0, 0, null, 0, 0, 0, 0, List.of(), null);

  private final String actor;
  private final LocalDate from;
  private final Instant startedAt;
  private final List<String> problems = new ArrayList<>();
  private String state = "FETCHING";
  private Instant endedAt;
  private int done;
  private int all;
  private String at;
  private int fresh;
  private int unchanged;
  private int notThere;
  private int failed;
  private Long importId;

  DownloadProgress(String actor, LocalDate from, Instant startedAt) {
    this.actor = actor;
    this.from = from;
    this.startedAt = startedAt;
  }

  static DownloadView none() {
    return NONE;
  }

  synchronized void fetched(int number, int ofAll, FetchRun.Result result) {
    done = number;
    all = ofAll;
    at = result.item().source().info().id() + " " + result.item().wish().text();
    switch (result.outcome()) {
      case FetchOutcome.Got(SourceFile file) -> {
        fresh += file.fresh() ? 1 : 0;
        unchanged += file.fresh() ? 0 : 1;
      }
      case FetchOutcome.Failed(var failure) when failure.kind() == Kind.NOT_FOUND -> notThere++;
      case FetchOutcome.Failed(var failure) -> problem(failure.words());
      case FetchOutcome.NotConfigured(String what) -> problem(what);
    }
  }

  private void problem(String words) {
    failed++;
    if (problems.size() < MOST_PROBLEMS) {
      problems.add(at + ": " + words);
    }
  }

  synchronized void importing(long run) {
    state = "IMPORTING";
    importId = run;
  }

  synchronized void done(Instant now) {
    state = "DONE";
    endedAt = now;
  }

  synchronized void broke(String why, Instant now) {
    state = "FAILED";
    problems.add(why);
    endedAt = now;
  }

  synchronized boolean isWorking() {
    return endedAt == null;
  }

  synchronized DownloadView view() {
    return new DownloadView(
        state, actor, from, startedAt, endedAt, done, all, at, fresh, unchanged, notThere, failed,
        problems, importId);
  }
}
