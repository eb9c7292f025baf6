package org.alvhdesk.hedge.audit;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.alvhdesk.approval.audit.ChainHead;
import org.alvhdesk.kit.tx.Transactions;
import org.jboss.logging.Logger;

/** Signs the end of every chain that grew, once a second and when the service stops. */
@ApplicationScoped
class Checkpoints {
  private static final Logger LOG = Logger.getLogger(Checkpoints.class);

  private final AuditConfig config;
  private final AuditChain chain;
  private final Transactions transactions;
  private final Clock clock;
  private final Optional<CheckpointFile> file;
  private final Map<String, Long> attested = new HashMap<>();
  private final CountDownLatch stopped = new CountDownLatch(1);
  private Thread thread;

  Checkpoints(
      AuditConfig config,
      AuditFolder folder,
      AuditChain chain,
      Transactions transactions,
      Clock clock) {
    this.config = config;
    this.chain = chain;
    this.transactions = transactions;
    this.clock = clock;
    this.file = folder.file();
  }

  void start(@Observes StartupEvent event) {
    if (file.isEmpty()) {
      LOG.warn("alvh.audit.directory is not set: the audit is chained, but nothing is attested");
      return;
    }
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
      for (String bookId : transactions.inNewContext(chain::chains).await().indefinitely()) {
        ChainHead head = transactions.inNewContext(() -> chain.head(bookId)).await().indefinitely();
        if (head.sequence() > attested.getOrDefault(bookId, 0L)) {
          file.orElseThrow().append(head, clock.instant());
          attested.put(bookId, head.sequence());
        }
      }
    } catch (RuntimeException e) {
      LOG.warnf("no checkpoint of the audit this time: %s", e.getMessage());
    }
  }
}
