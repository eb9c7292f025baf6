package org.alvhdesk.strategy.proposal;

import java.util.Optional;

/** What to do about proposals at a step. */
public sealed interface GateDecision {
  /** Why, for people and the log. */
  String reason();

  /** Make a proposal of the wanted trades; {@code supersedes} is the live one it replaces. */
  record Propose(Trigger trigger, Optional<String> supersedes, String reason)
      implements GateDecision {}

  /** Leave the live proposal as it is. */
  record Keep(String reason) implements GateDecision {}

  /** There is no live proposal and none is made. */
  record Nothing(String reason) implements GateDecision {}

  /** The draft {@code id} is no longer needed: nothing is left to trade. */
  record WithdrawDraft(String id, String reason) implements GateDecision {}
}
