package org.alvhdesk.marketdata.step;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.alvhdesk.contracts.Json;
import org.alvhdesk.contracts.Topics;
import org.alvhdesk.contracts.event.MarketStepV1;
import org.alvhdesk.contracts.event.SliceCodec;
import org.alvhdesk.contracts.event.SliceV1;
import org.alvhdesk.contracts.event.StepDoneV1;
import org.alvhdesk.kit.kafka.CloudEvent;
import org.alvhdesk.kit.kafka.KafkaSender;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * condor-service and hedge-service as market-data-service sees them: they read steps and slices and
 * say done, unless the test holds one back.
 */
@ApplicationScoped
class FakeServices {
  static final List<String> NAMES = List.of("condor-service", "hedge-service");

  private final KafkaSender kafka;
  private final String bootstrap;
  private final Set<String> held = ConcurrentHashMap.newKeySet();
  private final List<MarketStepV1> steps = new CopyOnWriteArrayList<>();
  private final Map<Long, List<SliceV1>> slices = new ConcurrentHashMap<>();
  private final Map<Long, Set<String>> said = new ConcurrentHashMap<>();
  private volatile boolean running;
  private String run;
  private Thread thread;

  FakeServices(
      KafkaSender kafka, @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrap) {
    this.kafka = kafka;
    this.bootstrap = bootstrap;
  }

  synchronized void start(String ofRun) {
    if (thread == null) {
      run = ofRun;
      running = true;
      thread = Thread.ofPlatform().daemon().name("fake-services").start(this::read);
    }
  }

  void hold(String service) {
    held.add(service);
  }

  void release() {
    held.clear();
    steps.forEach(step -> NAMES.forEach(name -> say(step, name)));
  }

  List<MarketStepV1> steps() {
    return List.copyOf(steps);
  }

  /** Everything that was sent for a step, repetitions included. */
  List<SliceV1> slices(long step) {
    return List.copyOf(slices.getOrDefault(step, List.of()));
  }

  /** Says done once more, as an at-least-once producer may. */
  void repeat(long step, String service, String eventId) {
    send(new StepDoneV1(steps.getFirst().runId(), step, service), eventId);
  }

  @PreDestroy
  void stop() {
    running = false;
  }

  private void read() {
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", bootstrap, "auto.offset.reset", "earliest"),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      List<TopicPartition> partitions = new ArrayList<>();
      partitions.add(new TopicPartition(Topics.MARKET_STEP, 0));
      for (int i = 0; i < 4; i++) {
        partitions.add(new TopicPartition(Topics.MARKET_SLICE, i));
      }
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      while (running) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(100))) {
          take(record);
        }
      }
    }
  }

  private void take(ConsumerRecord<byte[], byte[]> record) {
    if (record.topic().equals(Topics.MARKET_SLICE)) {
      SliceV1 slice = SliceCodec.decode(record.value());
      if (slice.runId().equals(run)) {
        slices.computeIfAbsent(slice.step(), s -> new CopyOnWriteArrayList<>()).add(slice);
      }
      return;
    }
    MarketStepV1 step = Json.read(new String(record.value(), UTF_8), MarketStepV1.class);
    if (!step.runId().equals(run)) {
      return;
    }
    steps.add(step);
    NAMES.stream().filter(name -> !held.contains(name)).forEach(name -> say(step, name));
  }

  private void say(MarketStepV1 step, String service) {
    if (said.computeIfAbsent(step.step(), s -> ConcurrentHashMap.newKeySet()).add(service)) {
      send(
          new StepDoneV1(step.runId(), step.step(), service),
          "done-" + step.runId() + "-" + step.step() + "-" + service);
    }
  }

  private void send(StepDoneV1 done, String eventId) {
    kafka.sendAll(
        List.of(
            new CloudEvent(eventId, Topics.STEP_DONE, "/fake", done.service(), Instant.EPOCH, null)
                .record(Topics.STEP_DONE, CloudEvent.utf8(Json.write(done)))));
  }
}
