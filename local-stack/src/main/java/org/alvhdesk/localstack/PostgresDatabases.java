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
    try {
      try (var admin = connect("postgres")) {
        for (var database : DatabaseName.values()) {
          role(admin, database.ownerRole());
          role(admin, database.appRole());
          create(admin, database);
        }
      }
      for (var database : DatabaseName.values()) {
        try (var admin = connect(database.id());
            var statement = admin.createStatement()) {
          statement.execute("alter schema public owner to " + database.ownerRole());
          statement.execute("revoke create on schema public from public");
          statement.execute("grant usage on schema public to " + database.appRole());
        }
      }
    } catch (SQLException e) {
      throw new StackException("cannot create databases and roles: " + e.getMessage(), e);
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

  /** Names are our own constants and passwords are hexadecimal: nothing here needs quoting. */
  private void role(Connection admin, String role) throws SQLException {
    var verb = exists(admin, "select 1 from pg_roles where rolname = ?", role) ? "alter" : "create";
    try (var statement = admin.createStatement()) {
      statement.execute(
          verb
              + " role "
              + role
              + " login nosuperuser nocreatedb nocreaterole password '"
              + secrets.get(role)
              + "'");
    }
  }

  private void create(Connection admin, DatabaseName database) throws SQLException {
    try (var statement = admin.createStatement()) {
      if (!exists(admin, "select 1 from pg_database where datname = ?", database.id())) {
        statement.execute("create database " + database.id() + " owner " + database.ownerRole());
      }
      statement.execute("revoke all on database " + database.id() + " from public");
      statement.execute("grant connect on database " + database.id() + " to " + database.appRole());
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
