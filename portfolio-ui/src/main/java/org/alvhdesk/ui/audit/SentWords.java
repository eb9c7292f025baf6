package org.alvhdesk.ui.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was sent to a service and what it answered, as a person reads it. */
final class SentWords {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A SHA-256; its first digits are enough to compare by eye. */
  private static final String SHA_256 = "\\b([0-9a-f]{12})[0-9a-f]{52}\\b";

  private SentWords() {}

  /**
   * A JSON document as {@code name: value} pairs without what was left open; anything else, such as
   * a document that was cut off, as it is.
   */
  static String sent(String detail) {
    if (detail == null || detail.isBlank()) {
      return "";
    }
    try {
      return words(JSON.readTree(detail));
    } catch (JsonProcessingException e) {
      return detail;
    }
  }

  /** An HTTP status with a sentence or an address behind it: those first, the status after. */
  static String answered(String detail) {
    if (detail == null || !detail.matches("(?s)[1-5][0-9]{2}( .*)?")) {
      return detail == null ? "" : detail;
    }
    String status = "HTTP " + detail.substring(0, 3);
    return detail.length() == 3 ? status : detail.substring(4) + " (" + status + ")";
  }

  private static String words(JsonNode node) {
    if (node.isObject()) {
      List<String> pairs = new ArrayList<>();
      node.properties()
          .forEach(
              p -> {
                String value = words(p.getValue());
                if (!value.isEmpty()) {
                  pairs.add(name(p.getKey()) + ": " + value);
                }
              });
      return String.join(", ", pairs);
    }
    if (node.isArray()) {
      List<String> items = new ArrayList<>();
      node.forEach(item -> items.add(words(item)));
      items.removeIf(String::isEmpty);
      return String.join("; ", items);
    }
    if (node.isBoolean()) {
      return node.booleanValue() ? "yes" : "no";
    }
    return node.isNull() || node.isMissingNode() ? "" : node.asText().replaceAll(SHA_256, "$1");
  }

  /** {@code pauseOnSubmission} as {@code pause on submission}. */
  private static String name(String field) {
    return field.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
  }
}
