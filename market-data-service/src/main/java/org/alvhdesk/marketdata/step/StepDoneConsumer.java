package org.alvhdesk.marketdata.step;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.concurrent.atomic.AtomicReference;
import org.alvhdesk.contracts.event.StepDoneV1;
import org.alvhdesk.kit.consume.Consuming;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes step.done facts: first into the database, then to the loop. */
@ApplicationScoped
class StepDoneConsumer {
  private static final String STEP_DONE_IN = "step-done-in";

  private final Consuming consuming;
  private final StepDone done;
  private final Event<StepDoneV1> news;

  StepDoneConsumer(Consuming consuming, StepDone done, Event<StepDoneV1> news) {
    this.consuming = consuming;
    this.done = done;
    this.news = news;
  }

  @Incoming(STEP_DONE_IN)
  Uni<Void> onDone(ConsumerRecord<byte[], byte[]> record) {
    AtomicReference<StepDoneV1> taken = new AtomicReference<>();
    return consuming
        .once(
            record,
            StepDoneV1.class,
            delivery -> {
              taken.set(delivery.payload());
              return done.record(delivery.payload());
            })
        .invoke(
            () -> {
              if (taken.get() != null) {
                news.fire(taken.get());
              }
            });
  }
}
