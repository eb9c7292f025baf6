package org.alvhdesk.kit;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.alvhdesk.kit.consume.Consuming;
import org.alvhdesk.kit.consume.InvalidEvent;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Stores things; fails on purpose where a test says so. */
@ApplicationScoped
public class ThingConsumer {
  private final List<String> seen = new CopyOnWriteArrayList<>();
  private final AtomicInteger failuresToCome = new AtomicInteger();

  private final Consuming consuming;

  ThingConsumer(Consuming consuming) {
    this.consuming = consuming;
  }

  List<String> seen() {
    return seen;
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
          if (delivery.payload().id() < 0) {
            throw new InvalidEvent("id must not be negative");
          }
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
