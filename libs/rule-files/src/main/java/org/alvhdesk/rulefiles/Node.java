package org.alvhdesk.rulefiles;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** A JSON value that knows where in its file it stands. */
sealed interface Node {
  /** JSON path, such as {@code $.groups[0].title}. */
  String path();

  /** Line from 1. */
  int line();

  /** What it is, for error messages. */
  String kind();

  record Obj(String path, int line, Map<String, Node> fields) implements Node {
    @Override
    public String kind() {
      return "an object";
    }
  }

  record Arr(String path, int line, List<Node> items) implements Node {
    @Override
    public String kind() {
      return items.isEmpty() ? "an empty list" : "a list";
    }
  }

  record Text(String path, int line, String value) implements Node {
    @Override
    public String kind() {
      return "the text \"" + value + "\"";
    }
  }

  record Num(String path, int line, BigDecimal value) implements Node {
    @Override
    public String kind() {
      return "the number " + value.toPlainString();
    }
  }

  record Bool(String path, int line, boolean value) implements Node {
    @Override
    public String kind() {
      return "" + value;
    }
  }

  record Nil(String path, int line) implements Node {
    @Override
    public String kind() {
      return "null";
    }
  }
}
