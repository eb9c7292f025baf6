package org.alvhdesk.localstack;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The parts of the platform, in the order in which people read them, with their default ports. */
public enum PartName {
  POSTGRESQL("postgresql", 15432),
  KAFKA("kafka", 19092),
  KEYCLOAK("keycloak", 8180),
  MARKET_DATA("market-data-service", 8081, 8091),
  CONDOR("condor-service", 8082, 8092),
  HEDGE("hedge-service", 8083, 8093),
  UI("portfolio-ui", 8080, 8090);

  private final String id;
  private final int defaultPort;
  private final int managementPort;

  PartName(String id, int defaultPort) {
    this(id, defaultPort, 0);
  }

  PartName(String id, int defaultPort, int managementPort) {
    this.id = id;
    this.defaultPort = defaultPort;
    this.managementPort = managementPort;
  }

  /** The name on the command line, in {@code status --json} and of the log file. */
  public String id() {
    return id;
  }

  /** The loopback port without any {@code --port-offset}. */
  public int defaultPort() {
    return defaultPort;
  }

  /** The same of a service's second port, for health and metrics; 0 for a part that has none. */
  public int defaultManagementPort() {
    return managementPort;
  }

  /** Whether this is one of the platform's own Quarkus services. */
  public boolean isService() {
    return switch (this) {
      case POSTGRESQL, KAFKA, KEYCLOAK -> false;
      case MARKET_DATA, CONDOR, HEDGE, UI -> true;
    };
  }

  /** The database that this part owns, if any. */
  public Optional<DatabaseName> database() {
    return switch (this) {
      case MARKET_DATA -> Optional.of(DatabaseName.MARKET_DATA);
      case CONDOR -> Optional.of(DatabaseName.CONDOR);
      case HEDGE -> Optional.of(DatabaseName.HEDGE);
      case KEYCLOAK -> Optional.of(DatabaseName.KEYCLOAK);
      case POSTGRESQL, KAFKA, UI -> Optional.empty();
    };
  }

  /** The part of this id, or empty if there is none. */
  public static Optional<PartName> of(String id) {
    return Arrays.stream(values()).filter(p -> p.id.equals(id)).findFirst();
  }

  /** PostgreSQL, Kafka and Keycloak: what the services stand on. */
  public static List<PartName> infrastructure() {
    return List.of(POSTGRESQL, KAFKA, KEYCLOAK);
  }
}
