package org.alvhdesk.localstack;

/**
 * How to reach one database.
 *
 * @param name which one
 * @param port PostgreSQL's port on 127.0.0.1
 * @param ownerPassword of {@link DatabaseName#ownerRole()}
 * @param appPassword of {@link DatabaseName#appRole()}
 */
public record Database(DatabaseName name, int port, String ownerPassword, String appPassword) {

  /** The address for JDBC (migrations). */
  public String jdbcUrl() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + name.id();
  }

  /** The address for the reactive client. */
  public String reactiveUrl() {
    return "postgresql://127.0.0.1:" + port + "/" + name.id();
  }

  /** The role that migrates. */
  public String owner() {
    return name.ownerRole();
  }

  /** The role that serves. */
  public String user() {
    return name.appRole();
  }

  @Override
  public String toString() {
    return jdbcUrl();
  }
}
