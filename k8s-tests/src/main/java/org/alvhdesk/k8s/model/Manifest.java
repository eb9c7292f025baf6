package org.alvhdesk.k8s.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;

/** One Kubernetes object as it was written. */
public record Manifest(JsonNode json) {
  private static final Set<String> CLUSTER_WIDE =
      Set.of("Namespace", "ClusterRole", "ClusterRoleBinding", "CustomResourceDefinition");

  /** Such as {@code Deployment}. */
  public String kind() {
    return Tree.text(json, "kind");
  }

  /** Such as {@code apps/v1}. */
  public String apiVersion() {
    return Tree.text(json, "apiVersion");
  }

  /** Group without version; "" for the core. */
  public String group() {
    int slash = apiVersion().indexOf('/');
    return slash < 0 ? "" : apiVersion().substring(0, slash);
  }

  public String name() {
    return Tree.text(json, "metadata", "name");
  }

  /** What a person calls it: {@code Deployment/ui}. */
  public String id() {
    return kind() + "/" + name();
  }

  public Map<String, String> labels() {
    return Tree.map(json, "metadata", "labels");
  }

  public JsonNode spec() {
    return json.path("spec");
  }

  /** This, in {@code namespace} when it names none and is of a kind that needs one. */
  Manifest inNamespace(String namespace) {
    boolean named = !Tree.text(json, "metadata", "namespace").isEmpty();
    if (named || CLUSTER_WIDE.contains(kind()) || !json.path("metadata").isObject()) {
      return this;
    }
    ObjectNode copy = json.deepCopy();
    ((ObjectNode) copy.path("metadata")).put("namespace", namespace);
    return new Manifest(copy);
  }

  /** Kind and group, which together with the name make an object what it is. */
  boolean sameAs(Manifest other) {
    return id().equals(other.id()) && group().equals(other.group());
  }
}
