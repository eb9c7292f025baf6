package org.alvhdesk.approval;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A JSON value as it is signed. Objects keep their members in the order of their names' UTF-16 code
 * units, as RFC 8785 wants. Decimals (money, limits) are strings in plain notation with their
 * scale; numbers are finite doubles; -0 is 0.
 */
public sealed interface JsonValue {
  /** Members by name; names and values are never null. */
  record JsonObject(Map<String, JsonValue> members) implements JsonValue {
    public JsonObject {
      members = Collections.unmodifiableMap(new TreeMap<>(members));
      members.keySet().forEach(JsonString::new);
    }
  }

  /** Elements in their order. */
  record JsonArray(List<JsonValue> elements) implements JsonValue {
    public JsonArray {
      elements = List.copyOf(elements);
    }
  }

  /** Text without lone surrogates. */
  record JsonString(String text) implements JsonValue {
    public JsonString {
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        boolean paired =
            Character.isHighSurrogate(c)
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
        if (paired) {
          i++;
        } else if (Character.isSurrogate(c)) {
          throw new IllegalArgumentException("text has a lone surrogate at " + i);
        }
      }
    }
  }

  /** A finite number. */
  record JsonNumber(double value) implements JsonValue {
    public JsonNumber {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("JSON has no number " + value);
      }
    }
  }

  /** True or false. */
  record JsonBoolean(boolean value) implements JsonValue {}

  /** Null. */
  record JsonNull() implements JsonValue {}

  /** Text. */
  static JsonValue of(String text) {
    return new JsonString(text);
  }

  /** A decimal: a string in plain notation that keeps the scale. */
  static JsonValue of(BigDecimal decimal) {
    return new JsonString(decimal.toPlainString());
  }

  /** A finite number. */
  static JsonValue of(double value) {
    return new JsonNumber(value);
  }

  /**
   * An integer.
   *
   * @throws IllegalArgumentException beyond 2^53 - 1, where doubles lose integers
   */
  static JsonValue of(long value) {
    if (Math.abs(value) > (1L << 53) - 1) {
      throw new IllegalArgumentException("integer beyond 2^53 - 1: write it as text: " + value);
    }
    return new JsonNumber(value);
  }

  /** An array of {@code elements}. */
  static JsonValue array(List<? extends JsonValue> elements) {
    return new JsonArray(new ArrayList<>(elements));
  }
}
