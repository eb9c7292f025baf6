package org.alvhdesk.strategy.rules.document;

import java.util.List;

/**
 * Parameters that belong together.
 *
 * @param title for people, such as {@code FRONT layer}
 * @param side which half of a decision they speak to
 */
public record ParameterGroup(String title, Side side, List<RuleParameter> parameters) {
  /**
   * @throws IllegalArgumentException when the title is blank or there is no parameter
   */
  public ParameterGroup {
    parameters = List.copyOf(parameters);
    if (title.isBlank() || parameters.isEmpty()) {
      throw new IllegalArgumentException(
          "a group needs a title and a parameter, was: \"" + title + "\"");
    }
  }
}
