package org.alvhdesk.approval;

import java.util.Optional;

/**
 * Where a change request stands, as a type that has only the moves which are legal from there: a
 * draft cannot be approved because {@link Draft} has no such method. {@link #on} is the same table
 * for events that come from outside.
 *
 * <pre>
 * Draft --submit--> Submitted --approve--> PartiallyApproved --complete--> Approved
 * Approved --release--> Released --fill part--> PartlyFilled --fill--> Filled
 * Submitted, PartiallyApproved: reject, request changes, break glass (to Approved)
 * Submitted .. Released, ChangesRequested, Stale: veto; also withdraw, and from PartlyFilled
 * Submitted .. Released: go stale (what was shown does not hold any more)
 * Draft .. PartiallyApproved, ChangesRequested, Stale: revise (a draft again, without approvals)
 * everything that has not ended: expire, supersede
 * </pre>
 *
 * Ended states have no moves at all.
 */
public sealed interface Lifecycle {
  /** The state's name, as it is stored and shown. */
  RequestState state();

  /** Nothing can happen any more. */
  sealed interface Ended extends Lifecycle {}

  /** Something can still happen; time or a newer request can end it. */
  sealed interface Alive extends Lifecycle {
    /** Its time has run out. */
    default Expired expire() {
      return new Expired();
    }

    /** A newer request took its place. */
    default Superseded supersede() {
      return new Superseded();
    }
  }

  /** People decide: yes, no, not like this. */
  sealed interface Undecided extends Alive {
    /** A yes; {@code complete} when nothing is missing after it. */
    default Alive approve(boolean complete) {
      return complete ? new Approved() : new PartiallyApproved();
    }

    /** An emergency: risk is reduced now, and reviewed afterwards. */
    default Approved breakGlass() {
      return new Approved();
    }

    /** A no. */
    default Rejected reject() {
      return new Rejected();
    }

    /** An approver wants something else; the request waits for a revision. */
    default ChangesRequested requestChanges() {
      return new ChangesRequested();
    }
  }

  /** It may be edited, or priced anew: a new revision without approvals. */
  sealed interface Revisable extends Alive {
    /** The next revision. */
    default Draft revise() {
      return new Draft();
    }
  }

  /** Who asked for it may take it back. */
  sealed interface Withdrawable extends Alive {
    /** Taken back. */
    default Withdrawn withdraw() {
      return new Withdrawn();
    }
  }

  /** Risk may stop it for good. */
  sealed interface Vetoable extends Alive {
    /** Stopped. */
    default Vetoed veto() {
      return new Vetoed();
    }
  }

  /** What was shown may cease to hold. */
  sealed interface Perishable extends Alive {
    /** It does not hold any more. */
    default Stale goStale() {
      return new Stale();
    }
  }

  /** At the broker. */
  sealed interface Working extends Alive {
    /** Some of it is filled. */
    default PartlyFilled fillPart() {
      return new PartlyFilled();
    }

    /** All of it is filled. */
    default Filled fill() {
      return new Filled();
    }
  }

  /** Proposed by the rules or revised by a person; nobody has asked for approval. */
  record Draft() implements Revisable {
    /** Somebody asks for approval. */
    public Submitted submit() {
      return new Submitted();
    }

    /** The desk itself does not take it: another is decided on first. */
    public Withdrawn refuse() {
      return new Withdrawn();
    }

    @Override
    public RequestState state() {
      return RequestState.DRAFT;
    }
  }

  /** Approval is asked for; nobody has given one. */
  record Submitted() implements Undecided, Revisable, Withdrawable, Vetoable, Perishable {
    @Override
    public RequestState state() {
      return RequestState.SUBMITTED;
    }
  }

  /** Some have approved; more are needed. */
  record PartiallyApproved() implements Undecided, Revisable, Withdrawable, Vetoable, Perishable {
    @Override
    public RequestState state() {
      return RequestState.PARTIALLY_APPROVED;
    }
  }

  /** The quorum is complete. */
  record Approved() implements Withdrawable, Vetoable, Perishable {
    /** Handed to execution. */
    public Released release() {
      return new Released();
    }

    @Override
    public RequestState state() {
      return RequestState.APPROVED;
    }
  }

  /** At the broker, nothing filled. */
  record Released() implements Working, Withdrawable, Vetoable, Perishable {
    @Override
    public RequestState state() {
      return RequestState.RELEASED;
    }
  }

  /** At the broker, some of it filled: taking it back cancels only the rest. */
  record PartlyFilled() implements Working, Withdrawable {
    @Override
    public RequestState state() {
      return RequestState.PARTLY_FILLED;
    }
  }

  /** An approver asked for changes. */
  record ChangesRequested() implements Revisable, Withdrawable, Vetoable {
    @Override
    public RequestState state() {
      return RequestState.CHANGES_REQUESTED;
    }
  }

  /** What was shown does not hold any more; a revision brings fresh numbers. */
  record Stale() implements Revisable, Withdrawable, Vetoable {
    @Override
    public RequestState state() {
      return RequestState.STALE;
    }
  }

  /** Every leg is filled. */
  record Filled() implements Ended {
    @Override
    public RequestState state() {
      return RequestState.FILLED;
    }
  }

  /** An approver said no. */
  record Rejected() implements Ended {
    @Override
    public RequestState state() {
      return RequestState.REJECTED;
    }
  }

  /** Risk said never. */
  record Vetoed() implements Ended {
    @Override
    public RequestState state() {
      return RequestState.VETOED;
    }
  }

  /** Taken back, or not taken by the desk. */
  record Withdrawn() implements Ended {
    @Override
    public RequestState state() {
      return RequestState.WITHDRAWN;
    }
  }

  /** Its time ran out. */
  record Expired() implements Ended {
    @Override
    public RequestState state() {
      return RequestState.EXPIRED;
    }
  }

  /** A newer request took its place. */
  record Superseded() implements Ended {
    @Override
    public RequestState state() {
      return RequestState.SUPERSEDED;
    }
  }

  /** The state stored as {@code state}. */
  static Lifecycle of(RequestState state) {
    return switch (state) {
      case DRAFT -> new Draft();
      case SUBMITTED -> new Submitted();
      case PARTIALLY_APPROVED -> new PartiallyApproved();
      case APPROVED -> new Approved();
      case RELEASED -> new Released();
      case PARTLY_FILLED -> new PartlyFilled();
      case CHANGES_REQUESTED -> new ChangesRequested();
      case STALE -> new Stale();
      case FILLED -> new Filled();
      case REJECTED -> new Rejected();
      case VETOED -> new Vetoed();
      case WITHDRAWN -> new Withdrawn();
      case EXPIRED -> new Expired();
      case SUPERSEDED -> new Superseded();
    };
  }

  /** The state after {@code event}, or empty when there is no such move from here. */
  default Optional<Lifecycle> on(RequestEvent event) {
    return Optional.ofNullable(
        switch (event) {
          case SUBMIT -> this instanceof Draft draft ? draft.submit() : null;
          case REFUSE -> this instanceof Draft draft ? draft.refuse() : null;
          case APPROVE -> this instanceof Undecided open ? open.approve(false) : null;
          case COMPLETE -> this instanceof Undecided open ? open.approve(true) : null;
          case BREAK_GLASS -> this instanceof Undecided open ? open.breakGlass() : null;
          case REJECT -> this instanceof Undecided open ? open.reject() : null;
          case REQUEST_CHANGES -> this instanceof Undecided open ? open.requestChanges() : null;
          case REVISE -> this instanceof Revisable some ? some.revise() : null;
          case WITHDRAW -> this instanceof Withdrawable some ? some.withdraw() : null;
          case VETO -> this instanceof Vetoable some ? some.veto() : null;
          case GO_STALE -> this instanceof Perishable some ? some.goStale() : null;
          case RELEASE -> this instanceof Approved approved ? approved.release() : null;
          case FILL_PART -> this instanceof Working some ? some.fillPart() : null;
          case FILL -> this instanceof Working some ? some.fill() : null;
          case EXPIRE -> this instanceof Alive some ? some.expire() : null;
          case SUPERSEDE -> this instanceof Alive some ? some.supersede() : null;
        });
  }
}
