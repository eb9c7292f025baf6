package org.alvhdesk.approval;

import java.util.Optional;
import org.alvhdesk.approval.Lifecycle.Ended;
import org.alvhdesk.approval.Lifecycle.Undecided;

/**
 * The name of a state, as it is stored and shown; what is possible there says {@link Lifecycle}.
 */
public enum RequestState {
  DRAFT,
  SUBMITTED,
  PARTIALLY_APPROVED,
  APPROVED,
  RELEASED,
  PARTLY_FILLED,
  CHANGES_REQUESTED,
  STALE,
  FILLED,
  REJECTED,
  VETOED,
  WITHDRAWN,
  EXPIRED,
  SUPERSEDED;

  /** The state after {@code event}, or empty when the move is not legal here. */
  public Optional<RequestState> on(RequestEvent event) {
    return Lifecycle.of(this).on(event).map(Lifecycle::state);
  }

  /**
   * The state after a move that the caller has already shown to be legal.
   *
   * @throws IllegalStateException when it is not
   */
  public RequestState after(RequestEvent event) {
    return on(event)
        .orElseThrow(() -> new IllegalStateException("no " + event + " from state " + this));
  }

  /** True when nothing can happen any more. */
  public boolean isFinal() {
    return Lifecycle.of(this) instanceof Ended;
  }

  /** True when nobody is asked and it is not at the broker: a newer request may take its place. */
  public boolean makesRoom() {
    return this == DRAFT || this == CHANGES_REQUESTED || this == STALE;
  }

  /** True while people still decide: an approval may count. */
  public boolean isOpenForApproval() {
    return Lifecycle.of(this) instanceof Undecided;
  }
}
