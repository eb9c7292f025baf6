package org.alvhdesk.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.Uuid;

/** One Kafka broker that is its own KRaft controller. */
final class KafkaPart implements Part {
  private final Checkout checkout;
  private final StateDir state;
  private final Ports ports;

  KafkaPart(Checkout checkout, StateDir state, Ports ports) {
    this.checkout = checkout;
    this.state = state;
    this.ports = ports;
  }

  @Override
  public PartName name() {
    return PartName.KAFKA;
  }

  @Override
  public int port() {
    return ports.of(PartName.KAFKA);
  }

  @Override
  public List<PartName> needs() {
    return List.of();
  }

  private Path properties() {
    return state.run().resolve("kafka.properties");
  }

  private Path data() {
    return state.data(PartName.KAFKA);
  }

  @Override
  public void prepare(Steps steps) {
    try {
      var text = new StringBuilder();
      settings().forEach((k, v) -> text.append(k).append('=').append(v).append('\n'));
      Files.writeString(properties(), text);
      if (!Files.exists(data().resolve("meta.properties"))) {
        ComponentCache.deleteTree(data());
        Files.createDirectories(data());
        steps.run(
            "formatting Kafka's storage",
            java(
                "-Xmx128m",
                "kafka.tools.StorageTool",
                List.of(
                    "format", "-t", Uuid.randomUuid().toString(), "-c", properties().toString())));
      }
    } catch (IOException e) {
      throw new StackException("cannot prepare Kafka's data in " + data() + ": " + e, e);
    }
  }

  private Map<String, String> settings() {
    var broker = "127.0.0.1:" + port();
    var controller = "127.0.0.1:" + ports.kafkaController();
    var s = new LinkedHashMap<String, String>();
    s.put("process.roles", "broker,controller");
    s.put("node.id", "1");
    s.put("controller.quorum.voters", "1@" + controller);
    s.put("listeners", "BROKER://" + broker + ",CONTROLLER://" + controller);
    s.put("advertised.listeners", "BROKER://" + broker);
    s.put("listener.security.protocol.map", "BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT");
    s.put("inter.broker.listener.name", "BROKER");
    s.put("controller.listener.names", "CONTROLLER");
    s.put("log.dirs", data().toString());
    s.put("auto.create.topics.enable", "false");
    s.put("group.initial.rebalance.delay.ms", "0");
    s.put("num.network.threads", "2");
    s.put("num.io.threads", "4");
    s.put("offsets.topic.num.partitions", "4");
    s.put("offsets.topic.replication.factor", "1");
    s.put("offsets.retention.minutes", "5256000"); // a demo resumed after months goes on
    s.put("transaction.state.log.num.partitions", "1");
    s.put("transaction.state.log.replication.factor", "1");
    s.put("transaction.state.log.min.isr", "1");
    s.put("share.coordinator.state.topic.num.partitions", "1");
    s.put("share.coordinator.state.topic.replication.factor", "1");
    s.put("share.coordinator.state.topic.min.isr", "1");
    s.put("log.index.size.max.bytes", "1048576");
    s.put("log.cleaner.dedupe.buffer.size", "8388608");
    s.put("group.min.session.timeout.ms", "1000");
    return s;
  }

  @Override
  public ChildProcess.Command command() {
    return java("-Xmx400m", "kafka.Kafka", List.of(properties().toString()));
  }

  private ChildProcess.Command java(String heap, String main, List<String> arguments) {
    var program = new java.util.ArrayList<>(List.of("-cp", checkout.kafkaLib() + "/*", main));
    program.addAll(arguments);
    return JavaCommand.of(
        List.of(
            heap,
            "-Xms64m",
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
            "-Dorg.slf4j.simpleLogger.logFile=System.out",
            "-Dorg.slf4j.simpleLogger.showDateTime=true",
            "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd HH:mm:ss.SSS"),
        program,
        Map.of());
  }

  @Override
  public boolean isUp() {
    return Probes.kafka(port());
  }

  @Override
  public void configure() {
    KafkaTopics.bringUpToDate("127.0.0.1:" + port());
  }
}
