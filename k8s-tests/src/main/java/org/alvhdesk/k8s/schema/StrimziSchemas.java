package org.alvhdesk.k8s.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.alvhdesk.k8s.model.Manifest;
import org.alvhdesk.k8s.model.Tree;

/**
 * Strimzi's CustomResourceDefinitions, which the build has Strimzi's own generator make from its
 * classes.
 */
final class StrimziSchemas {
  private static final String VERSION = "v1";

  private final Map<String, Optional<StructuralSchema>> read = new ConcurrentHashMap<>();

  Optional<List<String>> check(Manifest m) {
    if (!m.apiVersion().equals("kafka.strimzi.io/" + VERSION)) {
      return Optional.empty();
    }
    return read.computeIfAbsent(m.kind(), StrimziSchemas::read).map(s -> s.check(m.json()));
  }

  private static Optional<StructuralSchema> read(String kind) {
    try (InputStream in = StrimziSchemas.class.getResourceAsStream("strimzi-" + kind + ".yaml")) {
      if (in == null) {
        return Optional.empty();
      }
      JsonNode definition = new ObjectMapper(new YAMLFactory()).readTree(in);
      return Tree.items(definition, "spec", "versions")
          .filter(v -> Tree.text(v, "name").equals(VERSION))
          .map(v -> Tree.at(v, "schema", "openAPIV3Schema"))
          .map(StructuralSchema::new)
          .findFirst();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read Strimzi's schema of " + kind, e);
    }
  }
}
