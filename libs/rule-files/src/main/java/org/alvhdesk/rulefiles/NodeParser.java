package org.alvhdesk.rulefiles;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON text to {@link Node}s; numbers keep every digit, so 0.40 stays 0.40. */
final class NodeParser {
  private static final JsonFactory JSON = new JsonFactory();
  private static final int MAX_DEPTH = 20;
  private static final int MAX_DIGITS = 30;

  private final JsonParser parser;
  private final List<Problem> problems;

  private NodeParser(JsonParser parser, List<Problem> problems) {
    this.parser = parser;
    this.problems = problems;
  }

  /**
   * The tree of {@code json}.
   *
   * @param file what it is and its name, for messages
   * @param problems receives fields that stand twice
   * @throws RuleFileException when it is no JSON; names the line and column
   */
  static Node parse(String file, String json, List<Problem> problems) {
    try (JsonParser parser = JSON.createParser(json)) {
      NodeParser reader = new NodeParser(parser, problems);
      if (parser.nextToken() == null) {
        throw new RuleFileException(file, List.of(new Problem("$", 1, "the file is empty")));
      }
      Node root = reader.value("$", 0);
      if (parser.nextToken() != null) {
        problems.add(new Problem("$", reader.line(), "there is more text after the document"));
      }
      return root;
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      throw new RuleFileException(
          file, List.of(new Problem("$", line, "this is no JSON: " + e.getOriginalMessage())));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the text of " + file, e);
    }
  }

  private int line() {
    return parser.currentTokenLocation().getLineNr();
  }

  private Node value(String path, int depth) throws IOException {
    if (depth > MAX_DEPTH) {
      throw new com.fasterxml.jackson.core.JsonParseException(
          parser, "nested deeper than " + MAX_DEPTH + " levels at " + path);
    }
    int line = line();
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(path, line, depth);
      case START_ARRAY -> array(path, line, depth);
      case VALUE_STRING -> new Node.Text(path, line, parser.getText());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(path, line);
      case VALUE_TRUE -> new Node.Bool(path, line, true);
      case VALUE_FALSE -> new Node.Bool(path, line, false);
      default -> new Node.Nil(path, line);
    };
  }

  private Node number(String path, int line) throws IOException {
    BigDecimal value = parser.getDecimalValue();
    if (value.precision() > MAX_DIGITS || Math.abs((long) value.scale()) > MAX_DIGITS) {
      problems.add(new Problem(path, line, "more than " + MAX_DIGITS + " digits"));
      return new Node.Nil(path, line);
    }
    return new Node.Num(path, line, value);
  }

  private Node object(String path, int line, int depth) throws IOException {
    Map<String, Node> fields = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      String at = path + "." + name;
      int nameLine = line();
      parser.nextToken();
      if (fields.put(name, value(at, depth + 1)) != null) {
        problems.add(new Problem(at, nameLine, "this field stands twice"));
      }
    }
    return new Node.Obj(path, line, fields);
  }

  private Node array(String path, int line, int depth) throws IOException {
    List<Node> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value(path + "[" + items.size() + "]", depth + 1));
    }
    return new Node.Arr(path, line, items);
  }
}
