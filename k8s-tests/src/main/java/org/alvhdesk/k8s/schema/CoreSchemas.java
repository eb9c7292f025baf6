package org.alvhdesk.k8s.schema;

import com.fasterxml.jackson.databind.JsonNode;
import io.kubernetes.client.openapi.models.V1ObjectMeta;
import io.kubernetes.client.openapi.models.V1PodTemplateSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alvhdesk.k8s.model.Manifest;

/**
 * What Kubernetes itself knows, by the models of {@code io.kubernetes:client-java}: unknown fields,
 * wrong types and missing fields, not values of enumerations ({@code EnumRule}).
 */
final class CoreSchemas {
  private static final String MODELS = "io.kubernetes.client.openapi.models.";

  /** The model's class does not know its group. */
  private static final Map<String, String> GROUPS =
      Map.ofEntries(
          Map.entry("Namespace", ""),
          Map.entry("Service", ""),
          Map.entry("ServiceAccount", ""),
          Map.entry("ConfigMap", ""),
          Map.entry("Secret", ""),
          Map.entry("Pod", ""),
          Map.entry("PersistentVolumeClaim", ""),
          Map.entry("Deployment", "apps"),
          Map.entry("StatefulSet", "apps"),
          Map.entry("DaemonSet", "apps"),
          Map.entry("ReplicaSet", "apps"),
          Map.entry("Job", "batch"),
          Map.entry("CronJob", "batch"),
          Map.entry("Ingress", "networking.k8s.io"),
          Map.entry("NetworkPolicy", "networking.k8s.io"),
          Map.entry("PodDisruptionBudget", "policy"),
          Map.entry("HorizontalPodAutoscaler", "autoscaling"),
          Map.entry("Role", "rbac.authorization.k8s.io"),
          Map.entry("RoleBinding", "rbac.authorization.k8s.io"),
          Map.entry("ClusterRole", "rbac.authorization.k8s.io"),
          Map.entry("ClusterRoleBinding", "rbac.authorization.k8s.io"));

  private CoreSchemas() {}

  static Optional<List<String>> check(Manifest m) {
    String version = m.apiVersion().substring(m.apiVersion().indexOf('/') + 1);
    if (version.isEmpty() || !m.group().equals(GROUPS.get(m.kind()))) {
      return Optional.empty();
    }
    String name = Character.toUpperCase(version.charAt(0)) + version.substring(1) + m.kind();
    try {
      var wrong = new ArrayList<String>();
      new ModelSchema(true, wrong).check("", Class.forName(MODELS + name), m.json());
      return Optional.of(wrong);
    } catch (ClassNotFoundException e) {
      return Optional.empty();
    }
  }

  /** What is wrong with a name, labels and annotations of any kind. */
  static List<String> metadata(Manifest m) {
    var wrong = new ArrayList<String>();
    new ModelSchema(true, wrong).check("metadata", V1ObjectMeta.class, m.json().path("metadata"));
    return wrong;
  }

  /** What is wrong with a part of a pod's template, which an operator completes. */
  static List<String> podTemplate(String path, JsonNode template) {
    var wrong = new ArrayList<String>();
    new ModelSchema(false, wrong).check(path, V1PodTemplateSpec.class, template);
    return wrong;
  }
}
