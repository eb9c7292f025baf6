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
  /** The cap on the stress loss is less than one condor can lose. */
  STRESS_CAP_BELOW_ONE_CONDOR(Severity.ERROR),
  /** The layers together can lose more than the cap on the stress loss. */
  STRESS_CAP_BELOW_WEIGHTS(Severity.WARNING),
  /** The hedge sells calls. */
  SHORT_CALLS(Severity.WARNING),
  /** Parameters that another one keeps from ever altering a decision. */
  CHOICE_WITHOUT_EFFECT(Severity.WARNING),

  /** Of a pair: both documents describe a hedge; only the hedge document's is applied. */
  PAIR_TWO_HEDGES(Severity.WARNING),
  /** Of a pair, K4: the two size the hedge from different things. */
  PAIR_SIZE_BASIS(Severity.WARNING),
  /** Of a pair, K8: a VIX divergence makes one widen the wings and the other buy. */
  PAIR_DIVERGENCE_OPPOSED(Severity.ERROR),
  /** Of a pair, K8: the condors leave a VIX divergence to a hedge that does not look at it. */
  PAIR_DIVERGENCE_UNANSWERED(Severity.WARNING),
  /** Of a pair, K11: one wants more hedge at a higher VIX, the other the same or less. */
  PAIR_CYCLICALITY(Severity.WARNING),
  /** Of a pair, K12: the two disagree about the hedge below VIX 15. */
  PAIR_BELOW_VIX_15(Severity.WARNING),
  /** Of a pair: not one contract for the condors that the account holds. */
  PAIR_NO_HEDGE(Severity.ERROR),
  /** Of a pair: a layer of the hedge gets no contract for those condors. */
  PAIR_LAYER_EMPTY(Severity.WARNING),
  /** Of a pair: the money one document gives the other's hedge does not buy one contract. */
  PAIR_BUDGET_BELOW_ONE_CONTRACT(Severity.ERROR),
  /** Of a pair: condors and hedge together claim more than the risk capital. */
  PAIR_SHARES_OVER_ONE(Severity.ERROR),
  /** Of a pair: the hedge costs too much of what the condors can keep. */
  PAIR_PREMIUM_OVER_CREDIT(Severity.WARNING),
  /** Of a pair: the hedge is held to expiry and ends before the condors. */
  PAIR_COVER_ENDS_EARLY(Severity.WARNING),
  /** Of a pair: condors may be entered while the hedge must still wait. */
  PAIR_COOLDOWN(Severity.WARNING),
  /** Of a pair: the hedge must be held longer than a condor lives. */
  PAIR_HOLDING_OUTLIVES_CONDOR(Severity.WARNING);

  private final Severity severity;

  FindingCode(Severity severity) {
    this.severity = severity;
  }

  /** How bad it is. */
  public Severity severity() {
    return severity;
  }
}
