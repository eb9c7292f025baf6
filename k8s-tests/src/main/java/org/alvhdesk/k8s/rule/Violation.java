package org.alvhdesk.k8s.rule;

/**
 * Something that must not be.
 *
 * @param rule id of the rule that found it
 * @param object what a person calls the object, such as {@code Deployment/ui}
 * @param message what is wrong, and what would be right
 */
public record Violation(String rule, String object, String message) {
  @Override
  public String toString() {
    return rule + ": " + object + ": " + message;
  }
}
