package org.alvhdesk.strategy.rules.document;

/** What a rule set is for. */
public enum RuleKind {
  /** Iron condors: which, when, how many; may carry hedge groups of the same source. */
  CONDOR,
  /** Hedge layers. */
  HEDGE,
  /** A benchmark that a hedged book is compared with; never traded. */
  COMPARATOR
}
