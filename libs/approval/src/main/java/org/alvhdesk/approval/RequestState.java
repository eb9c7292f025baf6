package org.alvhdesk.approval;

import static org.alvhdesk.approval.RequestEvent.APPROVE;
import static org.alvhdesk.approval.RequestEvent.COMPLETE;
import static org.alvhdesk.approval.RequestEvent.EXPIRE;
import static org.alvhdesk.approval.RequestEvent.FILL;
import static org.alvhdesk.approval.RequestEvent.REFUSE;
import static org.alvhdesk.approval.RequestEvent.REJECT;
import static org.alvhdesk.approval.RequestEvent.RELEASE;
import static org.alvhdesk.approval.RequestEvent.SUBMIT;
import static org.alvhdesk.approval.RequestEvent.SUPERSEDE;
import static org.alvhdesk.approval.RequestEvent.WITHDRAW;

import java.util.Map;
import java.util.Optional;

/**
 * Where a change request stands, for every kind of request.
 *
 * <pre>
 * DRAFT --submit--> SUBMITTED --approve--> PARTIALLY_APPROVED --complete--> APPROVED
 *                       \------------------------complete------------------^  |
 *                                                                     release v
 *                                                        FILLED <--fill-- RELEASED
 * SUBMITTED, PARTIALLY_APPROVED --reject--> REJECTED
 * every state after DRAFT that is not final --withdraw--> WITHDRAWN
 * DRAFT --refuse--> WITHDRAWN, RELEASED --refuse--> STALE
 * every state that is not final --expire--> EXPIRED, --supersede--> SUPERSEDED
 * </pre>
 *
 * A pair of state and event that is not in this table does not exist: {@link #on} is empty for it.
 */
public enum RequestState {
  DRAFT,
  SUBMITTED,
  PARTIALLY_APPROVED,
  APPROVED,
  RELEASED,
  FILLED,
  REJECTED,
  WITHDRAWN,
  EXPIRED,
  SUPERSEDED,
  STALE;

  private static final Map<RequestState, Map<RequestEvent, RequestState>> MOVES =
      Map.of(
          DRAFT,
          Map.of(SUBMIT, SUBMITTED, EXPIRE, EXPIRED, SUPERSEDE, SUPERSEDED, REFUSE, WITHDRAWN),
          SUBMITTED,
          Map.of(
              APPROVE, PARTIALLY_APPROVED,
              COMPLETE, APPROVED,
              REJECT, REJECTED,
              WITHDRAW, WITHDRAWN,
              EXPIRE, EXPIRED,
              SUPERSEDE, SUPERSEDED),
          PARTIALLY_APPROVED,
          Map.of(
              APPROVE, PARTIALLY_APPROVED,
              COMPLETE, APPROVED,
              REJECT, REJECTED,
              WITHDRAW, WITHDRAWN,
              EXPIRE, EXPIRED,
              SUPERSEDE, SUPERSEDED),
          APPROVED,
          Map.of(RELEASE, RELEASED, WITHDRAW, WITHDRAWN, EXPIRE, EXPIRED, SUPERSEDE, SUPERSEDED),
          RELEASED,
          Map.of(
              FILL, FILLED,
              WITHDRAW, WITHDRAWN,
              EXPIRE, EXPIRED,
              SUPERSEDE, SUPERSEDED,
              REFUSE, STALE));

  /** The state after {@code event}, or empty when the move is not legal here. */
  public Optional<RequestState> on(RequestEvent event) {
    return Optional.ofNullable(MOVES.getOrDefault(this, Map.of()).get(event));
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
    return !MOVES.containsKey(this);
  }

  /** True while people still decide: an approval may count. */
  public boolean isOpenForApproval() {
    return this == SUBMITTED || this == PARTIALLY_APPROVED;
  }
}
