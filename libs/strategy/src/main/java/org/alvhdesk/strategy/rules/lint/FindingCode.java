package org.alvhdesk.strategy.rules.lint;

/** What the linter looks for; docs/strategy/rule-sets.md lists each with its condition. */
public enum FindingCode {
  /** Shares of one whole sum to more than 1. */
  SHARES_OVER_ONE(Severity.ERROR),
  /** A band whose low end is not below its high end. */
  BAND_EMPTY(Severity.ERROR),
  /** Two bands of one family claim the same value. */
  BANDS_OVERLAP(Severity.ERROR),
  /** Values between two bands belong to none. */
  BANDS_GAP(Severity.WARNING),
  /** An expiry window without a day, or a target outside its window. */
  WINDOW_EMPTY(Severity.ERROR),
  /** A condition that no value can meet. */
  GATE_NEVER_FIRES(Severity.ERROR),
  /** A condition that is met from the start. */
  GATE_ALWAYS_FIRES(Severity.ERROR),
  /** The money is less than one contract or condor costs. */
  BUDGET_BELOW_ONE_CONTRACT(Severity.ERROR),
  /** The count rounds down to nothing at the given net asset value. */
  COUNT_ROUNDS_TO_ZERO(Severity.WARNING),
  /** Two layers expire within seven days and nothing separates them. */
  LAYERS_EXPIRE_TOGETHER(Severity.ERROR),
  /** Two layers would expire within seven days; the required distance moves one. */
  LAYER_MOVED_BY_DISTANCE(Severity.WARNING),
  /** An activation level that switches on and off at the same value. */
  ACTIVATION_WITHOUT_HYSTERESIS(Severity.ERROR),
  /** The switch-off of a level lies below the next lower level. */
  HYSTERESIS_SPANS_LEVELS(Severity.WARNING),
  /** The document says when layers are held and carries the opposite. */
  PRESENCE_CONTRADICTED(Severity.ERROR),
  /** Nothing keeps a trigger from proposing every session. */
  NO_COOLDOWN(Severity.ERROR),
  /** Nothing keeps a layer that was just bought. */
  NO_MINIMUM_HOLDING(Severity.ERROR),
  /** What keeps a series is tighter than what chooses it. */
  KEEP_TIGHTER_THAN_CHOICE(Severity.ERROR),
  /** Condors without a cap on the stress loss of the book. */
  NO_STRESS_CAP(Severity.ERROR),
  /** The hedge sells calls. */
  SHORT_CALLS(Severity.WARNING);

  private final Severity severity;

  FindingCode(Severity severity) {
    this.severity = severity;
  }

  /** How bad it is. */
  public Severity severity() {
    return severity;
  }
}
