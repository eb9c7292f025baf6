package org.alvhdesk.k8s.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alvhdesk.k8s.model.KubernetesYaml;
import org.alvhdesk.k8s.model.Manifest;
import org.alvhdesk.k8s.model.Tree;

/**
 * The fields of CloudNativePG and Keycloak that are used here, written down from the operators'
 * documentation in {@code operators.yaml}. A field that is not there yet is an error: look it up
 * and add it.
 */
final class OwnSchemas {
  private static final Set<String> OUTSIDE =
      Set.of("apiVersion", "kind", "metadata", "spec", "status");

  private final JsonNode schemas;

  OwnSchemas() {
    try (InputStream in = OwnSchemas.class.getResourceAsStream("operators.yaml")) {
      // Its parts refer to each other, which not every reader of YAML follows.
      schemas =
          KubernetesYaml.documents(new String(in.readAllBytes(), StandardCharsets.UTF_8))
              .getFirst();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read operators.yaml", e);
    }
  }

  Optional<List<String>> check(Manifest m) {
    JsonNode schema = schemas.path(m.apiVersion() + "/" + m.kind());
    if (schema.isMissingNode()) {
      return Optional.empty();
    }
    var wrong = new ArrayList<>(new StructuralSchema(schema).check(m.spec()));
    m.json().properties().stream()
        .map(Map.Entry::getKey)
        .filter(name -> !OUTSIDE.contains(name))
        .forEach(name -> wrong.add(name + " is no field"));
    JsonNode pod = Tree.at(m.spec(), "unsupported", "podTemplate");
    if (!pod.isMissingNode()) {
      wrong.addAll(CoreSchemas.podTemplate("unsupported.podTemplate", pod));
    }
    return Optional.of(wrong);
  }
}
