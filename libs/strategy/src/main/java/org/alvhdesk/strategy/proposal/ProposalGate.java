package org.alvhdesk.strategy.proposal;

/** When the engine speaks: at most once a session, and at once when a limit is newly breached. */
public final class ProposalGate {
  private ProposalGate() {}

  /** What to do about proposals at this step. */
  public static GateDecision decide(GateInput input) {
    throw new UnsupportedOperationException();
  }
}
