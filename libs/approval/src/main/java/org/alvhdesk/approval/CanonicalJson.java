package org.alvhdesk.approval;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import org.alvhdesk.approval.JsonValue.JsonArray;
import org.alvhdesk.approval.JsonValue.JsonBoolean;
import org.alvhdesk.approval.JsonValue.JsonNull;
import org.alvhdesk.approval.JsonValue.JsonNumber;
import org.alvhdesk.approval.JsonValue.JsonObject;
import org.alvhdesk.approval.JsonValue.JsonString;

/**
 * The one canonical form of JSON here: RFC 8785 (JCS). No white space, members sorted by the UTF-16
 * code units of their names, shortest escapes, numbers as ECMAScript prints them, UTF-8. Decimals
 * come as strings ({@link JsonValue#of(BigDecimal)}). Equal values give equal bytes on any machine.
 */
public final class CanonicalJson {
  private static final int FIRST_PRINTABLE = 0x20;
  private static final int MAX_PLAIN_EXPONENT = 21;
  private static final int MIN_PLAIN_EXPONENT = -6;

  private CanonicalJson() {}

  /** The bytes that are hashed and stored. */
  public static byte[] bytes(JsonValue value) {
    return text(value).getBytes(StandardCharsets.UTF_8);
  }

  /** The same as text. */
  public static String text(JsonValue value) {
    StringBuilder out = new StringBuilder(1024);
    write(value, out);
    return out.toString();
  }

  private static void write(JsonValue value, StringBuilder out) {
    switch (value) {
      case JsonNull nothing -> out.append("null");
      case JsonBoolean bool -> out.append(bool.value());
      case JsonNumber number -> out.append(number(number.value()));
      case JsonString string -> quote(string.text(), out);
      case JsonArray array -> {
        char before = '[';
        for (JsonValue element : array.elements()) {
          out.append(before);
          write(element, out);
          before = ',';
        }
        out.append(before == '[' ? "[]" : "]");
      }
      case JsonObject object -> {
        char before = '{';
        for (var member : object.members().entrySet()) {
          out.append(before);
          quote(member.getKey(), out);
          out.append(':');
          write(member.getValue(), out);
          before = ',';
        }
        out.append(before == '{' ? "{}" : "}");
      }
    }
  }

  private static void quote(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\b' -> out.append("\\b");
        case '\t' -> out.append("\\t");
        case '\n' -> out.append("\\n");
        case '\f' -> out.append("\\f");
        case '\r' -> out.append("\\r");
        default -> {
          if (c < FIRST_PRINTABLE) {
            out.append("\\u00").append(Character.forDigit(c >> 4, 16));
            out.append(Character.forDigit(c & 0xf, 16));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }

  /** ECMAScript Number::toString of a finite double. */
  static String number(double value) {
    if (value == 0) {
      return "0";
    }
    BigDecimal shortest = shortest(Math.abs(value)).stripTrailingZeros();
    String digits = shortest.unscaledValue().toString();
    int exponent = digits.length() - shortest.scale();
    String sign = value < 0 ? "-" : "";
    if (exponent > MAX_PLAIN_EXPONENT || exponent <= MIN_PLAIN_EXPONENT) {
      String fraction = digits.length() == 1 ? "" : "." + digits.substring(1);
      int power = exponent - 1;
      return sign + digits.charAt(0) + fraction + "e" + (power < 0 ? "-" : "+") + Math.abs(power);
    }
    if (exponent <= 0) {
      return sign + "0." + "0".repeat(-exponent) + digits;
    }
    if (exponent >= digits.length()) {
      return sign + digits + "0".repeat(exponent - digits.length());
    }
    return sign + digits.substring(0, exponent) + "." + digits.substring(exponent);
  }

  /**
   * Fewest digits that read back as {@code value}. Double.toString has been shortest since JDK 19
   * but for one case: it prefers two digits (4.9E-324) where one would do (5e-324).
   */
  private static BigDecimal shortest(double value) {
    BigDecimal java = new BigDecimal(Double.toString(value)).stripTrailingZeros();
    if (java.precision() == 2) {
      BigDecimal down = java.setScale(java.scale() - 1, RoundingMode.HALF_EVEN);
      if (down.doubleValue() == value) {
        return down;
      }
    }
    return java;
  }
}
