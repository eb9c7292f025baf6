package org.alvhdesk.k8s.schema;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.kubernetes.client.openapi.JSON;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alvhdesk.k8s.model.Manifest;

/**
 * What Kubernetes itself knows, by the models of {@code io.kubernetes:client-java}: unknown fields,
 * wrong types and missing fields, not values of enumerations.
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

  static {
    // Sets up the reader that models use.
    new JSON();
  }

  private CoreSchemas() {}

  static Optional<List<String>> check(Manifest m) {
    String version = m.apiVersion().substring(m.apiVersion().indexOf('/') + 1);
    if (version.isEmpty() || !m.group().equals(GROUPS.get(m.kind()))) {
      return Optional.empty();
    }
    String name = Character.toUpperCase(version.charAt(0)) + version.substring(1) + m.kind();
    try {
      Class<?> model = Class.forName(MODELS + name);
      JsonElement json = JsonParser.parseString(m.json().toString());
      model.getMethod("validateJsonElement", JsonElement.class).invoke(null, json);
      // Numbers and booleans are only looked at when they are read.
      var unused = JSON.getGson().fromJson(json, model);
      return Optional.of(List.of());
    } catch (ClassNotFoundException | NoSuchMethodException e) {
      return Optional.empty();
    } catch (InvocationTargetException e) {
      return Optional.of(List.of(String.valueOf(e.getCause().getMessage())));
    } catch (JsonParseException | IllegalArgumentException | IllegalStateException e) {
      return Optional.of(List.of(String.valueOf(e.getMessage())));
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("the Java client hides its models", e);
    }
  }
}
