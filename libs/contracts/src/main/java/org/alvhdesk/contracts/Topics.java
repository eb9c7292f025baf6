package org.alvhdesk.contracts;

/** Kafka topics. The name ends with the version of the payload; docs/architecture.md section 3. */
public final class Topics {
  public static final String MARKET_STEP = "alvh.market.step.v1";
  public static final String MARKET_SLICE = "alvh.market.slice.v1";
  public static final String CONDOR_BOOK = "alvh.condor.book.v1";
  public static final String CONDOR_PROPOSAL = "alvh.condor.proposal.v1";
  public static final String CONDOR_FILL = "alvh.condor.fill.v1";
  public static final String CONDOR_EXECUTION = "alvh.condor.execution.v1";
  public static final String HEDGE_PROPOSAL = "alvh.hedge.proposal.v1";
  public static final String HEDGE_BOOK = "alvh.hedge.book.v1";
  public static final String LEDGER_CLOSE = "alvh.ledger.close.v1";
  public static final String BOOK_OPENING = "alvh.book.opening.v1";
  public static final String APPROVAL_DECISION = "alvh.approval.decision.v1";
  public static final String RULE_SET_VERSION = "alvh.ruleset.version.v1";
  public static final String DELEGATION = "alvh.delegation.v1";
  public static final String CASH_TRANSFER = "alvh.cash.transfer.v1";
  public static final String STEP_DONE = "alvh.step.done.v1";

  private Topics() {}
}
