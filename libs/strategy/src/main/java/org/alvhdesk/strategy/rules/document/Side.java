package org.alvhdesk.strategy.rules.document;

/** Which half of a decision a group of parameters speaks to. */
public enum Side {
  CONDOR,
  HEDGE,
  /** Both: capital, reports, governance, claims to be tested. */
  BOOK
}
