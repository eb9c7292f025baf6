package org.alvhdesk.k8s.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The pods of one workload.
 *
 * @param owner the object that makes them
 * @param template metadata and spec
 * @param serving whether they run until they are told to stop
 */
public record PodTemplate(Manifest owner, JsonNode template, boolean serving) {

  static Stream<PodTemplate> of(Manifest m) {
    return switch (m.kind()) {
      case "Deployment", "StatefulSet", "DaemonSet", "ReplicaSet" ->
          Stream.of(new PodTemplate(m, m.spec().path("template"), true));
      case "Job" -> Stream.of(new PodTemplate(m, m.spec().path("template"), false));
      case "CronJob" ->
          Stream.of(
              new PodTemplate(m, Tree.at(m.spec(), "jobTemplate", "spec", "template"), false));
      case "Pod" -> Stream.of(new PodTemplate(m, m.json(), true));
      default -> Stream.empty();
    };
  }

  public JsonNode spec() {
    return template.path("spec");
  }

  public Map<String, String> labels() {
    return Tree.map(template, "metadata", "labels");
  }

  /** Containers, init and ephemeral ones included. */
  public Stream<JsonNode> containers() {
    return Stream.of("initContainers", "containers", "ephemeralContainers")
        .flatMap(kind -> Tree.items(spec(), kind));
  }

  /** Containers that stay. */
  public Stream<JsonNode> mainContainers() {
    return Tree.items(spec(), "containers");
  }

  /** The literal value of an environment variable of any container, or "". */
  public String env(String name) {
    return variable(name).map(e -> Tree.text(e, "value")).findFirst().orElse("");
  }

  /** The environment variable of this name. */
  public Stream<JsonNode> variable(String name) {
    return containers()
        .flatMap(c -> Tree.items(c, "env"))
        .filter(e -> Tree.text(e, "name").equals(name));
  }

  /** Kubernetes' default is one. */
  public int replicas() {
    return owner.spec().path("replicas").asInt(1);
  }

  public boolean isJob() {
    return owner.kind().equals("Job") || owner.kind().equals("CronJob");
  }
}
