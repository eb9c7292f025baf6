package org.alvhdesk.k8s.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** One Kubernetes object as it was written. */
public record Manifest(JsonNode json) {
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

  /** Kind and group, which together with the name make an object what it is. */
  boolean sameAs(Manifest other) {
    return id().equals(other.id()) && group().equals(other.group());
  }
}
