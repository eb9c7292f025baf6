package org.alvhdesk.localstack;

/**
 * How to reach one database.
 *
 * @param name of the database; its roles are {@code <name>_owner} and {@code <name>_app}
 * @param port PostgreSQL's port on 127.0.0.1
 * @param ownerPassword of the role that migrates
 * @param appPassword of the role that serves
 */
public record Database(String name, int port, String ownerPassword, String appPassword) {

  /** The address for JDBC (migrations). */
  public String jdbcUrl() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + name;
  }

  /** The address for the reactive client. */
  public String reactiveUrl() {
    return "postgresql://127.0.0.1:" + port + "/" + name;
  }

  /** The role that migrates. */
  public String owner() {
    return name + "_owner";
  }

  /** The role that serves. */
  public String user() {
    return name + "_app";
  }

  @Override
  public String toString() {
    return jdbcUrl();
  }
}
