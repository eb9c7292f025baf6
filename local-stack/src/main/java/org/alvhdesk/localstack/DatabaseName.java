package org.alvhdesk.localstack;

/**
 * The databases of the platform; each has an owner role that migrates and a role that only serves.
 */
public enum DatabaseName {
  MARKET_DATA("market_data"),
  CONDOR("condor"),
  HEDGE("hedge"),
  KEYCLOAK("keycloak");

  private final String id;

  DatabaseName(String id) {
    this.id = id;
  }

  /** The name of the database in PostgreSQL. */
  public String id() {
    return id;
  }

  /** The role that owns the schema and runs the migrations. */
  public String ownerRole() {
    return id + "_owner";
  }

  /** The role that a running service uses; it holds only what the migrations grant. */
  public String appRole() {
    return id + "_app";
  }
}
