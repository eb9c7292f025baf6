package org.alvhdesk.strategy.rules;

import java.math.BigDecimal;
import java.util.List;

/**
 * A versioned preset: parameters, each with the place it comes from.
 *
 * @param id such as {@code LAYERED-002}
 * @param version counts up; a version once published never changes
 * @param title one line for people
 */
public record RuleSet(String id, String version, String title, List<Parameter> parameters) {
  /**
   * @throws IllegalArgumentException when a parameter is listed twice
   */
  public RuleSet {
    parameters = List.copyOf(parameters);
    if (parameters.stream().map(Parameter::name).distinct().count() != parameters.size()) {
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
}
