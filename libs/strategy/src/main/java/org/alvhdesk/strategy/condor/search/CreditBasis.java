package org.alvhdesk.strategy.condor.search;

/** At which prices the credit is counted; always rounded down to the 0.05 grid of a package. */
public enum CreditBasis {
  /** The middle of all four quotes. */
  MID,
  /** The worst touch: shorts sold at their bid, wings bought at their offer. */
  TOUCH
}
