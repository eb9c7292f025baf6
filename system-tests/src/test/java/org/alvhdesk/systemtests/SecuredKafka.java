package org.alvhdesk.systemtests;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.alvhdesk.k8s.model.Manifest;
import org.alvhdesk.k8s.model.Manifests;
import org.alvhdesk.k8s.model.Tree;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * A broker as Strimzi makes one of the manifests: clients come in by TLS with a password (SCRAM),
 * and nobody may do what the {@code KafkaUser}s do not say. A second listener without either is the
 * operator's.
 */
final class SecuredKafka implements AutoCloseable {
  private static final String LOGIN =
      "org.apache.kafka.common.security.scram.ScramLoginModule required";
  private static final int ITERATIONS = 4096;

  private final Process process;
  private final int port;
  private final Admin operator;

  private SecuredKafka(Process process, int port, Admin operator) {
    this.process = process;
    this.port = port;
    this.operator = operator;
  }

  /** Starts it with what it needs in {@code folder}, and waits until it answers. */
  static SecuredKafka start(Path kafkaLib, Path folder, OwnAuthority authority) throws Exception {
    int clients = freePort();
    int inside = freePort();
    int controller = freePort();
    var properties = folder.resolve("kafka.properties");
    Files.writeString(
        properties,
        """
        process.roles=broker,controller
        node.id=1
        controller.quorum.voters=1@127.0.0.1:%3$d
        listeners=CLIENTS://127.0.0.1:%1$d,INSIDE://127.0.0.1:%2$d,CONTROLLER://127.0.0.1:%3$d
        advertised.listeners=CLIENTS://localhost:%1$d,INSIDE://127.0.0.1:%2$d
        listener.security.protocol.map=CLIENTS:SASL_SSL,INSIDE:PLAINTEXT,CONTROLLER:PLAINTEXT
        inter.broker.listener.name=INSIDE
        controller.listener.names=CONTROLLER
        sasl.enabled.mechanisms=SCRAM-SHA-512
        listener.name.clients.scram-sha-512.sasl.jaas.config=%4$s;
        ssl.keystore.type=PEM
        ssl.keystore.location=%5$s
        authorizer.class.name=org.apache.kafka.metadata.authorizer.StandardAuthorizer
        super.users=User:ANONYMOUS
        allow.everyone.if.no.acl.found=false
        log.dirs=%6$s
        auto.create.topics.enable=false
        group.initial.rebalance.delay.ms=0
        offsets.topic.num.partitions=1
        offsets.topic.replication.factor=1
        transaction.state.log.replication.factor=1
        transaction.state.log.min.isr=1
        share.coordinator.state.topic.replication.factor=1
        share.coordinator.state.topic.min.isr=1
        log.cleaner.dedupe.buffer.size=8388608
        """
            .formatted(
                clients,
                inside,
                controller,
                LOGIN,
                authority.serverKeyAndCertificate(),
                folder.resolve("kafka-data")));
    var log = folder.resolve("kafka.log").toFile();
    var format =
        java(
            kafkaLib,
            "kafka.tools.StorageTool",
            "format",
            "-t",
            Uuid.randomUuid().toString(),
            "-c",
            properties.toString());
    if (new ProcessBuilder(format).redirectErrorStream(true).redirectOutput(log).start().waitFor()
        != 0) {
      throw new IllegalStateException(
          "Kafka cannot be formatted: " + Files.readString(log.toPath()));
    }
    var process =
        new ProcessBuilder(java(kafkaLib, "kafka.Kafka", properties.toString()))
            .redirectErrorStream(true)
            .redirectOutput(log)
            .start();
    var operator =
        Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:" + inside));
    var kafka = new SecuredKafka(process, clients, operator);
    try {
      Waiting.upTo(Duration.ofSeconds(120))
          .until(() -> operator.describeCluster().nodes().get(5, TimeUnit.SECONDS).size() == 1);
    } catch (RuntimeException e) {
      kafka.close();
      throw new IllegalStateException(Files.readString(log.toPath()), e);
    }
    return kafka;
  }

  /** Where clients connect, by a name that the certificate has. */
  String bootstrap() {
    return "localhost:" + port;
  }

  /** An operator's eyes. */
  Admin operator() {
    return operator;
  }

  /** Makes the topics of the manifests, each with one copy. */
  void makeTopics(Manifests overlay) throws Exception {
    var topics =
        overlay
            .ofKind("KafkaTopic")
            .map(
                m ->
                    new NewTopic(
                        m.name(),
                        Optional.of(m.spec().path("partitions").asInt(1)),
                        Optional.of((short) 1)))
            .toList();
    operator.createTopics(topics).all().get(60, TimeUnit.SECONDS);
  }

  /**
   * Makes a user of the manifests with exactly its rights.
   *
   * @return what Strimzi puts into its secret as {@code sasl.jaas.config}
   */
  String makeUser(Manifest user, String password) throws Exception {
    operator
        .alterUserScramCredentials(
            List.of(
                new UserScramCredentialUpsertion(
                    user.name(),
                    new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, ITERATIONS),
                    password)))
        .all()
        .get(30, TimeUnit.SECONDS);
    var rights = new ArrayList<AclBinding>();
    Tree.items(user.spec(), "authorization", "acls")
        .forEach(
            acl -> {
              var resource =
                  new ResourcePattern(
                      ResourceType.fromString(Tree.text(acl, "resource", "type")),
                      Tree.text(acl, "resource", "name"),
                      Tree.text(acl, "resource", "patternType").equals("prefix")
                          ? PatternType.PREFIXED
                          : PatternType.LITERAL);
              Tree.items(acl, "operations")
                  .map(o -> AclOperation.fromString(o.asText().toUpperCase(Locale.ROOT)))
                  .map(
                      o ->
                          new AccessControlEntry(
                              "User:" + user.name(), "*", o, AclPermissionType.ALLOW))
                  .forEach(entry -> rights.add(new AclBinding(resource, entry)));
            });
    operator.createAcls(rights).all().get(30, TimeUnit.SECONDS);
    return LOGIN + " username=\"" + user.name() + "\" password=\"" + password + "\";";
  }

  @Override
  public void close() {
    operator.close(Duration.ofSeconds(2));
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private static List<String> java(Path kafkaLib, String... program) {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx300m",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-cp",
                kafkaLib + "/*"));
    command.addAll(List.of(program));
    return command;
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
