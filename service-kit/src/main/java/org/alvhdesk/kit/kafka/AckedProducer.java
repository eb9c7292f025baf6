package org.alvhdesk.kit.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * A Kafka producer that says when everything is acknowledged: idempotent, acknowledged by all
 * replicas, in order per partition. While the broker is away it waits for it and does not give a
 * record up, because giving up one and going on with the next would change their order.
 *
 * <p>It never lingers, but a batch holds {@value #BATCH_BYTES} bytes: while one request is on its
 * way the records behind it gather, so the forty slices of a chain go out in a few requests and not
 * one by one.
 */
public final class AckedProducer implements AutoCloseable {
  private static final int BATCH_BYTES = 512 << 10;
  private static final Duration PATIENCE_BEFORE_WARNING = Duration.ofSeconds(15);
  private static final String NEVER = Integer.toString(Integer.MAX_VALUE);

  private final Map<String, Object> settings;
  private final Runnable waiting;
  private KafkaProducer<byte[], byte[]> producer;

  /**
   * Connects at the first record.
   *
   * @param broker bootstrap servers and what else reaching the broker takes
   * @param clientId name in the broker's metrics
   * @param waiting told every 15 s in which nothing was acknowledged
   */
  public AckedProducer(Map<String, Object> broker, String clientId, Runnable waiting) {
    this.waiting = waiting;
    settings = new HashMap<>(broker);
    settings.put(ProducerConfig.CLIENT_ID_CONFIG, clientId);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "true");
    settings.put(ProducerConfig.LINGER_MS_CONFIG, "0");
    settings.put(ProducerConfig.BATCH_SIZE_CONFIG, Integer.toString(BATCH_BYTES));
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, "5000");
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, NEVER);
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, "10000");
    settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, "1000");
    settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class.getName());
    settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class.getName());
  }

  /**
   * Sends {@code records} in order and returns once every one is acknowledged. Blocks: never call
   * it on an event loop.
   *
   * @throws IllegalStateException when one could not be sent; any of them may have arrived, so send
   *     the same records again
   */
  public void sendAll(List<ProducerRecord<byte[], byte[]>> records) {
    for (Unsendable never : sendPossible(records)) {
      throw new IllegalStateException("not sent to Kafka: " + never.why());
    }
  }

  /**
   * The same, but without those that Kafka can never take: they are returned, and all others are
   * acknowledged, in their order. Blocks.
   *
   * @throws IllegalStateException when one could not be sent for another reason; any of them may
   *     have arrived, so send the same records again
   */
  public List<Unsendable> sendPossible(List<ProducerRecord<byte[], byte[]>> records) {
    List<Future<RecordMetadata>> sent = new ArrayList<>(records.size());
    List<Unsendable> never = new ArrayList<>();
    try {
      for (ProducerRecord<byte[], byte[]> record : records) {
        sent.add(producer().send(record));
      }
      for (int i = 0; i < sent.size(); i++) {
        try {
          await(sent.get(i));
        } catch (ExecutionException e) {
          if (!Unsendable.is(e.getCause())) {
            throw e;
          }
          never.add(Unsendable.of(i, e.getCause()));
        }
      }
      return never;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while sending to Kafka", e);
    } catch (ExecutionException | RuntimeException e) {
      startAnew();
      throw new IllegalStateException("not sent to Kafka: " + e.getMessage(), e);
    }
  }

  @Override
  public synchronized void close() {
    if (producer != null) {
      producer.close(Duration.ofSeconds(1));
      producer = null;
    }
  }

  private void await(Future<RecordMetadata> sent) throws InterruptedException, ExecutionException {
    while (true) {
      try {
        sent.get(PATIENCE_BEFORE_WARNING.toSeconds(), TimeUnit.SECONDS);
        return;
      } catch (TimeoutException e) {
        waiting.run();
      }
    }
  }

  private synchronized KafkaProducer<byte[], byte[]> producer() {
    if (producer == null) {
      producer = new KafkaProducer<>(settings);
    }
    return producer;
  }

  /** Drops what is still queued, so that a record cannot overtake its own repetition. */
  private synchronized void startAnew() {
    if (producer != null) {
      producer.close(Duration.ZERO);
      producer = null;
    }
  }
}
