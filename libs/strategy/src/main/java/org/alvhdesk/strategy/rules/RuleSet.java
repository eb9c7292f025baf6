package org.alvhdesk.strategy.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A versioned preset: numbers and readings, each with the place it comes from.
 *
 * @param id such as {@code LAYERED-002}
 * @param version counts up; a version once published never changes
 * @param title one line for people
 * @param parameters numbers
 * @param choices named readings
 */
public record RuleSet(
    String id, String version, String title, List<Parameter> parameters, List<Choice> choices) {
  /**
   * @throws IllegalArgumentException when a name is listed twice
   */
  public RuleSet {
    parameters = List.copyOf(parameters);
    choices = List.copyOf(choices);
    List<String> names = names(parameters, choices);
    if (names.stream().distinct().count() != names.size()) {
      throw new IllegalArgumentException("rule set " + id + " lists a parameter twice");
    }
  }

  /** A rule set of numbers alone. */
  public RuleSet(String id, String version, String title, List<Parameter> parameters) {
    this(id, version, title, parameters, List.of());
  }

  private static List<String> names(List<Parameter> parameters, List<Choice> choices) {
    List<String> names = new ArrayList<>(parameters.stream().map(Parameter::name).toList());
    names.addAll(choices.stream().map(Choice::name).toList());
    return names;
  }

  /**
   * The parameter called {@code name}.
   *
   * @throws IllegalArgumentException when the rule set has none; lists what it has
   */
  public Parameter parameter(String name) {
    return parameters.stream()
        .filter(p -> p.name().equals(name))
        .findFirst()
        .orElseThrow(() -> unknown("parameter", name));
  }

  /** Value of a parameter, in its own unit. */
  public BigDecimal value(String name) {
    return parameter(name).value();
  }

  /** Value of a parameter that must be a whole number. */
  public int wholeNumber(String name) {
    return value(name).intValueExact();
  }

  /**
   * The reading called {@code name}.
   *
   * @throws IllegalArgumentException when the rule set has none; lists what it has
   */
  public Choice choice(String name) {
    return findChoice(name).orElseThrow(() -> unknown("choice", name));
  }

  /** What was chosen for {@code name}, such as {@code OFF}. */
  public String chosen(String name) {
    return choice(name).value();
  }

  /** True when the number or reading {@code name} is part of this rule set. */
  public boolean has(String name) {
    return names(parameters, choices).contains(name);
  }

  /** Where the number or reading {@code name} comes from. */
  public Citation citation(String name) {
    return findChoice(name).map(Choice::citation).orElseGet(() -> parameter(name).citation());
  }

  private Optional<Choice> findChoice(String name) {
    return choices.stream().filter(c -> c.name().equals(name)).findFirst();
  }

  private IllegalArgumentException unknown(String what, String name) {
    return new IllegalArgumentException(
        "rule set "
            + id
            + " has no "
            + what
            + " "
            + name
            + "; it has "
            + names(parameters, choices));
  }
}
