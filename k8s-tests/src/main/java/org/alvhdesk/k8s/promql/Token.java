package org.alvhdesk.k8s.promql;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A word of an expression.
 *
 * @param kind word, number, duration, text or sign
 */
record Token(Kind kind, String text) {
  enum Kind {
    DURATION("(?:\\d+(?:ms|[smhdwy]))+(?![A-Za-z0-9_.])"),
    NUMBER("(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d+)?(?![A-Za-z0-9_.])"),
    WORD("[A-Za-z_][A-Za-z0-9_:]*"),
    TEXT("\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*'"),
    SIGN("==|!=|=~|!~|>=|<=|[-+*/%^(){}\\[\\],=<>]");

    private final Pattern pattern;

    Kind(String pattern) {
      this.pattern = Pattern.compile(pattern);
    }
  }

  /**
   * The words of {@code text}.
   *
   * @throws IllegalArgumentException at what is none
   */
  static List<Token> all(String text) {
    var tokens = new ArrayList<Token>();
    int at = 0;
    while (at < text.length()) {
      if (Character.isWhitespace(text.charAt(at))) {
        at++;
        continue;
      }
      Token next = next(text, at);
      if (next == null) {
        throw new IllegalArgumentException("cannot read \"" + text.substring(at) + "\"");
      }
      tokens.add(next);
      at += next.text.length();
    }
    return tokens;
  }

  private static Token next(String text, int at) {
    for (Kind kind : Kind.values()) {
      var matcher = kind.pattern.matcher(text).region(at, text.length());
      if (matcher.lookingAt()) {
        return new Token(kind, matcher.group());
      }
    }
    return null;
  }

  boolean is(String sign) {
    return kind != Kind.TEXT && text.equals(sign);
  }
}
