package org.alvhdesk.k8s.schema;

import io.fabric8.openshift.api.model.monitoring.v1.PodMonitor;
import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alvhdesk.k8s.model.Manifest;

/** The Prometheus operator's objects by fabric8's model of them: unknown fields and wrong types. */
final class MonitoringSchemas {
  private static final Map<String, Class<?>> KINDS =
      Map.of(
          "PodMonitor", PodMonitor.class,
          "ServiceMonitor", ServiceMonitor.class,
          "PrometheusRule", PrometheusRule.class);

  private MonitoringSchemas() {}

  static Optional<List<String>> check(Manifest m) {
    Class<?> kind = KINDS.get(m.kind());
    if (kind == null || !m.apiVersion().equals("monitoring.coreos.com/v1")) {
      return Optional.empty();
    }
    var wrong = new ArrayList<String>();
    new ModelSchema(false, wrong).check("", kind, m.json());
    return Optional.of(wrong);
  }
}
