package org.alvhdesk.condor.proposal;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.alvhdesk.approval.CanonicalJson;
import org.alvhdesk.approval.JsonValue;
import org.alvhdesk.approval.JsonValue.JsonArray;
import org.alvhdesk.approval.JsonValue.JsonObject;

/** Where two contents differ, in words. Values are equal when their canonical bytes are. */
final class Difference {
  private static final int LONGEST_VALUE = 80;

  private Difference() {}

  /** The first member of {@code stored} that is not as {@code approved}; empty when all are. */
  static Optional<String> first(JsonValue approved, JsonValue stored) {
    return first("", approved, stored);
  }

  private static Optional<String> first(String path, JsonValue approved, JsonValue stored) {
    if (approved instanceof JsonObject a && stored instanceof JsonObject b) {
      TreeSet<String> names = new TreeSet<>(a.members().keySet());
      names.addAll(b.members().keySet());
      return names.stream()
          .flatMap(
              name ->
                  first(path + "/" + name, a.members().get(name), b.members().get(name)).stream())
          .findFirst();
    }
    if (approved instanceof JsonArray a && stored instanceof JsonArray b) {
      return first(path, a.elements(), b.elements());
    }
    return Objects.equals(text(approved), text(stored))
        ? Optional.empty()
        : Optional.of(path + " is " + shown(stored) + ", approved was " + shown(approved));
  }

  private static Optional<String> first(
      String path, List<JsonValue> approved, List<JsonValue> stored) {
    for (int i = 0; i < Math.max(approved.size(), stored.size()); i++) {
      Optional<String> found =
          first(
              path + "/" + i,
              i < approved.size() ? approved.get(i) : null,
              i < stored.size() ? stored.get(i) : null);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static String text(JsonValue value) {
    return value == null ? null : CanonicalJson.text(value);
  }

  private static String shown(JsonValue value) {
    String text = value == null ? "nothing" : text(value);
    return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + "...";
  }
}
