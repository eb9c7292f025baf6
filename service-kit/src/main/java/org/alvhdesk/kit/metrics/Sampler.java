package org.alvhdesk.kit.metrics;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Takes every {@link Sample} now and then, on one thread of its own: scraping never waits for the
 * database, and a slow database is asked by nobody twice at once.
 */
@ApplicationScoped
class Sampler {
  private static final Logger LOG = Logger.getLogger(Sampler.class);
  private static final long PATIENCE_WHEN_STOPPING_MS = 2000;

  private final List<Sample> samples;
  private final MetricsConfig config;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Set<String> failing = new HashSet<>();
  private Thread thread;

  Sampler(@All List<Sample> samples, MetricsConfig config) {
    this.samples = samples;
    this.config = config;
  }

  void start(@Observes StartupEvent event) {
    thread = Thread.ofPlatform().name("metrics").daemon().start(this::sampleUntilStopped);
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopped.countDown();
    if (thread != null) {
      thread.interrupt();
      thread.join(PATIENCE_WHEN_STOPPING_MS);
    }
  }

  private void sampleUntilStopped() {
    try {
      do {
        samples.forEach(this::take);
      } while (!stopped.await(config.every().toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Said once when it begins to fail: an outage is others' to report, and lasts as long as it does.
   */
  private void take(Sample sample) {
    try {
      sample.take();
      if (failing.remove(sample.what())) {
        LOG.infof("%s can be measured again", sample.what());
      }
    } catch (RuntimeException e) {
      if (stopped.getCount() > 0 && failing.add(sample.what())) {
        LOG.infof("%s cannot be measured: %s", sample.what(), e.getMessage());
      }
    }
  }
}
