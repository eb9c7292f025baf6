package org.alvhdesk.kit.step;

import java.time.Instant;
import java.util.List;
import org.alvhdesk.contracts.Topics;
import org.alvhdesk.contracts.event.SliceCodec;
import org.alvhdesk.contracts.event.SliceV1;
import org.alvhdesk.kit.kafka.CloudEvent;
import org.alvhdesk.kit.outbox.OutboxMessage;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Slices as Kafka records. */
public final class SliceRecords {
  private static final String SOURCE = "/alvh/market-data-service";

  private SliceRecords() {}

  /** {@code slices} in their order, recorded at {@code now} (wall time). */
  public static List<ProducerRecord<byte[], byte[]>> of(List<SliceV1> slices, Instant now) {
    return slices.stream().map(slice -> record(slice, now)).toList();
  }

  private static ProducerRecord<byte[], byte[]> record(SliceV1 slice, Instant now) {
    return new CloudEvent(
            OutboxMessage.idOf(Topics.MARKET_SLICE, slice.runId(), slice.step(), slice.key()),
            Topics.MARKET_SLICE,
            SOURCE,
            slice.key(),
            now,
            slice.marketTime())
        .record(Topics.MARKET_SLICE, SliceCodec.encode(slice));
  }
}
