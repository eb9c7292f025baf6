package org.alvhdesk.k8s.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** A single value, as the API reads it: never turned from one type into another. */
record ScalarForm(String what, Predicate<JsonNode> is) {
  private static final Pattern QUANTITY =
      Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([KMGTPE]i|[numkMGTPE]|[eE][+-]?\\d+)?");
  private static final Pattern PERCENT = Pattern.compile("\\d{1,3}%");
  private static final Pattern PORT_NAME =
      Pattern.compile("(?=.{1,15}$)(?=.*[a-z])[a-z0-9]+(-[a-z0-9]+)*");

  /** Whether this text or number is a quantity, such as {@code 250m} or {@code 448Mi}. */
  static boolean isQuantity(JsonNode value) {
    return value.isNumber() || value.isTextual() && QUANTITY.matcher(value.asText()).matches();
  }

  /** Number, percentage or the name of a port: a number in quotes is none of them. */
  static boolean isIntOrString(JsonNode value) {
    return value.isIntegralNumber() && value.canConvertToInt()
        || value.isTextual()
            && (PERCENT.matcher(value.asText()).matches()
                || PORT_NAME.matcher(value.asText()).matches());
  }

  /** The form of values of this Java type; empty when it is none, or anything goes. */
  static Optional<ScalarForm> of(Class<?> type) {
    if (type.isEnum()) {
      return Optional.of(
          new ScalarForm(
              "one of " + Arrays.toString(type.getEnumConstants()),
              v ->
                  v.isTextual()
                      && Arrays.stream(type.getEnumConstants())
                          .anyMatch(e -> e.toString().equals(v.asText()))));
    }
    return Optional.ofNullable(
        switch (type.getSimpleName()) {
          case "String" -> new ScalarForm("a text: put it in quotation marks", JsonNode::isTextual);
          case "byte[]" -> new ScalarForm("a text in Base64", JsonNode::isTextual);
          case "Integer", "int" ->
              new ScalarForm("a whole number", v -> v.isIntegralNumber() && v.canConvertToInt());
          case "Long", "long" ->
              new ScalarForm("a whole number", v -> v.isIntegralNumber() && v.canConvertToLong());
          case "Double", "Float", "BigDecimal", "Number" ->
              new ScalarForm("a number", JsonNode::isNumber);
          case "Boolean", "boolean" -> new ScalarForm("true or false", JsonNode::isBoolean);
          case "Quantity" ->
              new ScalarForm("a quantity such as 250m or 448Mi", ScalarForm::isQuantity);
          case "IntOrString" -> intOrString(type);
          case "OffsetDateTime" ->
              new ScalarForm(
                  OffsetDateTime.class.getSimpleName(),
                  v -> v.isTextual() && ModelSchema.isMoment(v.asText()));
          default -> null;
        });
  }

  private static ScalarForm intOrString(Class<?> type) {
    // Prometheus' expressions are such fields, too.
    return type.getName().startsWith("io.fabric8.")
        ? new ScalarForm("a number or a text", v -> v.isIntegralNumber() || v.isTextual())
        : new ScalarForm("a number, a percentage or a name", ScalarForm::isIntOrString);
  }

  /** What is wrong with this value, behind its path. */
  Optional<String> wrong(JsonNode value) {
    return is.test(value) ? Optional.empty() : Optional.of("is " + value + ", not " + what);
  }
}
