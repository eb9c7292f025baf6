package org.alvhdesk.k8s.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.openshift.api.model.monitoring.v1.PodMonitor;
import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alvhdesk.k8s.model.Manifest;

/**
 * The Prometheus operator's objects by fabric8's model of them, which reads what it does not know
 * into a bag of its own: whatever is in such a bag is no field. Types are checked by the reading.
 */
final class MonitoringSchemas {
  private static final ObjectMapper JSON = new ObjectMapper();
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
    try {
      var unknown = new ArrayList<String>();
      bags(JSON.treeToValue(m.json(), kind), unknown);
      return Optional.of(unknown);
    } catch (JsonProcessingException e) {
      return Optional.of(List.of(e.getOriginalMessage()));
    }
  }

  private static void bags(Object value, List<String> unknown) {
    if (value instanceof Collection<?> items) {
      items.forEach(item -> bags(item, unknown));
    } else if (value instanceof Map<?, ?> map) {
      map.values().forEach(item -> bags(item, unknown));
    } else if (value != null && value.getClass().getName().startsWith("io.fabric8.")) {
      for (Class<?> c = value.getClass(); c != Object.class; c = c.getSuperclass()) {
        for (Field field : c.getDeclaredFields()) {
          field(value, field, unknown);
        }
      }
    }
  }

  private static void field(Object owner, Field field, List<String> unknown) {
    if (Modifier.isStatic(field.getModifiers()) || field.getType().isEnum()) {
      return;
    }
    try {
      field.setAccessible(true);
      Object value = field.get(owner);
      if (field.getName().equals("additionalProperties")) {
        if (value instanceof Map<?, ?> bag) {
          bag.keySet().forEach(name -> unknown.add(name + " is no field"));
        }
      } else {
        bags(value, unknown);
      }
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("fabric8 hides " + field, e);
    }
  }
}
