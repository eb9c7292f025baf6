package org.alvhdesk.k8s.shape;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** The shapes of {@code shapes.yaml}, by kind. */
public final class Shapes {
  private static final JsonNode ALL = read();

  private Shapes() {}

  /** What of an object is not of the shape of its kind; empty when there is no such shape. */
  public static Optional<List<String>> check(String kind, JsonNode object) {
    JsonNode shape = ALL.path(kind);
    return shape.isMissingNode()
        ? Optional.empty()
        : Optional.of(new Shape(ALL, shape).check(object));
  }

  private static JsonNode read() {
    try (InputStream in = Shapes.class.getResourceAsStream("shapes.yaml")) {
      return new ObjectMapper(new YAMLFactory()).readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read shapes.yaml", e);
    }
  }
}
