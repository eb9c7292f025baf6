package org.alvhdesk.strategy.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * A versioned preset: numbers and named readings, each with the place it comes from.
 *
 * @param id such as {@code LAYERED-002}
 * @param version counts up; a version once published never changes
 * @param title one line for people
 */
public record RuleSet(
    String id, String version, String title, List<Parameter> parameters, List<Option> options) {
  /** A rule set of numbers only. */
  public RuleSet(String id, String version, String title, List<Parameter> parameters) {
    this(id, version, title, parameters, List.of());
  }

  /**
   * @throws IllegalArgumentException when a name is listed twice
   */
  public RuleSet {
    parameters = List.copyOf(parameters);
    options = List.copyOf(options);
    long distinct =
        Stream.concat(parameters.stream().map(Parameter::name), options.stream().map(Option::name))
            .distinct()
            .count();
    if (distinct != parameters.size() + options.size()) {
      throw new IllegalArgumentException("rule set " + id + " lists a parameter twice");
    }
  }

  /**
   * The parameter called {@code name}.
   *
   * @throws IllegalArgumentException when the rule set has none; lists what it has
   */
  public Parameter parameter(String name) {
    for (Parameter p : parameters) {
      if (p.name().equals(name)) {
        return p;
      }
    }
    throw new IllegalArgumentException(
        "rule set "
            + id
            + " has no parameter "
            + name
            + "; it has "
            + parameters.stream().map(Parameter::name).toList());
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
   * The reading chosen for {@code name}.
   *
   * @throws IllegalArgumentException when the rule set has no such choice; lists what it has
   */
  public String choice(String name) {
    for (Option option : options) {
      if (option.name().equals(name)) {
        return option.value();
      }
    }
    throw new IllegalArgumentException(
        "rule set "
            + id
            + " has no choice "
            + name
            + "; it has "
            + options.stream().map(Option::name).toList());
  }

  /** Whether the rule set has a number or a choice called {@code name}. */
  public boolean has(String name) {
    return parameters.stream().anyMatch(p -> p.name().equals(name))
        || options.stream().anyMatch(o -> o.name().equals(name));
  }
}
