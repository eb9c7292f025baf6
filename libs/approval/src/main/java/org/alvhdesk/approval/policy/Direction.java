package org.alvhdesk.approval.policy;

/** What a change does to the risk of the joint book, proved by pricing it before and after. */
public enum Direction {
  /** No stress loss is larger after it, and no limit is closer. */
  RISK_REDUCING,
  /** Anything else that could be priced. */
  RISK_INCREASING,
  /** It could not be priced: treated as increasing. */
  UNKNOWN
}
