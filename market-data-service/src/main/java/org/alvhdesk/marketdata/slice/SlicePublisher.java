package org.alvhdesk.marketdata.slice;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import org.alvhdesk.contracts.event.SliceV1;
import org.alvhdesk.kit.kafka.KafkaSender;
import org.alvhdesk.kit.step.SliceRecords;

/** Sends slices straight to Kafka: they can be recomputed from the sealed snapshot at any time. */
@ApplicationScoped
public class SlicePublisher {
  private final KafkaSender kafka;

  SlicePublisher(KafkaSender kafka) {
    this.kafka = kafka;
  }

  /**
   * Sends {@code slices} and returns once all are acknowledged. Blocks.
   *
   * @throws IllegalStateException when Kafka did not take them; sending again is harmless
   */
  public void publish(List<SliceV1> slices) {
    kafka.sendAll(SliceRecords.of(slices, InstantSource.system().instant()));
  }
}
