package org.alvhdesk.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.alvhdesk.contracts.Json;
import org.alvhdesk.localstack.Database;
import org.alvhdesk.localstack.LocalStack;
import org.alvhdesk.localstack.PartName;
import org.alvhdesk.localstack.ServiceProcess;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The services as a cluster runs them: a Job migrates as the owner, the service only looks. */
@Order(10)
class MigrationTest {
  private static final Duration PATIENCE = Duration.ofSeconds(120);

  /** What a service in a cluster does not have. */
  private static final Map<String, String> NO_OWNER =
      Map.of("ALVH_MIGRATE", "false", "ALVH_DB_OWNER", "nobody", "ALVH_DB_OWNER_PASSWORD", "none");

  private static final Map<String, String> JOB =
      Map.of("ALVH_MIGRATE_ONLY", "true", "ALVH_LOG_JSON", "true");

  @ParameterizedTest
  @EnumSource(names = {"MARKET_DATA", "CONDOR", "HEDGE"})
  void theJobMigratesEverything_andTheServiceThenStartsWithoutTheOwner(PartName service)
      throws Exception {
    var stack = LocalStack.shared();
    var database = database(stack, service, "roll");

    try (var early = start(stack, service, database, "early", NO_OWNER)) {
      assertThat(early.awaitExit(PATIENCE)).isEqualTo(1);
      assertThat(log(early))
          .contains("the tables of " + service.id())
          .contains("are older than this version needs")
          .contains("V0.1 (outbox inbox)")
          .contains("ALVH_MIGRATE_ONLY=true");
    }
    try (var job = start(stack, service, database, "job", JOB)) {
      assertThat(job.awaitExit(PATIENCE)).as(job.log().toString()).isZero();
      assertThat(log(job))
          .contains("the tables of " + service.id() + " are up to date")
          .doesNotContain("Listening on");
      for (var line : Files.readAllLines(job.log())) {
        var json = Json.read(line, Map.class);
        assertThat(json).as(line).containsEntry("service", service.id());
        assertThat(json).as(line).containsEntry("instance", "job").containsKey("message");
      }
    }
    try (var served = start(stack, service, database, "served", NO_OWNER)) {
      Waiting.upTo(PATIENCE).until(served::isReady);
      assertThat(log(served)).doesNotContain("Migrating schema");
    }
  }

  @Test
  void aServiceStartsOnTablesThatAreNewerThanItKnows() throws Exception {
    var stack = LocalStack.shared();
    var database = database(stack, PartName.HEDGE, "newer");
    try (var job = start(stack, PartName.HEDGE, database, "job", JOB)) {
      assertThat(job.awaitExit(PATIENCE)).isZero();
    }
    asOwner(
        database,
        "insert into flyway_schema_history (installed_rank, version, description, type, script,"
            + " installed_by, execution_time, success)"
            + " values (900, '999', 'of the next version', 'SQL', 'V999__next.sql', 'x', 1, true)");

    try (var older = start(stack, PartName.HEDGE, database, "older", NO_OWNER)) {
      Waiting.upTo(PATIENCE).until(older::isReady);
    }
  }

  @Test
  void theRoleThatServesCannotChangeTables() throws Exception {
    var stack = LocalStack.shared();
    var database = database(stack, PartName.CONDOR, "dml");
    try (var job = start(stack, PartName.CONDOR, database, "job", JOB)) {
      assertThat(job.awaitExit(PATIENCE)).isZero();
    }
    try (var session =
            DriverManager.getConnection(
                database.jdbcUrl(), database.user(), database.appPassword());
        var statement = session.createStatement()) {
      for (var ddl :
          new String[] {
            "create table mine (id bigint)",
            "alter table outbox add column mine text",
            "drop table inbox",
            "update flyway_schema_history set success = false"
          }) {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> statement.execute(ddl))
            .as(ddl)
            .isInstanceOf(SQLException.class)
            .hasMessageContaining("ERROR");
      }
    }
  }

  private static Database database(LocalStack stack, PartName service, String what) {
    return stack.createDatabase(
        what + "_" + service.id().replace("-service", "").replace('-', '_'));
  }

  private static ServiceProcess start(
      LocalStack stack,
      PartName service,
      Database database,
      String instance,
      Map<String, String> more) {
    var settings = new HashMap<String, String>();
    settings.put("ALVH_DB_URL_REACTIVE", database.reactiveUrl());
    settings.put("ALVH_DB_URL_JDBC", database.jdbcUrl());
    settings.put("ALVH_DB_OWNER", database.owner());
    settings.put("ALVH_DB_OWNER_PASSWORD", database.ownerPassword());
    settings.put("ALVH_DB_USER", database.user());
    settings.put("ALVH_DB_PASSWORD", database.appPassword());
    settings.putAll(more);
    return stack.startAnother(service, instance, settings);
  }

  private static String log(ServiceProcess process) throws IOException {
    return Files.readString(process.log());
  }

  private static void asOwner(Database database, String sql) throws SQLException {
    try (var connection =
            DriverManager.getConnection(
                database.jdbcUrl(), database.owner(), database.ownerPassword());
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
