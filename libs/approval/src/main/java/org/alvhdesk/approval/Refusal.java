package org.alvhdesk.approval;

/** Why a person may not act, and the HTTP status that says so. */
public enum Refusal {
  /** No policy for this kind of request: nobody may approve. */
  NO_POLICY(403),
  /** None of the person's roles may do this. */
  ROLE_MISSING(403),
  /** The person asked for the change. */
  IS_SUBMITTER(403),
  /** Only the person who asked for it may do this. */
  NOT_SUBMITTER(403),
  /** The hash is absent or not 64 lower-case hex digits. */
  HASH_MALFORMED(400),
  /** A reason is needed. */
  REASON_MISSING(400),
  /** The person saw other content than what is stored. */
  HASH_DIFFERS(409),
  /** The lifecycle has no such move from here. */
  ILLEGAL_STATE(409),
  /** The market has moved outside the limits of the request. */
  MARKET_MOVED(409);

  private final int status;

  Refusal(int status) {
    this.status = status;
  }

  /** HTTP status. */
  public int status() {
    return status;
  }
}
