package org.alvhdesk.approval.policy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.alvhdesk.approval.Deciding;
import org.alvhdesk.approval.JsonValue;
import org.alvhdesk.approval.JsonValue.JsonNumber;
import org.alvhdesk.approval.JsonValue.JsonObject;
import org.alvhdesk.approval.JsonValue.JsonString;

/**
 * What an approval policy looks at, read out of the signed content: whoever approves has seen the
 * very figures that say how many must agree. The service that counts a quorum and the proof that
 * counts it again read it here. What a content does not hold, or not as a number, is unknown.
 */
public final class ContentFigures {
  private ContentFigures() {}

  /**
   * The figures of {@code content} in any form that was ever signed.
   *
   * @throws IllegalArgumentException when it does not say its kind
   */
  public static ChangeFigures of(JsonObject content) {
    String kind = text(content, "kind").orElse("");
    return new ChangeFigures(
        kind,
        direction(content),
        premiumUsd(kind, content),
        text(content, "risk", "stressLossAfterUsd")
            .map(ContentFigures::size)
            .orElse(OptionalDouble.empty()),
        at(content, "cost", saysGross(content) ? "grossShareOfNav" : "shareOfNav").orElse(null)
                instanceof JsonNumber share
            ? OptionalDouble.of(Math.abs(share.value()))
            : OptionalDouble.empty());
  }

  /** Whether it is of a form that says what is traded, and not only the balance of it. */
  private static boolean saysGross(JsonObject content) {
    return at(content, "cost", "grossAtLimitUsd").isPresent()
        || at(content, "grossAtLimitUsd").isPresent();
  }

  /**
   * What is traded at the limit prices; the balance of it in forms that say no more. A document
   * costs nothing.
   */
  private static OptionalDouble premiumUsd(String kind, JsonObject content) {
    return Deciding.DOCUMENT_KINDS.contains(kind)
        ? OptionalDouble.of(0)
        : (saysGross(content)
                ? text(content, "cost", "grossAtLimitUsd")
                    .or(() -> text(content, "grossAtLimitUsd"))
                : text(content, "cost", "atLimitUsd")
                    .or(() -> text(content, "change", "cost", "cashAtLimitUsd")))
            .map(ContentFigures::size)
            .orElse(OptionalDouble.empty());
  }

  private static Direction direction(JsonObject content) {
    String said = text(content, "risk", "direction").orElse("");
    return Arrays.stream(Direction.values())
        .filter(direction -> direction.name().equals(said))
        .findFirst()
        .orElse(Direction.UNKNOWN);
  }

  private static OptionalDouble size(String usd) {
    try {
      return OptionalDouble.of(new BigDecimal(usd).abs().doubleValue());
    } catch (NumberFormatException e) {
      return OptionalDouble.empty();
    }
  }

  private static Optional<String> text(JsonObject content, String... path) {
    return at(content, path).orElse(null) instanceof JsonString text
        ? Optional.of(text.text())
        : Optional.empty();
  }

  private static Optional<JsonValue> at(JsonObject content, String... path) {
    JsonValue value = content;
    for (String name : path) {
      Map<String, JsonValue> members =
          value instanceof JsonObject object ? object.members() : Map.of();
      value = members.get(name);
    }
    return Optional.ofNullable(value);
  }
}
