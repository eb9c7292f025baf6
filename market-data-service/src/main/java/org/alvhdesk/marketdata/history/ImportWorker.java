package org.alvhdesk.marketdata.history;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.alvhdesk.market.store.imports.HistoryImport;
import org.alvhdesk.market.store.imports.HistoryImport.Given;
import org.alvhdesk.market.store.imports.ImportRun;
import org.jboss.logging.Logger;

/**
 * Imports uploads one after the other on a thread of its own. When the service stops in between,
 * the file it is at is rolled back and the run is interrupted.
 */
@ApplicationScoped
class ImportWorker {
  private static final Logger LOG = Logger.getLogger(ImportWorker.class);
  private static final int WAITING = 3;

  private final History history;
  private final ThreadPoolExecutor worker =
      new ThreadPoolExecutor(
          1,
          1,
          0,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(WAITING),
          work -> Thread.ofPlatform().daemon().name("imports").unstarted(work));

  ImportWorker(History history) {
    this.history = history;
  }

  void stop(@Observes ShutdownEvent event) {
    worker.shutdownNow();
  }

  /**
   * Begins a run and imports its files soon.
   *
   * @param dir with the uploaded files; removed when they are done
   * @return the number of the run
   * @throws RejectedExecutionException when too many imports wait already
   */
  long begin(String actor, List<Given> files, Path dir) {
    HistoryImport wanted = new HistoryImport(history.store(), "page", actor, false);
    ImportRun run = wanted.begin(files, history.clock());
    boolean accepted = false;
    try {
      worker.execute(() -> work(wanted, run, files, dir));
      accepted = true;
      return run.id();
    } finally {
      if (!accepted) {
        run.close();
        remove(dir);
      }
    }
  }

  private static void work(HistoryImport wanted, ImportRun run, List<Given> files, Path dir) {
    try (run) {
      wanted.add(
          run,
          files,
          (number, all, f) -> LOG.infof("import %d: %s %s", run.id(), f.name(), f.outcome()));
    } catch (RuntimeException e) {
      LOG.errorf(e, "import %d is interrupted: %s", run.id(), e.getMessage());
    } finally {
      remove(dir);
    }
  }

  static void remove(Path dir) {
    try (Stream<Path> all = Files.walk(dir)) {
      for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
