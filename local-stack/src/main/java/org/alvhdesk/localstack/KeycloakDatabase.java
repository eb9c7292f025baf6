package org.alvhdesk.localstack;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/**
 * Keycloak's database before Keycloak starts. A Keycloak that was killed may have left sessions,
 * the lock of its migrations (Liquibase waits for it, in vain), or half of its first start: its own
 * realm without the administrator who would bring ours. Only one Keycloak belongs to a state folder
 * and it does not run now, so whatever is held here is held by nobody.
 */
final class KeycloakDatabase {
  /** What was found, and put right. */
  enum Left {
    NOTHING,
    /** A lock was released. */
    LOCK,
    /** A first start that Keycloak does not go on with was removed. */
    UNFINISHED
  }

  private final int port;
  private final Secrets secrets;

  KeycloakDatabase(int port, Secrets secrets) {
    this.port = port;
    this.secrets = secrets;
  }

  /**
   * Makes it fit for a start: without a lock, and empty, in the middle of its migrations, or with
   * somebody who can bring the realm.
   *
   * @throws SQLException when PostgreSQL does not answer
   */
  Left makeReady() throws SQLException {
    try (var admin = connect();
        var statement = admin.createStatement()) {
      if (!exists(statement, "databasechangeloglock") && !exists(statement, "realm")) {
        return Left.NOTHING;
      }
      statement.execute(
          "select pg_terminate_backend(pid) from pg_stat_activity"
              + " where datname = current_database() and pid <> pg_backend_pid()");
      if (isStuck(statement)) {
        // Nobody has worked with it: accounts come with our realm.
        statement.execute("drop schema public cascade");
        statement.execute("create schema public");
        new PostgresDatabases(port, secrets)
            .bringUpToDate(secrets.database(DatabaseName.KEYCLOAK, port));
        return Left.UNFINISHED;
      }
      int released =
          exists(statement, "databasechangeloglock")
              ? statement.executeUpdate(
                  "update databasechangeloglock set locked = false, lockgranted = null,"
                      + " lockedby = null where locked")
              : 0;
      return released > 0 ? Left.LOCK : Left.NOTHING;
    }
  }

  private static boolean exists(Statement statement, String table) throws SQLException {
    try (var rows = statement.executeQuery("select to_regclass('public." + table + "')")) {
      return rows.next() && rows.getString(1) != null;
    }
  }

  /**
   * Keycloak makes the administrator only together with its own realm. A killed one that has the
   * realm and not the administrator starts, and lets nobody in. Migrations, on the other hand, it
   * goes on with where they stopped.
   */
  private static boolean isStuck(Statement statement) throws SQLException {
    if (!exists(statement, "realm") || !exists(statement, "user_entity")) {
      return false;
    }
    try (var rows =
        statement.executeQuery(
            "select exists (select 1 from realm)"
                + " and not exists (select 1 from realm where name = '"
                + KeycloakRealm.REALM
                + "') and not exists (select 1 from user_entity where username = '"
                + KeycloakRealm.ADMIN
                + "')")) {
      return rows.next() && rows.getBoolean(1);
    }
  }

  private Connection connect() throws SQLException {
    var properties = new Properties();
    properties.setProperty("user", "postgres");
    properties.setProperty("password", secrets.get(Secrets.POSTGRES_ADMIN));
    properties.setProperty("loginTimeout", "20");
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + port + "/" + DatabaseName.KEYCLOAK.id(), properties);
  }
}
