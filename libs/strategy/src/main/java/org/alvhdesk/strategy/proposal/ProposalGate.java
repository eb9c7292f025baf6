package org.alvhdesk.strategy.proposal;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.strategy.proposal.LiveProposal.Leg;

/**
 * When the engine speaks about a book: at most once a session, and at once when a limit is newly
 * breached or a stop newly reached. The same for every kind of book.
 *
 * <p>A draft stays while it is what the engine would propose now and the market is inside its
 * limits. What people are deciding on is replaced only by such an urgent reason that needs other
 * trades. What is approved and working is never replaced: its fill may come at any step, and a
 * second order beside it would trade twice.
 */
public final class ProposalGate {
  private ProposalGate() {}

  /** What to do about proposals at this step. */
  public static GateDecision decide(GateInput input) {
    if (input.live().isEmpty()) {
      return withoutLive(input);
    }
    LiveProposal live = input.live().get();
    return switch (live.stage()) {
      case DRAFT -> withDraft(input, live);
      case UNDER_APPROVAL -> underApproval(input, live);
      case WORKING ->
          new GateDecision.Keep(
              "proposal " + live.id() + " is approved and working; it fills or expires first");
    };
  }

  private static GateDecision withoutLive(GateInput input) {
    if (input.wanted().isEmpty()) {
      return new GateDecision.Nothing("nothing is to be traded, or what is missing has no quote");
    }
    if (input.newlyUrgent()) {
      return urgent(Optional.empty());
    }
    if (spoken(input)) {
      return new GateDecision.Nothing("one proposal a session: this session had its own");
    }
    return new GateDecision.Propose(
        Trigger.SESSION, Optional.empty(), "held differs from target; first of this session");
  }

  private static GateDecision withDraft(GateInput input, LiveProposal draft) {
    if (input.wanted().isEmpty()) {
      return new GateDecision.WithdrawDraft(draft.id(), "nothing is left to trade");
    }
    String change = change(draft, input.wanted());
    if (change.isEmpty()) {
      return new GateDecision.Keep("draft " + draft.id() + " is what the rules want now");
    }
    if (input.newlyUrgent()) {
      return urgent(Optional.of(draft.id()));
    }
    if (spoken(input)) {
      return new GateDecision.Keep(
          "draft " + draft.id() + " " + change + "; the next session replaces it");
    }
    return new GateDecision.Propose(
        Trigger.SESSION, Optional.of(draft.id()), "draft " + draft.id() + " " + change);
  }

  private static GateDecision underApproval(GateInput input, LiveProposal live) {
    String change = input.wanted().isEmpty() ? "" : change(live, input.wanted());
    if (input.newlyUrgent() && !change.isEmpty()) {
      return urgent(Optional.of(live.id()));
    }
    return new GateDecision.Keep("people are deciding on proposal " + live.id());
  }

  private static GateDecision urgent(Optional<String> supersedes) {
    return new GateDecision.Propose(
        Trigger.BREACH,
        supersedes,
        "a limit was newly breached or a stop newly reached: proposed at once");
  }

  private static boolean spoken(GateInput input) {
    return input.lastProposed().filter(last -> !last.isBefore(input.session())).isPresent();
  }

  /** How {@code wanted} differs from the live legs, in words; empty when it does not. */
  private static String change(LiveProposal live, List<Wanted> wanted) {
    List<Leg> legs = live.legs().stream().sorted(Comparator.comparing(Leg::trade)).toList();
    List<Wanted> trades = wanted.stream().sorted(Comparator.comparing(Wanted::trade)).toList();
    if (!legs.stream()
        .map(Leg::trade)
        .toList()
        .equals(trades.stream().map(Wanted::trade).toList())) {
      return "asks for other trades than the rules want now";
    }
    for (int i = 0; i < legs.size(); i++) {
      Leg leg = legs.get(i);
      if (!trades.get(i).touchPoints().map(leg::allows).orElse(true)) {
        return "has a limit that the market has left: " + leg.trade();
      }
    }
    return "";
  }
}
