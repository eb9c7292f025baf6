package org.alvhdesk.ui.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.alvhdesk.contracts.rest.TraceLine;
import org.alvhdesk.ui.format.Fmt;

/**
 * The rules of a decision with what they saw, as {@code part/trace} shows them on every page.
 *
 * @param summary how many fired, did not fire and had no data
 */
public record Trace(List<Row> rows, String summary) {

  /** One rule. */
  public record Row(
      String ruleId,
      String statement,
      String citation,
      String threshold,
      String verdict,
      String verdictWords,
      String effect,
      List<Input> inputs) {}

  /** One input of a rule; asOf in the exchange's zone. */
  public record Input(String name, String value, String unit, String asOf, String quality) {}

  /** From the contract, in its order. */
  public static Trace of(List<TraceLine> lines) {
    return new Trace(lines.stream().map(Trace::row).toList(), summary(lines));
  }

  private static String summary(List<TraceLine> lines) {
    if (lines.isEmpty()) {
      return "";
    }
    List<String> parts = new ArrayList<>();
    for (String verdict : List.of("FIRED", "NOT_FIRED", "NO_DATA")) {
      long count = lines.stream().filter(l -> verdict.equals(l.verdict())).count();
      parts.add(
          count
              + switch (verdict) {
                case "FIRED" -> " fired";
                case "NOT_FIRED" -> " did not fire";
                default -> " had no data";
              });
    }
    return String.join(", ", parts);
  }

  private static Row row(TraceLine t) {
    return new Row(
        t.ruleId(),
        t.statement(),
        t.citation(),
        text(t.threshold()),
        t.verdict(),
        switch (t.verdict()) {
          case "FIRED" -> "Fired";
          case "NOT_FIRED" -> "Not fired";
          case "NO_DATA" -> "No data";
          default -> Fmt.words(t.verdict());
        },
        text(t.effect()),
        t.inputs().stream().map(Trace::input).toList());
  }

  private static Input input(TraceLine.Input i) {
    return new Input(
        i.name(), text(i.value()), text(i.unit()), Fmt.asOf(i.asOf()), text(i.quality()));
  }

  private static String text(String text) {
    return Objects.toString(text, "");
  }
}
