package org.alvhdesk.strategy.trace;

/** What became of a rule in one decision; "no data" is never the same as "not fired". */
public enum Verdict {
  /** Its condition holds and it shaped the result. */
  FIRED,
  /** Its condition was tested and does not hold. */
  NOT_FIRED,
  /** It could not be tested: an input or a quote is missing. */
  NO_DATA
}
