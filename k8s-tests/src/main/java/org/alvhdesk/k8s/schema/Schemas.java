package org.alvhdesk.k8s.schema;

import java.util.List;
import java.util.Optional;
import org.alvhdesk.k8s.model.Manifest;

/**
 * Every schema there is: Kubernetes' from its Java client, Strimzi's from its own generator, the
 * Prometheus operator's from fabric8's model, and for CloudNativePG and Keycloak, which publish
 * nothing that Maven could fetch, the fields that are used here.
 */
public final class Schemas {
  private static final StrimziSchemas STRIMZI = new StrimziSchemas();
  private static final OwnSchemas OWN = new OwnSchemas();

  private Schemas() {}

  /** What is wrong with this object; empty when nothing is. */
  public static List<String> check(Manifest m) {
    Optional<List<String>> answer =
        switch (m.group()) {
          case "kafka.strimzi.io" -> STRIMZI.check(m);
          case "monitoring.coreos.com" -> MonitoringSchemas.check(m);
          case "postgresql.cnpg.io", "barmancloud.cnpg.io", "k8s.keycloak.org" -> OWN.check(m);
          default -> CoreSchemas.check(m);
        };
    return answer.orElseGet(
        () -> List.of("there is no " + m.kind() + " in " + m.apiVersion() + " that is known here"));
  }
}
