package org.alvhdesk.marketdata.step;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Lets a market open when people can log in and see it: a replay of two months at a day a second
 * would otherwise be over before the first page. Never for longer than the configured patience.
 */
@ApplicationScoped
class Opening {
  private static final Logger LOG = Logger.getLogger(Opening.class);
  private static final Duration POLL = Duration.ofMillis(500);

  private final StepConfig config;
  private final CountDownLatch stopped = new CountDownLatch(1);

  Opening(StepConfig config) {
    this.config = config;
  }

  /** Returns once the configured address answers with 200, patience ends or {@link #stop}. */
  void await() throws InterruptedException {
    if (config.opensWith().isEmpty()) {
      return;
    }
    URI address = config.opensWith().get();
    LOG.infof("the market opens as soon as %s answers", address);
    long begin = System.nanoTime();
    try (HttpClient http = HttpClient.newBuilder().connectTimeout(POLL).build()) {
      HttpRequest request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(2)).build();
      while (!answers(http, request)) {
        if (System.nanoTime() - begin > config.openingPatience().toNanos()) {
          LOG.infof("%s does not answer; the market opens without it", address);
          return;
        }
        if (stopped.await(POLL.toMillis(), TimeUnit.MILLISECONDS)) {
          return;
        }
      }
    }
  }

  void stop() {
    stopped.countDown();
  }

  private static boolean answers(HttpClient http, HttpRequest request) throws InterruptedException {
    try {
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }
}
