package org.alvhdesk.ui.audit;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What was sent to a service and what it answered, as a person reads it. */
final class SentWords {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A SHA-256; its first digits are enough to compare by eye. */
  private static final String SHA_256 = "\\b([0-9a-f]{12})[0-9a-f]{52}\\b";

  /** How an upload is to be read: its six fields, most of them empty. */
  private static final String UPLOAD_FIELDS = "(?:[^|]*\\|){5}[^|]*";

  private static final Pattern IMPORT_RUN = Pattern.compile("20[0-9] \\S*/api/v1/imports/([0-9]+)");

  /** What a number of that name is in. */
  private static final Map<String, String> UNITS = Map.of("speed", " market min/s");

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

  /** The run that an import was answered with; empty when it was answered with none. */
  static String importRun(String detail) {
    Matcher run = IMPORT_RUN.matcher(detail == null ? "" : detail);
    return run.matches() ? run.group(1) : "";
  }

  private static String words(JsonNode node) {
    if (node.isObject()) {
      List<String> pairs = new ArrayList<>();
      node.properties()
          .forEach(
              p -> {
                String value = words(p.getValue());
                if (!value.isEmpty()) {
                  pairs.add(name(p.getKey()) + ": " + value + unit(p));
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
    if (node.isNumber()) {
      return node.decimalValue().stripTrailingZeros().toPlainString();
    }
    return node.isNull() || node.isMissingNode() ? "" : plain(node.asText());
  }

  private static String plain(String text) {
    return text.matches(UPLOAD_FIELDS)
        ? Arrays.stream(text.split("\\|")).filter(f -> !f.isBlank()).collect(joining(", "))
        : text.replaceAll(SHA_256, "$1");
  }

  private static String unit(Map.Entry<String, JsonNode> field) {
    return field.getValue().isNumber() ? UNITS.getOrDefault(field.getKey(), "") : "";
  }

  /** {@code pauseOnSubmission} as {@code pause on submission}. */
  private static String name(String field) {
    return field.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
  }
}
