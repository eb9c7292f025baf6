package org.alvhdesk.strategy.rules.lint;

import java.util.List;
import org.alvhdesk.strategy.rules.document.RuleParameter;

/**
 * One thing the linter found.
 *
 * @param parameters names of the parameters it is about; of a pair, with the document's id before;
 *     empty when something is missing
 * @param ruleIds rules that those parameters cite, without repeats
 * @param message what is wrong, with numbers and units
 * @param remedy what to do
 */
public record Finding(
    FindingCode code,
    List<String> parameters,
    List<String> ruleIds,
    String message,
    String remedy) {
  /** Copies what it is given. */
  public Finding {
    parameters = List.copyOf(parameters);
    ruleIds = List.copyOf(ruleIds);
  }

  static Finding about(
      FindingCode code, List<RuleParameter> parameters, String message, String remedy) {
    return new Finding(
        code,
        parameters.stream().map(RuleParameter::name).toList(),
        parameters.stream().map(p -> p.citation().ruleId()).distinct().toList(),
        message,
        remedy);
  }

  /** One line for people: severity, code, what is wrong, rules and parameters, what to do. */
  public String text() {
    String about =
        parameters.isEmpty()
            ? ""
            : " (" + String.join(", ", ruleIds) + ": " + String.join(", ", parameters) + ")";
    return code.severity() + " " + code + ": " + message + about + "; " + remedy;
  }
}
