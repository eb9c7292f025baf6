package org.alvhdesk.approval;

/** What can happen to a change request. */
public enum RequestEvent {
  /** A trader asks for approval. */
  SUBMIT,
  /** An approval that does not yet complete the quorum. */
  APPROVE,
  /** The approval that completes the quorum. */
  COMPLETE,
  /** An approver says no. */
  REJECT,
  /** The submitter takes it back. */
  WITHDRAW,
  /** Its time has run out. */
  EXPIRE,
  /** A newer request took its place. */
  SUPERSEDE,
  /** It is handed to execution. */
  RELEASE,
  /** Every leg is filled. */
  FILL,
  /**
   * The desk itself refuses it: a draft that comes while another is decided on, or a released one
   * whose book is not the one that was approved any more.
   */
  REFUSE
}
