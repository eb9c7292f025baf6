package org.alvhdesk.approval;

/** Why a person may not act, and the HTTP status that says so. */
public enum Refusal {
  /** No policy for this kind of request: nobody may approve. */
  NO_POLICY(403),
  /** None of the person's roles may do this. */
  ROLE_MISSING(403),
  /** The person asked for the change. */
  IS_SUBMITTER(403),
  /** The person edited it, or asked for an earlier revision of it. */
  IS_EDITOR(403),
  /** The person approved it, and so may not say what came of it. */
  IS_APPROVER(403),
  /** The person recorded it: another one decides what becomes of it. */
  IS_RECORDER(403),
  /** Only the person who asked for it may do this. */
  NOT_SUBMITTER(403),
  /** Only the person who gave the delegation may do this. */
  NOT_DELEGATOR(403),
  /** The policy does not lend this role to that person. */
  NOT_LENT(403),
  /** A fresh second factor is needed (RFC 9470). */
  STEP_UP_REQUIRED(401),
  /** Nobody who is left could approve it. */
  OUT_OF_REACH(409),
  /** The hash is absent or not 64 lower-case hex digits. */
  HASH_MALFORMED(400),
  /** A reason is needed. */
  REASON_MISSING(400),
  /** The person saw other content than what is stored. */
  HASH_DIFFERS(409),
  /** The lifecycle has no such move from here. */
  ILLEGAL_STATE(409),
  /** It was made under another approval policy than the one that runs. */
  POLICY_CHANGED(409),
  /** Its time has run out: it has expired. */
  EXPIRED(409),
  /** The market has moved outside the limits of the request. */
  MARKET_MOVED(409),
  /** Whether it still holds is not known yet: nobody has priced it on the quotes of now. */
  NOT_PRICED(409),
  /** Only the service that proposed it can make another of it. */
  NOT_REVISABLE(409),
  /** A hard limit forbids the edited change. */
  LIMIT_BROKEN(409),
  /** The edit itself cannot be carried out. */
  EDIT_IMPOSSIBLE(400),
  /** A fill is not of what was approved, or outside it. */
  FILL_DOES_NOT_FIT(409),
  /** An emergency may only reduce risk, and this does not, or nobody can tell. */
  NOT_RISK_REDUCING(409),
  /** An emergency is still to be reviewed. */
  REVIEW_OPEN(409);

  private final int status;

  Refusal(int status) {
    this.status = status;
  }

  /** HTTP status. */
  public int status() {
    return status;
  }
}
