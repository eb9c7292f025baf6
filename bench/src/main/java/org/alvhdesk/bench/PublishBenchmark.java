package org.alvhdesk.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.alvhdesk.contracts.Topics;
import org.alvhdesk.contracts.event.SliceV1;
import org.alvhdesk.kit.kafka.AckedProducer;
import org.alvhdesk.kit.step.SliceRecords;
import org.alvhdesk.localstack.LocalStack;
import org.alvhdesk.localstack.PartName;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * {@code publish.chain}: the slices of a complete SPX chain from memory to all acknowledged by a
 * real broker; encoding, event ids and headers are part of it. The peer is a producer as Kafka
 * configures it, acknowledged by all replicas too, that sends the same bytes ready made.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class PublishBenchmark {
  private LocalStack stack;
  private AckedProducer ours;
  private KafkaProducer<byte[], byte[]> bare;
  private List<SliceV1> chain;
  private List<ProducerRecord<byte[], byte[]>> ready;

  /** Starts a broker and sends the chain once either way. */
  @Setup
  public void prepare() {
    stack = LocalStack.builder().parts(PartName.KAFKA).start();
    chain = WireSlices.chain();
    ready = SliceRecords.of(chain, Instant.EPOCH);
    ours = new AckedProducer(Map.of("bootstrap.servers", stack.kafka()), "ours", () -> {});
    bare =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", stack.kafka(), "acks", "all"),
            new ByteArraySerializer(),
            new ByteArraySerializer());
    if (ours() != chain.size() || bare() != chain.size()) {
      throw new IllegalStateException("the chain was not sent");
    }
  }

  /** Stops the broker. */
  @TearDown
  public void stop() {
    ours.close();
    bare.close();
    stack.close();
  }

  /** As market-data-service publishes a step. */
  @Benchmark
  public int ours() {
    ours.sendAll(SliceRecords.of(chain, Instant.now()));
    return chain.size();
  }

  /** A bare producer with the same bytes. */
  @Benchmark
  public int bare() {
    List<Future<RecordMetadata>> sent = new ArrayList<>();
    for (ProducerRecord<byte[], byte[]> record : ready) {
      sent.add(bare.send(new ProducerRecord<>(Topics.MARKET_SLICE, record.key(), record.value())));
    }
    try {
      for (Future<RecordMetadata> one : sent) {
        one.get();
      }
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException("not sent", e);
    }
    return sent.size();
  }
}
