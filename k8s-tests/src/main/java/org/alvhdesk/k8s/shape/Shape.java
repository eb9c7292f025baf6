package org.alvhdesk.k8s.shape;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alvhdesk.k8s.model.Quantity;

/**
 * A pattern for a tree, written as a tree (the language is explained at the top of {@code
 * shapes.yaml}). It is closed: what it does not name is wrong.
 *
 * @param all the shapes by name, for references
 * @param root the shape of a whole object
 */
record Shape(JsonNode all, JsonNode root) {
  private static final Pattern RANGE = Pattern.compile("(int|quantity) (\\S+)\\.\\.(\\S+)");
  private static final Pattern REGEX = Pattern.compile("/(.*)/");
  private static final String OTHERS = "*";
  private static final String MAY_BE_ABSENT = "~";
  private static final String ONE_OF = "oneOf";
  private static final int LONGEST = 120;

  /** What of {@code value} is not of this shape, by path; empty when nothing is. */
  List<String> check(JsonNode value) {
    var wrong = new ArrayList<String>();
    check("", root, value, wrong);
    return wrong;
  }

  private void check(String path, JsonNode shape, JsonNode value, List<String> wrong) {
    if (shape.isObject() && shape.has(ONE_OF)) {
      oneOf(path, shape.path(ONE_OF), value, wrong);
    } else if (shape.isObject()) {
      map(path, shape, value, wrong);
    } else if (shape.isArray()) {
      list(path, shape.path(0), value, wrong);
    } else if (shape.isTextual() && shape.asText().startsWith("$")) {
      check(path, named(shape.asText().substring(1)), value, wrong);
    } else if (!(shape.isTextual() ? isLike(shape.asText(), value) : shape.equals(value))) {
      wrong.add(here(path) + " is " + shortened(value) + ", not " + shape.asText());
    }
  }

  private JsonNode named(String name) {
    if (!all.has(name)) {
      throw new IllegalStateException("shapes.yaml has no " + name);
    }
    return all.path(name);
  }

  private void oneOf(String path, JsonNode shapes, JsonNode value, List<String> wrong) {
    var first = new ArrayList<String>();
    for (JsonNode shape : shapes) {
      var found = new ArrayList<String>();
      check(path, shape, value, found);
      if (found.isEmpty()) {
        return;
      }
      if (first.isEmpty()) {
        first.addAll(found);
      }
    }
    wrong.add(here(path) + " is none of " + shapes.size() + " forms; of the first: " + first);
  }

  private void map(String path, JsonNode shape, JsonNode value, List<String> wrong) {
    if (!value.isObject()) {
      wrong.add(here(path) + " is " + shortened(value) + ", not a map");
      return;
    }
    shape
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!name.endsWith(MAY_BE_ABSENT) && !name.equals(OTHERS) && !value.has(name)) {
                wrong.add(here(path) + " has no " + name);
              }
            });
    value
        .properties()
        .forEach(
            field -> {
              String inner = path.isEmpty() ? field.getKey() : path + "." + field.getKey();
              JsonNode own = shape.path(field.getKey());
              own = own.isMissingNode() ? shape.path(field.getKey() + MAY_BE_ABSENT) : own;
              own = own.isMissingNode() ? shape.path(OTHERS) : own;
              if (own.isMissingNode()) {
                wrong.add(inner + " is not used here (shapes.yaml)");
              } else {
                check(inner, own, field.getValue(), wrong);
              }
            });
  }

  private void list(String path, JsonNode shape, JsonNode value, List<String> wrong) {
    if (!value.isArray() || value.isEmpty()) {
      wrong.add(here(path) + " is " + shortened(value) + ", not a list with something in it");
      return;
    }
    for (int i = 0; i < value.size(); i++) {
      check(path + "[" + i + "]", shape, value.get(i), wrong);
    }
  }

  private static boolean isLike(String shape, JsonNode value) {
    Matcher range = RANGE.matcher(shape);
    if (range.matches()) {
      return range.group(1).equals("int")
          ? value.isIntegralNumber() && between(value.decimalValue(), range)
          : Quantity.of(value).map(q -> betweenQuantities(q, range)).orElse(false);
    }
    Matcher regex = REGEX.matcher(shape);
    if (regex.matches()) {
      return value.isTextual() && value.asText().matches(regex.group(1));
    }
    return switch (shape) {
      case "any" -> true;
      case "bool" -> value.isBoolean();
      case "text" -> value.isTextual() && !value.asText().isBlank();
      case "name" -> value.isTextual() && value.asText().matches("[a-z0-9]([-.a-z0-9]*[a-z0-9])?");
      default -> value.isTextual() && List.of(shape.split(" \\| ")).contains(value.asText());
    };
  }

  private static boolean between(BigDecimal number, Matcher range) {
    return number.compareTo(new BigDecimal(range.group(2))) >= 0
        && number.compareTo(new BigDecimal(range.group(3))) <= 0;
  }

  private static boolean betweenQuantities(BigDecimal bytes, Matcher range) {
    return bytes.compareTo(Quantity.of(TextNode.valueOf(range.group(2))).orElseThrow()) >= 0
        && bytes.compareTo(Quantity.of(TextNode.valueOf(range.group(3))).orElseThrow()) <= 0;
  }

  private static String here(String path) {
    return path.isEmpty() ? "it" : path;
  }

  private static String shortened(JsonNode value) {
    String text = value.toString();
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
  }
}
