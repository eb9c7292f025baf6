package org.alvhdesk.strategy.execution;

/** What an execution of a broker is to the book. */
public sealed interface Reconciled {
  /** The execution. */
  Execution execution();

  /**
   * It fills a leg of a released change, inside what was approved.
   *
   * @param order number of the order in its ticket
   * @param leg index of the leg in its order, from 0
   */
  record Matched(Execution execution, String proposalId, int order, int leg)
      implements Reconciled {}

  /** It is in the book already. */
  record Duplicate(Execution execution) implements Reconciled {}

  /**
   * It fits nothing that was released: a person decides.
   *
   * @param proposalId the change it comes nearest to; empty text when there is none
   * @param text what does not fit, with figures
   */
  record Break(Execution execution, Reason reason, String proposalId, String text)
      implements Reconciled {}

  /** Why an execution fits nothing. */
  enum Reason {
    /** No released change trades this contract. */
    UNKNOWN_CONTRACT,
    /** A released change trades it the other way. */
    WRONG_SIDE,
    /** Before the release or after the end of its time. */
    WRONG_TIME,
    /** More than what is left to fill. */
    OVERFILL,
    /** Outside the approved worst price. */
    OUTSIDE_LIMIT,
    /** The broker's id is in the book with another trade. */
    CONFLICTING_ID,
    /** Its change was released to condor-service, which fills it on paper. */
    NOT_FILLED_HERE
  }
}
