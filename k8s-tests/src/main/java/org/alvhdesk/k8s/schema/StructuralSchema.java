package org.alvhdesk.k8s.schema;

import static org.alvhdesk.k8s.model.Tree.items;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The part of OpenAPI v3 that CustomResourceDefinitions use, read strictly: a field that the schema
 * does not name is an error, where an API server would silently drop it.
 */
record StructuralSchema(JsonNode schema) {
  private static final String PRESERVE = "x-kubernetes-preserve-unknown-fields";
  private static final Pattern RESOURCE =
      Pattern.compile(
          "\\.(resources\\.(requests|limits)\\.[^.]+|storage\\.size|walStorage\\.size)$");

  /** What is wrong with {@code value}, by path; empty when nothing is. */
  List<String> check(JsonNode value) {
    var wrong = new ArrayList<String>();
    check("", schema, value, wrong);
    return wrong;
  }

  private static void check(String path, JsonNode schema, JsonNode value, List<String> wrong) {
    if (value.isNull()) {
      wrong.add(at(path) + " has no value: give one, or leave it out");
      return;
    }
    if (schema.isMissingNode() || schema.isEmpty()) {
      return;
    }
    String type = schema.path("type").asText("");
    boolean intOrString = schema.path("x-kubernetes-int-or-string").asBoolean(false);
    if (!intOrString && !type.isEmpty() && !isOf(type, value)) {
      wrong.add(at(path) + " is " + value + ", not of type " + type);
      return;
    }
    if (intOrString && !value.isTextual() && !value.isIntegralNumber()) {
      wrong.add(at(path) + " is neither a number nor a text");
    }
    if (isResource(path) && value.isValueNode() && !ScalarForm.isQuantity(value)) {
      wrong.add(at(path) + " is " + value + ", not a quantity such as 250m or 448Mi");
    }
    if (schema.has("enum") && items(schema, "enum").noneMatch(e -> e.equals(value))) {
      wrong.add(at(path) + " is " + value + ", not one of " + schema.path("enum"));
    }
    if (schema.has("pattern")
        && value.isTextual()
        && !Pattern.compile(schema.path("pattern").asText()).matcher(value.asText()).find()) {
      wrong.add(at(path) + " is " + value + ", not like " + schema.path("pattern"));
    }
    if (schema.has("minimum")
        && value.isNumber()
        && value.asDouble() < schema.path("minimum").asDouble()) {
      wrong.add(at(path) + " is " + value + ", below " + schema.path("minimum"));
    }
    if (schema.has("maximum")
        && value.isNumber()
        && value.asDouble() > schema.path("maximum").asDouble()) {
      wrong.add(at(path) + " is " + value + ", above " + schema.path("maximum"));
    }
    if (value.isTextual() && value.asText().length() < schema.path("minLength").asInt(0)) {
      wrong.add(at(path) + " is too short");
    }
    if (value.isArray()) {
      if (value.size() < schema.path("minItems").asInt(0)) {
        wrong.add(at(path) + " has too few items");
      }
      for (int i = 0; i < value.size(); i++) {
        check(path + "[" + i + "]", schema.path("items"), value.get(i), wrong);
      }
    } else if (value.isObject()) {
      object(path, schema, value, wrong);
    }
  }

  private static void object(String path, JsonNode schema, JsonNode value, List<String> wrong) {
    items(schema, "required")
        .filter(name -> !value.has(name.asText()))
        .forEach(name -> wrong.add(at(path) + " has no " + name.asText()));
    JsonNode properties = schema.path("properties");
    JsonNode others = schema.path("additionalProperties");
    boolean open =
        schema.path(PRESERVE).asBoolean(false)
            || others.asBoolean(false)
            || (properties.isMissingNode() && others.isMissingNode());
    value
        .properties()
        .forEach(
            e -> {
              String inner = path + "." + e.getKey();
              if (properties.has(e.getKey())) {
                check(inner, properties.get(e.getKey()), e.getValue(), wrong);
              } else if (others.isObject()) {
                check(inner, others, e.getValue(), wrong);
              } else if (!open) {
                wrong.add(at(inner) + " is no field");
              }
            });
  }

  /** Definitions say of quantities only that they are numbers or texts. */
  private static boolean isResource(String path) {
    return RESOURCE.matcher(path).find();
  }

  private static boolean isOf(String type, JsonNode value) {
    return switch (type) {
      case "object" -> value.isObject();
      case "array" -> value.isArray();
      case "string" -> value.isTextual();
      case "integer" -> value.isIntegralNumber();
      case "number" -> value.isNumber();
      case "boolean" -> value.isBoolean();
      default -> true;
    };
  }

  private static String at(String path) {
    return path.isEmpty() ? "it" : path.substring(1);
  }
}
