package org.alvhdesk.strategy.proposal;

/** Why a proposal is made now. */
public enum Trigger {
  /** The one proposal of the session. */
  SESSION,
  /** A limit or stress cap was newly breached, or a stop or defence newly reached. */
  BREACH
}
