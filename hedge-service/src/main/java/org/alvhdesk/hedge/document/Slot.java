package org.alvhdesk.hedge.document;

import java.util.Arrays;
import java.util.Optional;

/** A place for one document by which the desk decides. */
public enum Slot {
  CONDOR("ruleset", "the condor rule set"),
  HEDGE("ruleset", "the hedge rule set"),
  LIMITS("limit", "the hard limits"),
  POLICY("policy", "the approval policy");

  private final String kind;
  private final String meaning;

  Slot(String kind, String meaning) {
    this.kind = kind;
    this.meaning = meaning;
  }

  /** The slot called {@code name}; empty for any other text or null. */
  static Optional<Slot> named(String name) {
    return Arrays.stream(values()).filter(slot -> slot.name().equals(name)).findFirst();
  }

  /** Kind of change request, as the approval policy names it. */
  public String kind() {
    return kind;
  }

  /** For people, with its article. */
  public String meaning() {
    return meaning;
  }
}
