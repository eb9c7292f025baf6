package org.alvhdesk.approval;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alvhdesk.approval.JsonValue.JsonArray;
import org.alvhdesk.approval.JsonValue.JsonBoolean;
import org.alvhdesk.approval.JsonValue.JsonNull;
import org.alvhdesk.approval.JsonValue.JsonNumber;
import org.alvhdesk.approval.JsonValue.JsonObject;
import org.alvhdesk.approval.JsonValue.JsonString;

/**
 * Reads JSON (RFC 8259) as strictly as what is signed deserves: I-JSON (RFC 7493), so no member
 * twice, no lone surrogates, only UTF-8, only numbers that a double holds. Written for {@link
 * CanonicalJson}: whatever reads the same here is the same content, however it was written.
 */
public final class JsonText {
  private static final int MAX_DEPTH = 200;
  private static final int HEX = 16;

  private final String text;
  private int at;
  private int depth;

  private JsonText(String text) {
    this.text = text;
  }

  /**
   * The one value in {@code utf8}.
   *
   * @throws IllegalArgumentException when the bytes are anything else, with what and where
   */
  public static JsonValue read(byte[] utf8) {
    try {
      return read(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString());
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("not UTF-8", e);
    }
  }

  /**
   * The one value in {@code text}.
   *
   * @throws IllegalArgumentException when the text is anything else, with what and where
   */
  public static JsonValue read(String text) {
    JsonText reader = new JsonText(text);
    reader.space();
    JsonValue value = reader.value();
    reader.space();
    if (reader.at < text.length()) {
      throw reader.wrong("something follows the value");
    }
    return value;
  }

  private JsonValue value() {
    if (at == text.length()) {
      throw wrong("a value is missing");
    }
    return switch (text.charAt(at)) {
      case '{' -> object();
      case '[' -> array();
      case '"' -> new JsonString(string());
      case 't' -> word("true", new JsonBoolean(true));
      case 'f' -> word("false", new JsonBoolean(false));
      case 'n' -> word("null", new JsonNull());
      default -> number();
    };
  }

  private JsonValue object() {
    Map<String, JsonValue> members = new HashMap<>();
    open();
    while (next('}', members.isEmpty())) {
      if (at == text.length() || text.charAt(at) != '"') {
        throw wrong("the name of a member is missing");
      }
      String name = string();
      space();
      expect(':');
      space();
      if (members.put(name, value()) != null) {
        throw wrong("member \"" + name + "\" stands here twice");
      }
    }
    return new JsonObject(members);
  }

  private JsonValue array() {
    List<JsonValue> elements = new ArrayList<>();
    open();
    while (next(']', elements.isEmpty())) {
      elements.add(value());
    }
    return new JsonArray(elements);
  }

  private void open() {
    if (++depth > MAX_DEPTH) {
      throw wrong("nested more than " + MAX_DEPTH + " deep");
    }
    at++;
  }

  /** Steps over the separator before an element; false, past it, at {@code end}. */
  private boolean next(char end, boolean first) {
    space();
    if (at < text.length() && text.charAt(at) == end) {
      at++;
      depth--;
      return false;
    }
    if (!first) {
      expect(',');
      space();
    }
    return true;
  }

  private String string() {
    StringBuilder out = new StringBuilder();
    at++;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == '"') {
        return out.toString();
      }
      if (c < ' ') {
        throw wrong("a control character in a text");
      }
      out.append(c == '\\' ? escaped() : c);
    }
    throw wrong("a text does not end");
  }

  private char escaped() {
    if (at == text.length()) {
      throw wrong("a text does not end");
    }
    char c = text.charAt(at++);
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> unicode();
      default -> throw wrong("there is no escape \\" + c);
    };
  }

  private char unicode() {
    int code = 0;
    for (int i = 0; i < 4; i++) {
      int digit = at < text.length() ? Character.digit(text.charAt(at), HEX) : -1;
      if (digit < 0 || text.charAt(at) > 'f') {
        throw wrong("four hexadecimal digits follow \\u");
      }
      code = code * HEX + digit;
      at++;
    }
    return (char) code;
  }

  /** {@code -? (0 | 1-9 digits) (. digits)? (e sign? digits)?}, RFC 8259 section 6. */
  private JsonValue number() {
    int start = at;
    skip('-');
    if (!skip('0')) {
      digits();
    }
    if (skip('.')) {
      digits();
    }
    if (skip('e') || skip('E')) {
      if (!skip('+')) {
        skip('-');
      }
      digits();
    }
    return new JsonNumber(Double.parseDouble(text.substring(start, at)));
  }

  private void digits() {
    int start = at;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    if (at == start) {
      throw wrong("neither a value nor the rest of a number");
    }
  }

  private boolean skip(char c) {
    boolean there = at < text.length() && text.charAt(at) == c;
    if (there) {
      at++;
    }
    return there;
  }

  private void expect(char c) {
    if (!skip(c)) {
      throw wrong("'" + c + "' is missing");
    }
  }

  private JsonValue word(String word, JsonValue value) {
    if (!text.startsWith(word, at)) {
      throw wrong("neither a value nor the rest of a number");
    }
    at += word.length();
    return value;
  }

  private void space() {
    while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private IllegalArgumentException wrong(String what) {
    return new IllegalArgumentException("not JSON at character " + (at + 1) + ": " + what);
  }
}
