package org.alvhdesk.kit.step;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.alvhdesk.contracts.event.MarketStepV1;
import org.alvhdesk.kit.consume.Delivery;

/** Measures how a service takes steps. */
@ApplicationScoped
public class StepMeter {
  private static final Duration[] BUCKETS = {
    Duration.ofMillis(10), Duration.ofMillis(25), Duration.ofMillis(50), Duration.ofMillis(100),
    Duration.ofMillis(250), Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofSeconds(2),
    Duration.ofSeconds(5), Duration.ofSeconds(15), Duration.ofSeconds(60)
  };

  private final Timer decision;
  private final Timer delay;
  private final AtomicLong last = new AtomicLong();

  StepMeter(MeterRegistry registry) {
    decision =
        timer("alvh.step.decision", "Deciding a step and committing its effects, once it is whole")
            .register(registry);
    delay =
        timer("alvh.step.delay", "From the publication of a step's fact to its committed effects")
            .register(registry);
    Gauge.builder("alvh.step.number", last, AtomicLong::get)
        .description("Number of the last step that this instance took in its run")
        .register(registry);
  }

  /** {@code work}, which decides the step of {@code delivery}, measured when it succeeds. */
  public <T> Uni<T> measure(Delivery<MarketStepV1> delivery, Supplier<Uni<T>> work) {
    return Uni.createFrom()
        .deferred(
            () -> {
              long begin = System.nanoTime();
              return work.get()
                  .invoke(
                      () -> {
                        decision.record(Duration.ofNanos(System.nanoTime() - begin));
                        delay.record(Duration.between(delivery.publishedAt(), Instant.now()));
                        last.set(delivery.payload().step());
                      });
            });
  }

  private static Timer.Builder timer(String name, String help) {
    return Timer.builder(name).description(help).serviceLevelObjectives(BUCKETS);
  }
}
