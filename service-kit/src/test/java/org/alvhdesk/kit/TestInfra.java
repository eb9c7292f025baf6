package org.alvhdesk.kit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.awaitility.Awaitility;

/** A database and topics of their own for one test application. */
public class TestInfra implements QuarkusTestResourceLifecycleManager {
  private String topics = "";

  @Override
  public void init(Map<String, String> args) {
    topics = args.getOrDefault("topics", "");
  }

  @Override
  public Map<String, String> start() {
    String postgres = System.getenv().getOrDefault("ALVH_TEST_PG", "127.0.0.1:25441");
    String kafka = System.getenv().getOrDefault("ALVH_TEST_KAFKA", "127.0.0.1:29092");
    String database = "t" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    try (Connection admin =
            DriverManager.getConnection(
                "jdbc:postgresql://" + postgres + "/postgres", "postgres", "x");
        Statement statement = admin.createStatement()) {
      statement.execute("create role " + database + "_owner login password 'x'");
      statement.execute("create role " + database + "_app login password 'x'");
      statement.execute("create database " + database + " owner " + database + "_owner");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    try (Connection admin =
            DriverManager.getConnection(
                "jdbc:postgresql://" + postgres + "/" + database, "postgres", "x");
        Statement statement = admin.createStatement()) {
      statement.execute("alter schema public owner to " + database + "_owner");
      statement.execute("grant usage on schema public to " + database + "_app");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    Map<String, String> config = new HashMap<>();
    config.put("ALVH_DB_URL_REACTIVE", "postgresql://" + postgres + "/" + database);
    config.put("ALVH_DB_URL_JDBC", "jdbc:postgresql://" + postgres + "/" + database);
    config.put("ALVH_DB_OWNER", database + "_owner");
    config.put("ALVH_DB_OWNER_PASSWORD", "x");
    config.put("ALVH_DB_USER", database + "_app");
    config.put("ALVH_DB_PASSWORD", "x");
    config.put("ALVH_KAFKA", kafka);
    config.put("ALVH_OIDC_URL", "http://127.0.0.1:1/realms/alvh");
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
      List<String> names = Arrays.stream(topics.split(",")).filter(t -> !t.isBlank()).toList();
      createAnew(admin, names);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    return config;
  }

  private static void createAnew(Admin admin, List<String> names) throws Exception {
    Set<String> old = admin.listTopics().names().get();
    admin.deleteTopics(names.stream().filter(old::contains).toList()).all().get();
    Awaitility.await()
        .until(() -> admin.listTopics().names().get().stream().noneMatch(names::contains));
    admin.createTopics(names.stream().map(n -> new NewTopic(n, 1, (short) 1)).toList()).all().get();
  }

  @Override
  public void stop() {}
}
