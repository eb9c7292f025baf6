package org.alvhdesk.cli.proof;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.alvhdesk.approval.CanonicalJson;
import org.alvhdesk.approval.JsonValue;
import org.alvhdesk.approval.JsonValue.JsonArray;
import org.alvhdesk.approval.JsonValue.JsonNull;
import org.alvhdesk.approval.JsonValue.JsonObject;
import org.alvhdesk.approval.JsonValue.JsonString;
import org.alvhdesk.cli.table.TextTable;

/**
 * A signed content as text, whole: whatever is signed is shown, also what this program has never
 * heard of, each number with every digit that was signed. What people decide on comes first.
 */
final class ContentText {
  private static final List<String> FIRST =
      List.of(
          "headline",
          "kind",
          "bookId",
          "revision",
          "trigger",
          "quality",
          "createdAt",
          "expiresAt",
          "policyId",
          "ruleSet",
          "snapshotId",
          "runId",
          "step",
          "bookVersion",
          "condorBookVersion",
          "engineVersion",
          "legs",
          "trades",
          "cost",
          "risk",
          "layers",
          "change",
          "scenarios",
          "direction",
          "why",
          "expectedCostUsd",
          "worstCostUsd",
          "stressLossBeforeUsd",
          "worstShockBefore",
          "stressLossAfterUsd",
          "worstShockAfter",
          "offsetShare",
          "limits",
          "market",
          "slot",
          "before",
          "after",
          "activateFrom",
          "proposedBy",
          "reason",
          "head",
          "sections",
          "findings",
          "backtest",
          "document",
          "family",
          "name",
          "layer",
          "state",
          "side",
          "action",
          "quantity",
          "root",
          "expiry",
          "strike",
          "right",
          "bid",
          "ask",
          "limitPoints",
          "forward",
          "vol",
          "delta",
          "target",
          "held",
          "spxMove",
          "vixFrom",
          "vixTo",
          "condorUsd",
          "beforeUsd",
          "afterUsd",
          "hedgeBeforeUsd",
          "hedgeAfterUsd",
          "jointBeforeUsd",
          "jointAfterUsd",
          "limitUsd",
          "headroomUsd");

  /** The member that holds the whole text of a rule set, of limits or of a policy. */
  private static final String DOCUMENT = "document";

  /** Before each line of a document, so that none can pass for another member. */
  private static final String QUOTED = "| ";

  private static final int WIDEST = 200;
  private static final String INDENT = "  ";

  private ContentText() {}

  /** Lines for people. */
  static List<String> lines(JsonObject content) {
    List<String> lines = new ArrayList<>();
    object(lines, "", content);
    return lines;
  }

  private static void object(List<String> lines, String indent, JsonObject object) {
    for (String name : ordered(object.members().keySet())) {
      member(lines, indent, name, object.members().get(name));
    }
  }

  private static Collection<String> ordered(Set<String> names) {
    Set<String> ordered = new LinkedHashSet<>(FIRST);
    ordered.retainAll(names);
    ordered.addAll(names);
    return ordered;
  }

  private static void member(List<String> lines, String indent, String name, JsonValue value) {
    switch (value) {
      case JsonObject object when !object.members().isEmpty() -> {
        lines.add(indent + words(name) + ":");
        object(lines, indent + INDENT, object);
      }
      case JsonArray array when !array.elements().isEmpty() -> {
        lines.add(indent + words(name) + ": " + array.elements().size());
        array(lines, indent + INDENT, array.elements());
      }
      case JsonString text when name.equals(DOCUMENT) && text.text().contains("\n") -> {
        lines.add(indent + words(name) + ":");
        for (String line : text.text().split("\n", -1)) {
          lines.add(indent + INDENT + QUOTED + visible(line));
        }
      }
      default -> lines.add(indent + words(name) + ": " + scalar(value));
    }
  }

  private static void array(List<String> lines, String indent, List<JsonValue> elements) {
    List<String> table = table(elements);
    if (!table.isEmpty() && table.stream().allMatch(l -> l.length() <= WIDEST)) {
      table.forEach(line -> lines.add(indent + line));
      return;
    }
    int number = 1;
    for (JsonValue element : elements) {
      member(lines, indent, Integer.toString(number), element);
      number++;
    }
  }

  /** One row an element when all are flat objects; else nothing. */
  private static List<String> table(List<JsonValue> elements) {
    Set<String> columns = new LinkedHashSet<>();
    for (JsonValue element : elements) {
      if (!(element instanceof JsonObject object)
          || object.members().values().stream().anyMatch(ContentText::hasParts)) {
        return List.of();
      }
      columns.addAll(object.members().keySet());
    }
    List<String> names = List.copyOf(ordered(columns));
    TextTable table = TextTable.of(names.stream().map(ContentText::words).toArray(String[]::new));
    for (JsonValue element : elements) {
      Map<String, JsonValue> members = ((JsonObject) element).members();
      table.row(
          names.stream()
              .map(name -> members.containsKey(name) ? scalar(members.get(name)) : "")
              .toArray(String[]::new));
    }
    return table.lines();
  }

  private static boolean hasParts(JsonValue value) {
    return switch (value) {
      case JsonObject object -> !object.members().isEmpty();
      case JsonArray array -> !array.elements().isEmpty();
      default -> false;
    };
  }

  private static String scalar(JsonValue value) {
    return switch (value) {
      case JsonString text -> visible(text.text());
      case JsonNull nothing -> "none";
      default -> CanonicalJson.text(value);
    };
  }

  /** {@code limitPoints} as {@code limit points}. */
  private static String words(String name) {
    String visible = visible(name);
    return visible.chars().allMatch(c -> c < 0x80)
        ? visible.replaceAll("([a-z0-9])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT)
        : visible;
  }

  /** What moves a cursor or turns the direction of reading is written out, never carried out. */
  static String visible(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (Character.isISOControl(c)
                  || Stream.of(
                          Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR)
                      .anyMatch(type -> Character.getType(c) == type)) {
                out.append("\\u%04x".formatted(c));
              } else {
                out.appendCodePoint(c);
              }
            });
    return out.toString();
  }
}
