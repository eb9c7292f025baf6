package org.alvhdesk.k8s.rule;

import org.alvhdesk.k8s.model.Manifest;

/**
 * One policy, checked over all objects that would be applied together.
 *
 * @param id its name, such as {@code container-drops-capabilities}
 * @param says what it demands, in one sentence
 * @param check reports what breaks it
 */
public record Rule(String id, String says, Check check) {

  /** The work of a rule. */
  public interface Check {
    void run(Situation s, Report report);
  }

  /** Takes what a rule finds. */
  public interface Report {
    void add(String object, String message);

    default void add(Manifest object, String message) {
      add(object.id(), message);
    }
  }
}
