package org.alvhdesk.kit;

import io.opentelemetry.api.trace.Span;
import io.quarkus.vertx.core.runtime.VertxMDC;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.alvhdesk.kit.consume.Consuming;
import org.alvhdesk.kit.consume.InvalidEvent;
import org.alvhdesk.kit.trace.Origin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Stores things; fails on purpose where a test says so. */
@ApplicationScoped
public class ThingConsumer {
  private final List<String> seen = new CopyOnWriteArrayList<>();
  private final List<String> traces = new CopyOnWriteArrayList<>();
  private final List<String> correlations = new CopyOnWriteArrayList<>();
  private final AtomicInteger failuresToCome = new AtomicInteger();

  private volatile boolean takesNegative;
  private final Consuming consuming;

  ThingConsumer(Consuming consuming) {
    this.consuming = consuming;
  }

  List<String> seen() {
    return seen;
  }

  /** Trace ids in which things were stored. */
  List<String> traces() {
    return traces;
  }

  /** What the log called the work. */
  List<String> correlations() {
    return correlations;
  }

  /** The rule that makes negative things poison is corrected, or put back. */
  void takeNegative(boolean takes) {
    takesNegative = takes;
  }

  void failNext(int times) {
    failuresToCome.set(times);
  }

  @Incoming("things-in")
  Uni<Void> onThing(ConsumerRecord<byte[], byte[]> record) {
    return consuming.once(
        record,
        ThingEvent.class,
        delivery -> {
          if (delivery.payload().id() < 0 && !takesNegative) {
            throw new InvalidEvent("id must not be negative");
          }
          traces.add(Span.current().getSpanContext().getTraceId());
          correlations.add(String.valueOf(VertxMDC.INSTANCE.get(Origin.CORRELATION)));
          Thing thing = new Thing();
          thing.id = delivery.payload().id();
          thing.name = delivery.payload().name();
          return thing
              .persistAndFlush()
              .invoke(
                  () -> {
                    if (failuresToCome.getAndDecrement() > 0) {
                      throw new IllegalStateException("the database is away, says the test");
                    }
                    seen.add(delivery.payload().name());
                  });
        });
  }
}
