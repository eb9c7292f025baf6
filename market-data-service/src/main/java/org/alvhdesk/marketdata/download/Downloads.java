package org.alvhdesk.marketdata.download;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alvhdesk.contracts.rest.DownloadView;
import org.alvhdesk.market.files.intake.IntakeOptions;
import org.alvhdesk.market.sources.FetchOutcome;
import org.alvhdesk.market.sources.SourceFile;
import org.alvhdesk.market.sources.provider.Catalogue;
import org.alvhdesk.market.sources.provider.FetchRun;
import org.alvhdesk.market.sources.provider.Sources;
import org.alvhdesk.market.store.imports.HistoryImport;
import org.alvhdesk.market.store.imports.HistoryImport.Given;
import org.alvhdesk.market.store.imports.ImportRun;
import org.alvhdesk.marketdata.history.History;
import org.alvhdesk.marketdata.source.LiveFeed;
import org.alvhdesk.quant.calendar.TradingCalendar;
import org.jboss.logging.Logger;

/**
 * One download at a time, on a thread of its own; providers are asked as politely as by the live
 * market, with which it shares them. A service that stops in between keeps what was imported.
 */
@ApplicationScoped
class Downloads {
  private static final Logger LOG = Logger.getLogger(Downloads.class);

  private final LiveFeed feed;
  private final History history;
  private DownloadProgress latest;
  private Thread thread;

  Downloads(LiveFeed feed, History history) {
    this.feed = feed;
    this.history = history;
  }

  synchronized void stop(@Observes ShutdownEvent event) {
    if (thread != null) {
      thread.interrupt();
    }
  }

  /** The latest download. */
  synchronized DownloadView latest() {
    return latest == null ? DownloadProgress.none() : latest.view();
  }

  /** Begins one from {@code from}; empty when one works already. */
  synchronized Optional<DownloadView> begin(String actor, LocalDate from) {
    if (latest != null && latest.isWorking()) {
      return Optional.empty();
    }
    DownloadProgress progress = new DownloadProgress(actor, from, feed.now());
    latest = progress;
    thread = Thread.ofPlatform().daemon().name("download").start(() -> work(progress, actor, from));
    return Optional.of(progress.view());
  }

  private void work(DownloadProgress progress, String actor, LocalDate from) {
    try {
      LocalDate today = LocalDate.ofInstant(feed.now(), TradingCalendar.NEW_YORK);
      Sources sources = feed.sources();
      List<Catalogue.Item> items =
          Catalogue.items(sources, from, today, today, Set.of()).stream()
              .filter(item -> item.source().info().missing().isEmpty())
              .toList();
      store(progress, actor, FetchRun.of(items, progress::fetched));
      progress.done(feed.now());
    } catch (RuntimeException e) {
      LOG.errorf(e, "the download of %s broke off: %s", actor, e.getMessage());
      progress.broke("The download broke off: " + e.getMessage(), feed.now());
    }
  }

  private void store(DownloadProgress progress, String actor, List<FetchRun.Result> results) {
    List<Given> files = new ArrayList<>();
    for (FetchRun.Result result : results) {
      if (result.outcome() instanceof FetchOutcome.Got(SourceFile file)) {
        files.add(new Given(file.name(), file::content, IntakeOptions.none()));
      }
    }
    if (files.isEmpty()) {
      return;
    }
    HistoryImport wanted = new HistoryImport(history.store(), "download", actor, false);
    try (ImportRun run = wanted.begin(files, history.clock())) {
      progress.importing(run.id());
      wanted.add(run, files, (number, all, file) -> {});
    }
  }
}
