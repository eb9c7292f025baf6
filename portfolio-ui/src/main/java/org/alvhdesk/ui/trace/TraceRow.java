package org.alvhdesk.ui.trace;

import java.util.List;
import java.util.Objects;
import org.alvhdesk.contracts.rest.TraceLine;
import org.alvhdesk.ui.format.Fmt;

/** One rule of a decision with what it saw, as {@code part/trace} shows it on every page. */
public record TraceRow(
    String ruleId,
    String statement,
    String citation,
    String threshold,
    String verdict,
    String verdictWords,
    String effect,
    List<Input> inputs) {

  /** One input of a rule; asOf in the exchange's zone. */
  public record Input(String name, String value, String unit, String asOf, String quality) {}

  /** From the contract, in its order. */
  public static List<TraceRow> of(List<TraceLine> lines) {
    return lines.stream().map(TraceRow::of).toList();
  }

  private static TraceRow of(TraceLine t) {
    return new TraceRow(
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
        t.inputs().stream().map(TraceRow::input).toList());
  }

  private static Input input(TraceLine.Input i) {
    return new Input(
        i.name(), text(i.value()), text(i.unit()), Fmt.asOf(i.asOf()), text(i.quality()));
  }

  private static String text(String text) {
    return Objects.toString(text, "");
  }
}
