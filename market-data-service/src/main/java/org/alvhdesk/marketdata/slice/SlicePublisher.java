package org.alvhdesk.marketdata.slice;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import org.alvhdesk.contracts.Topics;
import org.alvhdesk.contracts.event.SliceCodec;
import org.alvhdesk.contracts.event.SliceV1;
import org.alvhdesk.kit.kafka.CloudEvent;
import org.alvhdesk.kit.kafka.KafkaSender;
import org.alvhdesk.kit.outbox.OutboxMessage;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Sends slices straight to Kafka: they can be recomputed from the sealed snapshot at any time. */
@ApplicationScoped
public class SlicePublisher {
  private static final String SOURCE = "/alvh/market-data-service";

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
    kafka.sendAll(slices.stream().map(SlicePublisher::record).toList());
  }

  private static ProducerRecord<byte[], byte[]> record(SliceV1 slice) {
    return new CloudEvent(
            OutboxMessage.idOf(Topics.MARKET_SLICE, slice.runId(), slice.step(), slice.key()),
            Topics.MARKET_SLICE,
            SOURCE,
            slice.key(),
            InstantSource.system().instant(),
            slice.marketTime())
        .record(Topics.MARKET_SLICE, SliceCodec.encode(slice));
  }
}
