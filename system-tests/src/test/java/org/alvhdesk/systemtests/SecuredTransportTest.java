package org.alvhdesk.systemtests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.alvhdesk.k8s.Kubectl;
import org.alvhdesk.k8s.model.Manifests;
import org.alvhdesk.k8s.model.Tree;
import org.alvhdesk.localstack.Checkout;
import org.alvhdesk.localstack.DatabaseName;
import org.alvhdesk.localstack.LocalStack;
import org.alvhdesk.localstack.PartName;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A service with the environment that the overlay prod gives its pods, on a PostgreSQL and a Kafka
 * that take nothing but TLS: own authority, names checked, the manifests' pg_hba and rights.
 */
@Order(12)
class SecuredTransportTest {
  private static final Path ROOT = Checkout.current().root();
  private static final Duration PATIENCE = Duration.ofSeconds(300);
  private static final String PASSWORD = "of-this-test-only";
  private static final String SERVICE = "condor-service";

  @TempDir private Path folder;

  @Test
  void theSettingsOfProdConnectByTlsAndNothingElseDoes() throws Exception {
    assumeTrue(Kubectl.find().isPresent(), Kubectl.MISSING);
    var prod = Kubectl.render(ROOT.resolve("k8s/overlays/prod"));
    var authority = OwnAuthority.in(folder);
    try (var stack =
            LocalStack.builder()
                .stateDir(folder.resolve("state"))
                .parts(PartName.POSTGRESQL)
                .start();
        var kafka =
            SecuredKafka.start(
                ROOT.resolve("local-stack/parts/target/kafka-lib"), folder, authority)) {
      var database = stack.database(DatabaseName.CONDOR);
      takeTlsOnly(stack, prod, authority);
      kafka.makeTopics(prod);
      var jaas = kafka.makeUser(prod.find("KafkaUser", SERVICE).orElseThrow(), PASSWORD);

      assertThatThrownBy(
              () ->
                  DriverManager.getConnection(
                      database.jdbcUrl() + "?sslmode=disable",
                      database.user(),
                      database.appPassword()))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("pg_hba.conf");

      var secrets = new HashMap<String, String>();
      secrets.put("alvh-condor-db/username", database.user());
      secrets.put("alvh-condor-db/password", database.appPassword());
      secrets.put("alvh-condor-db-owner/username", database.owner());
      secrets.put("alvh-condor-db-owner/password", database.ownerPassword());
      secrets.put(SERVICE + "/sasl.jaas.config", jaas);
      var places = places(stack, kafka, authority);

      try (var job =
          stack.startAnother(
              PartName.CONDOR,
              "job",
              PodEnvironment.of(prod, "condor-migration", secrets, places))) {
        assertThat(job.awaitExit(PATIENCE)).as(log(job.log())).isZero();
      }
      var environment = PodEnvironment.of(prod, "condor", secrets, places);
      try (var service = stack.startAnother(PartName.CONDOR, "condor-0", environment)) {
        try {
          Waiting.upTo(PATIENCE).until(service::isReady);
          Waiting.upTo(PATIENCE).until(() -> members(kafka, SERVICE + ".step-in") == 1);
        } catch (RuntimeException e) {
          throw new AssertionError(log(service.log()), e);
        }
        assertThat(sessions(stack, database.user())).isNotEmpty().allMatch(tls -> tls);
        assertThat(log(service.log())).doesNotContain("AuthorizationException");
      }
      writesWhereItMay(environment);
      refusesAnotherName(stack, environment);
    }
  }

  /** The same client settings as the pod's: a topic of its own, and one of market-data's. */
  private static void writesWhereItMay(Map<String, String> environment) throws Exception {
    var settings = new Properties();
    settings.put("bootstrap.servers", environment.get("ALVH_KAFKA"));
    environment.forEach(
        (name, value) -> {
          if (name.startsWith("KAFKA_")) {
            settings.put(
                name.substring("KAFKA_".length()).toLowerCase(Locale.ROOT).replace('_', '.'),
                value);
          }
        });
    try (var producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      producer.send(record("alvh.step.done.v1")).get(30, TimeUnit.SECONDS);
      assertThatThrownBy(
              () -> producer.send(record("alvh.market.step.v1")).get(30, TimeUnit.SECONDS))
          .isInstanceOf(ExecutionException.class)
          .hasCauseInstanceOf(TopicAuthorizationException.class);
    }
  }

  private static ProducerRecord<byte[], byte[]> record(String topic) {
    return new ProducerRecord<>(topic, "main".getBytes(UTF_8), "{}".getBytes(UTF_8));
  }

  /** The certificate is for localhost: by its address the same server is a stranger. */
  private static void refusesAnotherName(LocalStack stack, Map<String, String> environment)
      throws Exception {
    var database = stack.database(DatabaseName.CONDOR);
    var jdbc = environment.get("ALVH_DB_URL_JDBC").replace("localhost", "127.0.0.1");
    assertThatThrownBy(
            () -> DriverManager.getConnection(jdbc, database.user(), database.appPassword()))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("127.0.0.1");

    var wrong = new TreeMap<>(environment);
    wrong.computeIfPresent(
        "ALVH_DB_URL_REACTIVE", (name, url) -> url.replace("localhost", "127.0.0.1"));
    try (var service = stack.startAnother(PartName.CONDOR, "condor-1", wrong)) {
      Waiting.upTo(PATIENCE).until(() -> log(service.log()).contains("SSL handshake failed"));
      assertThat(service.isReady()).isFalse();
    }
  }

  private static int members(SecuredKafka kafka, String group) throws Exception {
    return kafka
        .operator()
        .describeConsumerGroups(List.of(group))
        .all()
        .get(10, TimeUnit.SECONDS)
        .get(group)
        .members()
        .size();
  }

  private static Map<String, String> places(
      LocalStack stack, SecuredKafka kafka, OwnAuthority authority) {
    var ca = authority.certificate().toString();
    return Map.of(
        "alvh-pg-rw:5432", "localhost:" + stack.ports().of(PartName.POSTGRESQL),
        "alvh-kafka-bootstrap:9093", kafka.bootstrap(),
        "/etc/alvh/pg/ca.crt", ca,
        "/etc/alvh/kafka/ca.crt", ca,
        "/etc/alvh/keycloak/ca.crt", ca);
  }

  /** TLS with the authority's certificate, and the manifests' lines of who may come in. */
  private static void takeTlsOnly(LocalStack stack, Manifests prod, OwnAuthority authority)
      throws Exception {
    var lines = new ArrayList<String>();
    lines.add("host all postgres 127.0.0.1/32 scram-sha-256");
    Tree.items(prod.find("Cluster", "alvh-pg").orElseThrow().spec(), "postgresql", "pg_hba")
        .forEach(line -> lines.add(line.asText()));
    try (var admin = admin(stack);
        var statement = admin.createStatement()) {
      String file;
      try (var answer = statement.executeQuery("show hba_file")) {
        answer.next();
        file = answer.getString(1);
      }
      Files.write(Path.of(file), lines);
      statement.execute("alter system set ssl_cert_file = '" + authority.serverCertificate() + "'");
      statement.execute("alter system set ssl_key_file = '" + authority.serverKey() + "'");
      statement.execute("alter system set ssl = on");
      statement.execute("select pg_reload_conf()");
    }
    Waiting.upTo(PATIENCE)
        .until(
            () -> {
              try (var admin = admin(stack);
                  var statement = admin.createStatement();
                  var answer = statement.executeQuery("show ssl")) {
                return answer.next() && answer.getString(1).equals("on");
              }
            });
  }

  /** Of every session of this role, whether it is encrypted. */
  private static List<Boolean> sessions(LocalStack stack, String role) throws Exception {
    var found = new ArrayList<Boolean>();
    try (var admin = admin(stack);
        var statement =
            admin.prepareStatement(
                "select ssl from pg_stat_ssl join pg_stat_activity using (pid) where usename ="
                    + " ?")) {
      statement.setString(1, role);
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getBoolean(1));
        }
      }
    }
    return found;
  }

  private static java.sql.Connection admin(LocalStack stack) throws Exception {
    var secrets = new Properties();
    try (var in =
        Files.newBufferedReader(stack.state().dir().resolve("secrets/passwords.properties"))) {
      secrets.load(in);
    }
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + stack.ports().of(PartName.POSTGRESQL) + "/postgres",
        "postgres",
        secrets.getProperty("postgres.admin"));
  }

  private static String log(Path log) throws IOException {
    return Files.exists(log) ? Files.readString(log) : "no log yet";
  }
}
