package org.alvhdesk.quant.calendar;

/** The series an expiry belongs to; where several fall on one day the first named here counts. */
public enum ExpiryKind {
  /** Third Friday for SPX and SPXW, 30 days before one for the VIX. */
  MONTHLY,
  /** Last business day of a month (SPXW). */
  END_OF_MONTH,
  /** Fridays of SPXW, Wednesdays of the VIX. */
  WEEKLY,
  /** Mondays to Thursdays of SPXW. */
  DAILY
}
