package org.alvhdesk.strategy.execution;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** JSON of maps, lists, texts, whole numbers, decimals, booleans and null, in the order given. */
final class JsonText {
  private static final String INDENT = "  ";

  private JsonText() {}

  /** {@code value} with two spaces of indent and a newline at the end. */
  static String of(Object value) {
    return write(value, "") + "\n";
  }

  private static String write(Object value, String indent) {
    String deeper = indent + INDENT;
    return switch (value) {
      case null -> "null";
      case Map<?, ?> map -> {
        StringJoiner members = new StringJoiner(",\n", "{\n", "\n" + indent + "}");
        map.forEach((k, v) -> members.add(deeper + quoted(k.toString()) + ": " + write(v, deeper)));
        yield map.isEmpty() ? "{}" : members.toString();
      }
      case List<?> list -> {
        StringJoiner items = new StringJoiner(",\n", "[\n", "\n" + indent + "]");
        list.forEach(item -> items.add(deeper + write(item, deeper)));
        yield list.isEmpty() ? "[]" : items.toString();
      }
      case BigDecimal number -> number.toPlainString();
      case Integer number -> number.toString();
      case Boolean truth -> truth.toString();
      default -> quoted(value.toString());
    };
  }

  private static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        default -> {
          if (c < 0x20) {
            out.append(String.format("\\u%04x", (int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    return out.append('"').toString();
  }
}
