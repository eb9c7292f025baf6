package org.alvhdesk.hedge.audit;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.alvhdesk.approval.audit.AuditVerdict.Broken;
import org.alvhdesk.approval.audit.AuditVerification;
import org.alvhdesk.approval.audit.ChainHead;
import org.alvhdesk.approval.audit.ChainedLine;
import org.alvhdesk.hedge.HedgeConfig;
import org.alvhdesk.kit.tx.Transactions;
import org.jboss.logging.Logger;

/**
 * Signs the end of the book's chain when it grew, once a second and when the service stops: never
 * of another book's, and only behind lines that were read from the beginning and are what the desk
 * wrote. Behind a line that is not, nothing is attested until it is gone.
 */
@ApplicationScoped
class Checkpoints {
  private static final Logger LOG = Logger.getLogger(Checkpoints.class);
  private static final int PAGE = 1_000;

  private final AuditConfig config;
  private final HedgeConfig hedge;
  private final AuditFolder folder;
  private final AuditLog log;
  private final Transactions transactions;
  private final Clock clock;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private AuditVerification walk;
  private long attested;
  private String refused = "";
  private Thread thread;

  Checkpoints(
      AuditConfig config,
      HedgeConfig hedge,
      AuditFolder folder,
      AuditLog log,
      Transactions transactions,
      Clock clock) {
    this.config = config;
    this.hedge = hedge;
    this.folder = folder;
    this.log = log;
    this.transactions = transactions;
    this.clock = clock;
  }

  void start(@Observes StartupEvent event) {
    if (folder.file().isEmpty()) {
      LOG.warn("alvh.audit.directory is not set: the audit is chained, but nothing is attested");
      return;
    }
    walk = fromTheBeginning();
    thread = Thread.ofVirtual().name("audit-checkpoints").start(this::attestUntilStopped);
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopped.countDown();
    if (thread != null) {
      thread.join(config.checkpointEvery());
    }
  }

  private void attestUntilStopped() {
    try {
      while (!stopped.await(config.checkpointEvery().toMillis(), TimeUnit.MILLISECONDS)) {
        attest();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void attest() {
    try {
      walkToTheEnd();
      Optional<Broken> bad =
          walk.verdict() instanceof Broken found ? Optional.of(found) : Optional.empty();
      say(bad);
      ChainHead head = walk.head();
      if (bad.isPresent()) {
        if (bad.get().sequence() == head.sequence() + 1) {
          walk = head.sequence() == 0 ? fromTheBeginning() : behind(head); // reads it again
        }
      } else if (head.sequence() > attested) {
        folder.file().orElseThrow().append(head, clock.instant());
        attested = head.sequence();
      }
    } catch (RuntimeException e) {
      LOG.warnf("no checkpoint of the audit this time: %s", e.getMessage());
    }
  }

  private AuditVerification fromTheBeginning() {
    return new AuditVerification(hedge.bookId(), List.of(), folder.publicKey());
  }

  private AuditVerification behind(ChainHead head) {
    return AuditVerification.behind(head, folder.publicKey());
  }

  private void walkToTheEnd() {
    List<ChainedLine> page;
    do {
      long after = walk.head().sequence();
      page =
          transactions
              .inNewContext(
                  () ->
                      log.chained(hedge.bookId(), after, PAGE)
                          .map(rows -> rows.stream().map(AuditRow::chained).toList()))
              .await()
              .indefinitely();
    } while (page.stream().allMatch(walk::next) && page.size() == PAGE);
  }

  private void say(Optional<Broken> bad) {
    String now = bad.map(Broken::text).orElse("");
    if (!now.equals(refused) && bad.isPresent()) {
      LOG.errorf("the end of the audit is not attested: %s", now);
    }
    refused = now;
  }
}
