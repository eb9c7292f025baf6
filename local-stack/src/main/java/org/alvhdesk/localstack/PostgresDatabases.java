package org.alvhdesk.localstack;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/**
 * Creates the databases and roles, or brings them up to date. The service role may connect and use
 * the schema, and nothing else: the migrations of each service grant what it needs.
 */
final class PostgresDatabases {
  private final int port;
  private final Secrets secrets;

  PostgresDatabases(int port, Secrets secrets) {
    this.port = port;
    this.secrets = secrets;
  }

  void bringUpToDate() {
    for (var name : DatabaseName.values()) {
      bringUpToDate(secrets.database(name, port));
    }
    // Keycloak migrates in hundreds of small commits; losing its last half second in a crash is
    // harmless, waiting for the disk each time is not.
    try (var admin = connect("postgres");
        var statement = admin.createStatement()) {
      statement.execute(
          "alter database " + DatabaseName.KEYCLOAK.id() + " set synchronous_commit = off");
      // Keycloak finds out that its schema is new by asking for tables that are not there yet. It
      // logs its own failures; an ERROR in PostgreSQL's log should be worth reading.
      statement.execute(
          "alter database " + DatabaseName.KEYCLOAK.id() + " set log_min_messages = fatal");
    } catch (SQLException e) {
      throw new StackException("cannot set up Keycloak's database: " + e.getMessage(), e);
    }
  }

  /** Creates or updates one database with its two roles. */
  void bringUpToDate(Database database) {
    try {
      try (var admin = connect("postgres")) {
        role(admin, database.owner(), database.ownerPassword());
        role(admin, database.user(), database.appPassword());
        create(admin, database);
      }
      try (var admin = connect(database.name());
          var statement = admin.createStatement()) {
        statement.execute("alter schema public owner to " + database.owner());
        statement.execute("revoke create on schema public from public");
        statement.execute("grant usage on schema public to " + database.user());
      }
    } catch (SQLException e) {
      throw new StackException(
          "cannot create the database " + database.name() + " and its roles: " + e.getMessage(), e);
    }
  }

  private Connection connect(String database) throws SQLException {
    var properties = new Properties();
    properties.setProperty("user", "postgres");
    properties.setProperty("password", secrets.get(Secrets.POSTGRES_ADMIN));
    properties.setProperty("loginTimeout", "20");
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + port + "/" + database, properties);
  }

  /** Names are plain identifiers and passwords hexadecimal: nothing here needs quoting. */
  private static void role(Connection admin, String role, String password) throws SQLException {
    var verb = exists(admin, "select 1 from pg_roles where rolname = ?", role) ? "alter" : "create";
    try (var statement = admin.createStatement()) {
      statement.execute(
          verb
              + " role "
              + role
              + " login nosuperuser nocreatedb nocreaterole password '"
              + password
              + "'");
    }
  }

  private static void create(Connection admin, Database database) throws SQLException {
    try (var statement = admin.createStatement()) {
      if (!exists(admin, "select 1 from pg_database where datname = ?", database.name())) {
        statement.execute("create database " + database.name() + " owner " + database.owner());
      }
      statement.execute("revoke all on database " + database.name() + " from public");
      statement.execute("grant connect on database " + database.name() + " to " + database.user());
    }
  }

  private static boolean exists(Connection admin, String query, String name) throws SQLException {
    try (var statement = admin.prepareStatement(query)) {
      statement.setString(1, name);
      try (var rows = statement.executeQuery()) {
        return rows.next();
      }
    }
  }
}
