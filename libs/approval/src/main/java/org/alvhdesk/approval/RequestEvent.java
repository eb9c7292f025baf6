package org.alvhdesk.approval;

/** What can happen to a change request. */
public enum RequestEvent {
  /** A trader asks for approval. */
  SUBMIT,
  /** An approval that does not yet complete the quorum. */
  APPROVE,
  /** The approval that completes the quorum. */
  COMPLETE,
  /** One person releases a change that reduces risk; two others review it afterwards. */
  BREAK_GLASS,
  /** An approver says no. */
  REJECT,
  /** An approver wants something else. */
  REQUEST_CHANGES,
  /** Risk says never. */
  VETO,
  /** Edited or priced anew: the next revision. */
  REVISE,
  /** The submitter takes it back. */
  WITHDRAW,
  /** Its time has run out. */
  EXPIRE,
  /** A newer request took its place. */
  SUPERSEDE,
  /** What was shown does not hold any more. */
  GO_STALE,
  /** It is handed to execution. */
  RELEASE,
  /** Some of it is filled. */
  FILL_PART,
  /** Every leg is filled. */
  FILL,
  /** The desk itself does not take a draft: another is decided on first. */
  REFUSE
}
