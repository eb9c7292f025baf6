package org.alvhdesk.k8s.model;

import static org.alvhdesk.k8s.model.Tree.at;
import static org.alvhdesk.k8s.model.Tree.items;
import static org.alvhdesk.k8s.model.Tree.map;
import static org.alvhdesk.k8s.model.Tree.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who asks for which secret or setting, and whether it is there. */
public final class References {
  /** The ConfigMap that lists the secrets somebody makes beforehand. */
  public static final String REQUIRED = "alvh-required-secrets";

  private References() {}

  /**
   * A reference.
   *
   * @param kind Secret or ConfigMap
   * @param keys what must be in it; empty: anything
   */
  public record Reference(String object, String kind, String name, Set<String> keys) {}

  /** References to secrets of a pod. */
  public static List<Reference> secrets(PodTemplate pod) {
    return of(pod).stream().filter(r -> r.kind().equals("Secret")).toList();
  }

  /** What is asked for and not there: object against message. */
  public static Map<String, String> unresolved(Manifests all) {
    var wrong = new LinkedHashMap<String, String>();
    Map<String, Set<String>> secrets = known(all);
    Map<String, Set<String>> settings =
        all.ofKind("ConfigMap")
            .collect(Collectors.toMap(Manifest::name, m -> keys(m.json(), "data"), (a, b) -> a));
    for (Reference r : all(all)) {
      Set<String> there = (r.kind().equals("Secret") ? secrets : settings).get(r.name());
      if (there == null) {
        wrong.merge(
            r.object(),
            "asks for the " + r.kind() + " " + r.name() + ", which nobody makes",
            (a, b) -> a + "; " + b);
      } else if (!there.containsAll(r.keys())) {
        wrong.merge(
            r.object(),
            "asks for "
                + r.keys()
                + " of the "
                + r.kind()
                + " "
                + r.name()
                + ", which has "
                + there,
            (a, b) -> a + "; " + b);
      }
    }
    return wrong;
  }

  /** Secrets that are required and that nothing refers to. */
  public static Map<String, String> unused(Manifests all) {
    Set<String> asked = all(all).stream().map(Reference::name).collect(Collectors.toSet());
    var wrong = new LinkedHashMap<String, String>();
    required(all).keySet().stream()
        .filter(name -> !asked.contains(name))
        .forEach(name -> wrong.put("Secret/" + name, "is required, but nothing asks for it"));
    return wrong;
  }

  private static Map<String, Set<String>> required(Manifests all) {
    return all.find("ConfigMap", REQUIRED)
        .map(
            m ->
                map(m.json(), "data").entrySet().stream()
                    .collect(
                        Collectors.toMap(
                            Map.Entry::getKey, e -> Set.of(e.getValue().strip().split("\\s+")))))
        .orElse(Map.of());
  }

  private static Map<String, Set<String>> known(Manifests all) {
    var known = new LinkedHashMap<>(Operators.secrets(all));
    known.putAll(required(all));
    all.ofKind("Secret")
        .forEach(
            m -> {
              var keys = new TreeSet<>(keys(m.json(), "data"));
              keys.addAll(keys(m.json(), "stringData"));
              known.put(m.name(), keys);
            });
    return known;
  }

  private static Set<String> keys(JsonNode node, String field) {
    return new LinkedHashSet<>(map(node, field).keySet());
  }

  private static List<Reference> all(Manifests all) {
    var found = new ArrayList<Reference>();
    all.pods().forEach(p -> found.addAll(of(p)));
    all.all().forEach(m -> found.addAll(ofObject(m)));
    return found;
  }

  private static List<Reference> of(PodTemplate pod) {
    String who = pod.owner().id();
    var found = new ArrayList<Reference>();
    pod.containers()
        .forEach(
            c -> {
              items(c, "env")
                  .map(e -> e.path("valueFrom"))
                  .forEach(
                      from -> {
                        key(found, who, "Secret", from.path("secretKeyRef"));
                        key(found, who, "ConfigMap", from.path("configMapKeyRef"));
                      });
              items(c, "envFrom")
                  .forEach(
                      from -> {
                        whole(found, who, "Secret", text(from, "secretRef", "name"));
                        whole(found, who, "ConfigMap", text(from, "configMapRef", "name"));
                      });
            });
    volumes(found, who, pod.spec());
    items(pod.spec(), "imagePullSecrets")
        .forEach(p -> whole(found, who, "Secret", text(p, "name")));
    subPaths(found, pod);
    return found;
  }

  private static void volumes(List<Reference> found, String who, JsonNode spec) {
    items(spec, "volumes")
        .flatMap(v -> Stream.concat(Stream.of(v), items(v, "projected", "sources")))
        .forEach(
            v -> {
              volume(found, who, "Secret", v.path("secret"));
              volume(found, who, "ConfigMap", v.path("configMap"));
            });
  }

  private static void volume(List<Reference> found, String who, String kind, JsonNode volume) {
    String name = text(volume, volume.has("secretName") ? "secretName" : "name");
    if (!name.isEmpty()) {
      found.add(
          new Reference(
              who,
              kind,
              name,
              items(volume, "items").map(i -> text(i, "key")).collect(Collectors.toSet())));
    }
  }

  /** A file mounted out of a secret must be one of its keys. */
  private static void subPaths(List<Reference> found, PodTemplate pod) {
    items(pod.spec(), "volumes")
        .filter(v -> v.has("secret") && !at(v, "secret", "items").isArray())
        .forEach(
            v ->
                pod.containers()
                    .flatMap(c -> items(c, "volumeMounts"))
                    .filter(m -> text(m, "name").equals(text(v, "name")))
                    .filter(m -> m.has("subPath"))
                    .forEach(
                        m ->
                            found.add(
                                new Reference(
                                    pod.owner().id(),
                                    "Secret",
                                    text(v, "secret", "secretName"),
                                    Set.of(text(m, "subPath"))))));
  }

  /** References inside operators' objects and Ingresses. */
  private static List<Reference> ofObject(Manifest m) {
    var found = new ArrayList<Reference>();
    switch (m.kind()) {
      case "Ingress" ->
          items(m.spec(), "tls")
              .forEach(t -> add(found, m, text(t, "secretName"), Set.of("tls.crt", "tls.key")));
      case "Cluster" ->
          items(m.spec(), "managed", "roles")
              .forEach(
                  r ->
                      add(
                          found,
                          m,
                          text(r, "passwordSecret", "name"),
                          Set.of("username", "password")));
      case "Keycloak" -> {
        add(found, m, text(m.spec(), "http", "tlsSecret"), Set.of("tls.crt", "tls.key"));
        key(found, m.id(), "Secret", at(m.spec(), "db", "usernameSecret"));
        key(found, m.id(), "Secret", at(m.spec(), "db", "passwordSecret"));
        volumes(found, m.id(), at(m.spec(), "unsupported", "podTemplate", "spec"));
      }
      case "KeycloakRealmImport" ->
          Tree.fields(m.spec(), "placeholders")
              .forEach(e -> key(found, m.id(), "Secret", e.getValue().path("secret")));
      case "ObjectStore" -> {
        key(found, m.id(), "Secret", at(m.spec(), "configuration", "s3Credentials", "accessKeyId"));
        key(
            found,
            m.id(),
            "Secret",
            at(m.spec(), "configuration", "s3Credentials", "secretAccessKey"));
      }
      default -> {}
    }
    return found;
  }

  private static void add(List<Reference> found, Manifest m, String name, Set<String> keys) {
    if (!name.isEmpty()) {
      found.add(new Reference(m.id(), "Secret", name, keys));
    }
  }

  private static void key(List<Reference> found, String who, String kind, JsonNode ref) {
    if (!ref.isMissingNode() && !ref.path("optional").asBoolean(false)) {
      found.add(new Reference(who, kind, text(ref, "name"), Set.of(text(ref, "key"))));
    }
  }

  private static void whole(List<Reference> found, String who, String kind, String name) {
    if (!name.isEmpty()) {
      found.add(new Reference(who, kind, name, Set.of()));
    }
  }
}
