package org.alvhdesk.k8s.model;

import static org.alvhdesk.k8s.model.Tree.at;
import static org.alvhdesk.k8s.model.Tree.fields;
import static org.alvhdesk.k8s.model.Tree.items;
import static org.alvhdesk.k8s.model.Tree.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An environment variable as a container gets it.
 *
 * @param source where its value comes from
 * @param shared whether it comes with {@code envFrom}, so that others get it, too
 */
public record Variable(String name, Source source, boolean shared) {

  /** Where a value comes from. */
  public sealed interface Source {}

  /** A value that stands in the manifest. */
  public record Text(String value) implements Source {}

  /** A key of a secret; one that is optional may be missing, and with it the variable. */
  public record FromSecret(String name, String key, boolean optional) implements Source {}

  /** A field of the pod, such as {@code metadata.name}. */
  public record FromField(String path) implements Source {}

  /** Anything else. */
  public record Unknown(String what) implements Source {}

  /** The value that stands in the manifest, or "". */
  public String plain() {
    return source instanceof Text text ? text.value() : "";
  }

  /** What this container gets, by name: its own variables win over shared ones. */
  public static Map<String, Variable> of(Manifests all, JsonNode container) {
    var found = new LinkedHashMap<String, Variable>();
    items(container, "envFrom")
        .forEach(
            from -> {
              String prefix = text(from, "prefix");
              all.find("ConfigMap", text(from, "configMapRef", "name"))
                  .ifPresent(
                      m ->
                          fields(m.json(), "data")
                              .forEach(
                                  e ->
                                      put(
                                          found,
                                          prefix + e.getKey(),
                                          new Text(e.getValue().asText()),
                                          true)));
            });
    items(container, "env").forEach(e -> put(found, text(e, "name"), source(all, e), false));
    return found;
  }

  private static void put(Map<String, Variable> found, String name, Source source, boolean shared) {
    found.put(name, new Variable(name, source, shared));
  }

  private static Source source(Manifests all, JsonNode e) {
    JsonNode from = e.path("valueFrom");
    if (from.has("secretKeyRef")) {
      JsonNode ref = from.path("secretKeyRef");
      return new FromSecret(
          text(ref, "name"), text(ref, "key"), ref.path("optional").asBoolean(false));
    }
    if (from.has("configMapKeyRef")) {
      JsonNode ref = from.path("configMapKeyRef");
      return all.find("ConfigMap", text(ref, "name"))
          .filter(m -> !ref.path("optional").asBoolean(false))
          .map(m -> at(m.json(), "data", text(ref, "key")))
          .filter(value -> !value.isMissingNode())
          .<Source>map(value -> new Text(value.asText()))
          .orElse(new Unknown("a setting that may be missing"));
    }
    if (from.has("fieldRef")) {
      return new FromField(text(from, "fieldRef", "fieldPath"));
    }
    return from.isMissingNode() ? new Text(text(e, "value")) : new Unknown(from.toString());
  }
}
