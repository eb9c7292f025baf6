package org.alvhdesk.k8s.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.k8s.model.Manifest;

/**
 * The fields of CloudNativePG and Keycloak that are used here, written down from the operators'
 * documentation in {@code operators.yaml}. A field that is not there yet is an error: look it up
 * and add it.
 */
final class OwnSchemas {
  private final JsonNode schemas;

  OwnSchemas() {
    try (InputStream in = OwnSchemas.class.getResourceAsStream("operators.yaml")) {
      schemas = new ObjectMapper(new YAMLFactory()).readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read operators.yaml", e);
    }
  }

  Optional<List<String>> check(Manifest m) {
    JsonNode schema = schemas.path(m.apiVersion() + "/" + m.kind());
    return schema.isMissingNode()
        ? Optional.empty()
        : Optional.of(new StructuralSchema(schema).check(m.spec()));
  }
}
