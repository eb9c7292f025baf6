package org.alvhdesk.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a killed Keycloak leaves, on a real PostgreSQL. */
class KeycloakDatabaseTest {
  @TempDir static Path dir;
  private static LocalStack stack;
  private static KeycloakDatabase database;

  @BeforeAll
  static void postgresql() {
    var ports = Ports.free();
    stack = LocalStack.builder().stateDir(dir).ports(ports).parts(PartName.POSTGRESQL).start();
    database =
        new KeycloakDatabase(
            ports.of(PartName.POSTGRESQL), Secrets.load(StateDir.at(dir).secrets()));
  }

  @AfterAll
  static void stop() {
    stack.close();
  }

  @BeforeEach
  void tablesAsKeycloakMakesThem() throws SQLException {
    run(
        "drop table if exists realm, user_entity, databasechangeloglock",
        "create table realm (id text primary key, name text)",
        "create table user_entity (id text primary key, username text)",
        "create table databasechangeloglock (id int primary key, locked boolean not null,"
            + " lockgranted timestamp, lockedby text)",
        "insert into databasechangeloglock values (1, true, now(), 'a dead one'), (1000, false,"
            + " null, null)");
  }

  @Test
  void anEmptyDatabaseStaysAsItIs() throws SQLException {
    run("drop table realm, user_entity, databasechangeloglock");

    assertThat(database.makeReady()).isEqualTo(KeycloakDatabase.Left.NOTHING);
  }

  @Test
  void migrationsGoOnWhereTheyStopped() throws SQLException {
    run("drop table user_entity"); // a later migration's

    assertThat(database.makeReady()).isEqualTo(KeycloakDatabase.Left.LOCK);

    run("insert into realm values ('1', 'master')");
  }

  @Test
  void whoeverHasTheAdministratorGoesOn() throws SQLException {
    run("insert into realm values ('1', 'master')");
    run("insert into user_entity values ('1', 'alvh-bootstrap')");

    assertThat(database.makeReady()).isEqualTo(KeycloakDatabase.Left.LOCK);
  }

  @Test
  void aFirstStartWithoutItsAdministratorIsRemoved_andItsOwnerMayBeginAgain() throws SQLException {
    run("insert into realm values ('1', 'master')");

    assertThat(database.makeReady()).isEqualTo(KeycloakDatabase.Left.UNFINISHED);

    assertThat(database.makeReady()).isEqualTo(KeycloakDatabase.Left.NOTHING);
    run("create table realm (id text primary key, name text)");
  }

  @Test
  void aStaleLockIsReleased_andTheRealmStays() throws SQLException {
    run("insert into realm values ('1', 'master'), ('2', 'alvh')");

    assertThat(database.makeReady()).isEqualTo(KeycloakDatabase.Left.LOCK);
    assertThat(database.makeReady()).isEqualTo(KeycloakDatabase.Left.NOTHING);

    try (var owner = owner();
        var rows =
            owner
                .createStatement()
                .executeQuery(
                    "select count(*) filter (where locked), count(lockedby), (select count(*) from"
                        + " realm) from databasechangeloglock")) {
      rows.next();
      assertThat(rows.getInt(1)).isZero();
      assertThat(rows.getInt(2)).isZero();
      assertThat(rows.getInt(3)).isEqualTo(2);
    }
  }

  @Test
  void aSessionOfTheDeadOneIsEnded() throws SQLException {
    run("insert into realm values ('2', 'alvh')");
    try (var left = owner()) {
      left.setAutoCommit(false);
      left.createStatement().execute("select * from databasechangeloglock for update");

      assertThat(database.makeReady()).isEqualTo(KeycloakDatabase.Left.LOCK);

      assertThatThrownBy(() -> left.createStatement().execute("select 1"))
          .isInstanceOf(SQLException.class);
    }
  }

  private static Connection owner() throws SQLException {
    var keycloak = stack.database(DatabaseName.KEYCLOAK);
    return DriverManager.getConnection(
        keycloak.jdbcUrl(), keycloak.owner(), keycloak.ownerPassword());
  }

  private static void run(String... statements) throws SQLException {
    try (var owner = owner();
        var statement = owner.createStatement()) {
      for (var one : statements) {
        statement.execute(one);
      }
    }
  }
}
