package org.alvhdesk.localstack;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Everything that one platform is made of. */
record Platform(
    Checkout checkout, StateDir state, Ports ports, Secrets secrets, DemoSettings settings) {

  /** The parts of these names, ready for a {@link Supervisor}. */
  List<Part> parts(List<PartName> names, boolean durable) {
    return names.stream().map(n -> part(n, names, durable)).toList();
  }

  private Part part(PartName name, List<PartName> all, boolean durable) {
    return switch (name) {
      case POSTGRESQL -> new PostgresPart(checkout, state, ports, secrets, durable);
      case KAFKA -> new KafkaPart(checkout, state, ports);
      case KEYCLOAK -> new KeycloakPart(checkout, state, ports, secrets);
      case MARKET_DATA, CONDOR, HEDGE, UI ->
          new ServicePart(name, checkout, state, ports, environment(name, all));
    };
  }

  /** The environment of a service. */
  Map<String, String> environment(PartName service) {
    var environment = ServiceEnvironment.of(service, ports, secrets, settings);
    if (service == PartName.HEDGE) {
      environment.put("ALVH_AUDIT_DIR", state.audit().toString());
    }
    return environment;
  }

  /** The market opens when people can log in, unless there is no Keycloak to log in through. */
  private Map<String, String> environment(PartName service, List<PartName> all) {
    var environment = new TreeMap<>(environment(service));
    if (service == PartName.MARKET_DATA && all.contains(PartName.KEYCLOAK)) {
      environment.put("ALVH_OPENS_WITH", ServiceEnvironment.oidcUrl(ports));
    }
    return environment;
  }

  /** PostgreSQL, Kafka, Keycloak and every service that this checkout holds. */
  static List<PartName> all(Checkout checkout) {
    var all = new java.util.ArrayList<>(PartName.infrastructure());
    all.addAll(checkout.services());
    return all;
  }
}
