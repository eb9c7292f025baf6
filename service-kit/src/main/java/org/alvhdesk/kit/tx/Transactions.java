package org.alvhdesk.kit.tx;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.alvhdesk.kit.outbox.OutboxPublisher;
import org.alvhdesk.kit.trace.Origin;
import org.jboss.logging.Logger;

/**
 * Hibernate Reactive transactions. After every commit the outbox publisher is woken, so that facts
 * written inside leave at once.
 */
@ApplicationScoped
public class Transactions {
  private static final Logger LOG = Logger.getLogger(Transactions.class);
  private static final Duration FIRST_BACK_OFF = Duration.ofMillis(200);
  private static final Duration LONGEST_BACK_OFF = Duration.ofSeconds(2);

  /** The pool is closing: what fails now is done after the restart. */
  private static volatile boolean stopping;

  private static final Duration PATIENCE_WHEN_STOPPING = Duration.ofSeconds(3);

  private final Attempts attempts = new Attempts();
  private final Vertx vertx;
  private final OutboxPublisher outbox;

  Transactions(Vertx vertx, OutboxPublisher outbox) {
    this.vertx = vertx;
    this.outbox = outbox;
  }

  /**
   * {@code work} in one transaction of the caller's Vert.x context (a REST method that returns a
   * Uni has one). Not retried: the caller gets the failure.
   */
  public <T> Uni<T> run(Supplier<Uni<T>> work) {
    return Uni.createFrom()
        .deferred(() -> Panache.withTransaction(work))
        .onItem()
        .invoke(outbox::wake);
  }

  /** {@code work} in one session without a transaction, for reading in the caller's context. */
  public <T> Uni<T> read(Supplier<Uni<T>> work) {
    return Uni.createFrom().deferred(() -> Panache.withSession(work));
  }

  /**
   * {@code work} in one transaction of a Vert.x context of its own, from any thread. The result
   * arrives on that context's event loop. It belongs to the trace of the caller.
   */
  public <T> Uni<T> inNewContext(Supplier<Uni<T>> work) {
    return inNewContext(Origin.here(), work);
  }

  /** The same for work that came from elsewhere than the caller's thread. */
  public <T> Uni<T> inNewContext(Origin origin, Supplier<Uni<T>> work) {
    return Uni.createFrom()
        .<T>emitter(
            emitter -> {
              if (!attempts.begin()) {
                return; // stopping: done after the restart, nobody gets an answer now
              }
              Context context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
              VertxContextSafetyToggle.setContextSafe(context, true);
              origin.enter(context);
              context.runOnContext(
                  ignored ->
                      Uni.createFrom()
                          .deferred(() -> Panache.withTransaction(work))
                          .eventually(attempts::end)
                          .subscribe()
                          .with(emitter::complete, emitter::fail));
            })
        .onItem()
        .invoke(outbox::wake);
  }

  /**
   * Like {@link #inNewContext}, the whole transaction again with a new session for as long as it
   * fails, with 200 ms to 2 s in between, unless {@code hopeless} says that no retry can help.
   *
   * @param what names the work in the log
   */
  public <T> Uni<T> untilItWorks(
      String what, Predicate<Throwable> hopeless, Supplier<Uni<T>> work) {
    return untilItWorks(what, hopeless, inNewContext(work));
  }

  /** The same retrying around work that manages its own transaction, or needs none. */
  public static <T> Uni<T> untilItWorks(
      String what, Predicate<Throwable> hopeless, Uni<T> attempt) {
    AtomicInteger failures = new AtomicInteger();
    return attempt
        .onFailure(failure -> !hopeless.test(failure))
        .invoke(failure -> report(what, failures.incrementAndGet(), failure))
        .onFailure(failure -> !hopeless.test(failure))
        .retry()
        .withBackOff(FIRST_BACK_OFF, LONGEST_BACK_OFF)
        .indefinitely()
        .onItem()
        .invoke(
            () -> {
              if (failures.get() > 0) {
                LOG.infof("%s: done after %d failed attempts", what, failures.get());
              }
            });
  }

  /**
   * Waits for {@code work} in a transaction of its own; for threads that may block, never for an
   * event loop.
   *
   * @throws RuntimeException the failure of the work
   */
  public <T> T await(Supplier<Uni<T>> work) {
    try {
      T result = VertxContextSupport.subscribeAndAwait(() -> Panache.withTransaction(work));
      outbox.wake();
      return result;
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  void starting(@Observes StartupEvent event) {
    stopping = false;
    retries();
  }

  /** Runs after those who begin transactions have been stopped. */
  void stopping(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) ShutdownEvent event)
      throws InterruptedException {
    stopping = true;
    attempts.closeAndAwait(PATIENCE_WHEN_STOPPING);
  }

  private static Counter retries() {
    return Counter.builder("alvh.retries")
        .description("Attempts that failed and are tried again")
        .register(Metrics.globalRegistry);
  }

  private static void report(String what, int attempt, Throwable failure) {
    retries().increment();
    if (stopping) {
      LOG.debugf("%s failed while stopping: %s", what, failure);
    } else if (attempt == 1) {
      LOG.warnf(failure, "%s failed, is tried again until it works", what);
    } else if (attempt % 15 == 0) {
      LOG.warnf("%s still fails after %d attempts: %s", what, attempt, failure);
    }
  }
}
