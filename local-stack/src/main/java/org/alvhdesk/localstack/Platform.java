package org.alvhdesk.localstack;

import java.util.List;

/** Everything that one platform is made of. */
record Platform(
    Checkout checkout, StateDir state, Ports ports, Secrets secrets, DemoSettings settings) {

  /** The parts of these names, ready for a {@link Supervisor}. */
  List<Part> parts(List<PartName> names, boolean durable) {
    return names.stream().map(n -> part(n, durable)).toList();
  }

  private Part part(PartName name, boolean durable) {
    return switch (name) {
      case POSTGRESQL -> new PostgresPart(checkout, state, ports, secrets, durable);
      case KAFKA -> new KafkaPart(checkout, state, ports);
      case KEYCLOAK -> new KeycloakPart(checkout, state, ports, secrets);
      case MARKET_DATA, CONDOR, HEDGE, UI ->
          new ServicePart(name, checkout, state, ports, environment(name));
    };
  }

  /** The environment of a service. */
  java.util.Map<String, String> environment(PartName service) {
    return ServiceEnvironment.of(service, ports, secrets, settings);
  }

  /** PostgreSQL, Kafka, Keycloak and every service that this checkout holds. */
  static List<PartName> all(Checkout checkout) {
    var all = new java.util.ArrayList<>(PartName.infrastructure());
    all.addAll(checkout.services());
    return all;
  }
}
