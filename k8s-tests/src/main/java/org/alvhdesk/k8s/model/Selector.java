package org.alvhdesk.k8s.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** Kubernetes label selectors. */
public final class Selector {
  private Selector() {}

  /** Whether a {@code LabelSelector} (matchLabels, matchExpressions) takes these labels. */
  public static boolean matches(JsonNode selector, Map<String, String> labels) {
    boolean all =
        Tree.map(selector, "matchLabels").entrySet().stream()
            .allMatch(e -> e.getValue().equals(labels.get(e.getKey())));
    return all && Tree.items(selector, "matchExpressions").allMatch(e -> expression(e, labels));
  }

  private static boolean expression(JsonNode e, Map<String, String> labels) {
    String value = labels.get(Tree.text(e, "key"));
    boolean in = Tree.items(e, "values").anyMatch(v -> v.asText().equals(value));
    return switch (Tree.text(e, "operator")) {
      case "In" -> in;
      case "NotIn" -> !in;
      case "Exists" -> value != null;
      case "DoesNotExist" -> value == null;
      default -> false;
    };
  }

  /** Whether a plain map of labels, as a Service has it, is contained in these labels. */
  public static boolean contained(Map<String, String> selector, Map<String, String> labels) {
    return !selector.isEmpty()
        && selector.entrySet().stream().allMatch(e -> e.getValue().equals(labels.get(e.getKey())));
  }
}
