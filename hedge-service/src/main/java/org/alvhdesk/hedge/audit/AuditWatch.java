package org.alvhdesk.hedge.audit;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.alvhdesk.contracts.rest.AuditVerificationView;
import org.alvhdesk.hedge.HedgeConfig;
import org.jboss.logging.Logger;

/** Verifies every chain now and then, so that a broken one is known before somebody asks. */
@ApplicationScoped
class AuditWatch {
  private static final Logger LOG = Logger.getLogger(AuditWatch.class);

  private final AuditConfig config;
  private final HedgeConfig hedge;
  private final AuditVerifier verifier;
  private final MeterRegistry registry;
  private final Clock clock;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile AuditVerificationView last;
  private Thread thread;

  AuditWatch(
      AuditConfig config,
      HedgeConfig hedge,
      AuditVerifier verifier,
      MeterRegistry registry,
      Clock clock) {
    this.config = config;
    this.hedge = hedge;
    this.verifier = verifier;
    this.registry = registry;
    this.clock = clock;
  }

  void start(@Observes StartupEvent event) {
    gauge(
        "alvh.audit.verified", null, "1: the chain is as it was written", v -> v.intact() ? 1 : 0);
    gauge(
        "alvh.audit.verification.age",
        "seconds",
        "Since the last verification of the whole chain",
        v -> Duration.between(v.checkedAt(), clock.instant()).toMillis() / 1000.0);
    gauge(
        "alvh.audit.unattested.lines",
        null,
        "Lines behind the last signed checkpoint, whose loss would not show",
        v -> v.lines() - v.attestedLines());
    thread = Thread.ofVirtual().name("audit-watch").start(this::verifyUntilStopped);
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopped.countDown();
    if (thread != null) {
      thread.interrupt();
      thread.join(Duration.ofSeconds(1));
    }
  }

  private void verifyUntilStopped() {
    try {
      do {
        verify();
      } while (!stopped.await(config.verifyEvery().toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void verify() {
    try {
      AuditVerificationView now = verifier.verify().await().atMost(config.verifyEvery());
      if (!now.intact() && (last == null || last.intact())) {
        LOG.errorf("the audit is not as it was written: %s", now.text());
      }
      last = now;
    } catch (RuntimeException e) {
      if (stopped.getCount() > 0) {
        LOG.infof("the audit cannot be verified now: %s", e.getMessage());
      }
    }
  }

  /** Not a number before the first verification. */
  private void gauge(
      String name, String unit, String help, ToDoubleFunction<AuditVerificationView> figure) {
    Gauge.builder(
            name, this, watch -> watch.last == null ? Double.NaN : figure.applyAsDouble(watch.last))
        .tag("book", hedge.bookId())
        .baseUnit(unit)
        .description(help)
        .register(registry);
  }
}
