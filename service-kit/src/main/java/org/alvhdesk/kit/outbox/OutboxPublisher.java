package org.alvhdesk.kit.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Carries outbox rows to Kafka: one thread, woken after each commit, every second in any case. When
 * PostgreSQL or Kafka is away it tries again until both are back; rows stay in their order.
 */
@ApplicationScoped
public class OutboxPublisher {
  private static final Logger LOG = Logger.getLogger(OutboxPublisher.class);
  private static final Duration PATIENCE_WHEN_STOPPING = Duration.ofSeconds(2);
  private static final int FAILURES_BETWEEN_WARNINGS = 30;

  private final OutboxConfig config;
  private final OutboxBatch batch;
  private final Semaphore signal = new Semaphore(0);
  private volatile boolean running;
  private Thread thread;

  OutboxPublisher(OutboxConfig config, OutboxBatch batch) {
    this.config = config;
    this.batch = batch;
  }

  /** Asks for an immediate look at the table; call it after a commit. Never blocks. */
  public void wake() {
    signal.release();
  }

  void start(@Observes StartupEvent event) {
    if (config.enabled()) {
      running = true;
      thread = Thread.ofPlatform().name("outbox").daemon().start(this::loop);
    }
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    running = false;
    wake();
    if (thread != null && !thread.join(PATIENCE_WHEN_STOPPING)) {
      thread.interrupt();
      thread.join(PATIENCE_WHEN_STOPPING);
    }
  }

  private void loop() {
    int failures = 0;
    long nextPurge = System.nanoTime();
    while (running) {
      try {
        while (batch.publish() > 0 && running) {
          failures = 0;
        }
        if (System.nanoTime() - nextPurge >= 0) {
          batch.purge();
          nextPurge = System.nanoTime() + config.purgeEvery().toNanos();
        }
        failures = 0;
      } catch (RuntimeException e) {
        if (running && failures++ % FAILURES_BETWEEN_WARNINGS == 0) {
          LOG.warn("outbox not published, is tried again every second until it works", e);
        }
        signal.drainPermits();
      }
      awaitSignal();
    }
  }

  private void awaitSignal() {
    try {
      if (signal.tryAcquire(config.fallback().toMillis(), TimeUnit.MILLISECONDS)) {
        signal.drainPermits();
      }
    } catch (InterruptedException e) {
      running = false;
      Thread.currentThread().interrupt();
    }
  }
}
