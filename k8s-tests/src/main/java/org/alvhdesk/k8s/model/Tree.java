package org.alvhdesk.k8s.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Short ways through parsed YAML. What is absent is a missing node, an empty stream, "". */
public final class Tree {
  private Tree() {}

  /** The node below {@code names}. */
  public static JsonNode at(JsonNode node, String... names) {
    JsonNode here = node;
    for (String name : names) {
      here = here.path(name);
    }
    return here;
  }

  /** The text below {@code names}, or "". */
  public static String text(JsonNode node, String... names) {
    return at(node, names).asText("");
  }

  /** The elements of the list below {@code names}. */
  public static Stream<JsonNode> items(JsonNode node, String... names) {
    JsonNode list = at(node, names);
    return list.isArray() ? StreamSupport.stream(list.spliterator(), false) : Stream.empty();
  }

  /** The fields of the map below {@code names}, as text. */
  public static Map<String, String> map(JsonNode node, String... names) {
    var map = new LinkedHashMap<String, String>();
    at(node, names).properties().forEach(e -> map.put(e.getKey(), e.getValue().asText()));
    return map;
  }

  /** The fields below {@code names}. */
  public static Stream<Map.Entry<String, JsonNode>> fields(JsonNode node, String... names) {
    return at(node, names).properties().stream();
  }

  /** Every node at or below {@code node} with its path, such as {@code spec.containers.0.image}. */
  public static void walk(JsonNode node, BiConsumer<String, JsonNode> visitor) {
    walk("", node, visitor);
  }

  private static void walk(String path, JsonNode node, BiConsumer<String, JsonNode> visitor) {
    visitor.accept(path, node);
    if (node.isObject()) {
      node.properties().forEach(e -> walk(join(path, e.getKey()), e.getValue(), visitor));
    } else {
      int i = 0;
      for (JsonNode item : node) {
        walk(join(path, Integer.toString(i++)), item, visitor);
      }
    }
  }

  private static String join(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}
