package org.alvhdesk.strategy.proposal;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.strategy.hedge.Action;
import org.alvhdesk.strategy.hedge.HedgeTrade;
import org.alvhdesk.strategy.proposal.LiveProposal.Leg;

/**
 * When the engine speaks: at most once a session, and at once when a limit is newly breached.
 *
 * <p>A draft stays while it is what the engine would propose now and the market is inside its
 * limits. What people are deciding on is replaced only by a breach that needs other trades. What is
 * approved and working is never replaced: its fill may come at any step, and a second order beside
 * it would trade twice.
 */
public final class ProposalGate {
  private static final Comparator<Leg> ORDER =
      Comparator.comparing(Leg::layer)
          .thenComparing(Leg::action)
          .thenComparing(Leg::contract)
          .thenComparingInt(Leg::quantity);

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
      return new GateDecision.Nothing("the hedge is on target, or what is missing has no quote");
    }
    if (input.newBreach()) {
      return breach(Optional.empty());
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
    if (input.newBreach()) {
      return breach(Optional.of(draft.id()));
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
    if (input.newBreach() && !change.isEmpty()) {
      return breach(Optional.of(live.id()));
    }
    return new GateDecision.Keep("people are deciding on proposal " + live.id());
  }

  private static GateDecision breach(Optional<String> supersedes) {
    return new GateDecision.Propose(
        Trigger.BREACH, supersedes, "a limit was newly breached: proposed at once");
  }

  private static boolean spoken(GateInput input) {
    return input.lastProposed().filter(last -> !last.isBefore(input.session())).isPresent();
  }

  /** How {@code wanted} differs from the live legs, in words; empty when it does not. */
  private static String change(LiveProposal live, List<HedgeTrade> wanted) {
    List<Leg> legs = live.legs().stream().sorted(ORDER).toList();
    List<HedgeTrade> trades = wanted.stream().sorted(Comparator.comparing(Leg::of, ORDER)).toList();
    if (legs.size() != trades.size()) {
      return "asks for other trades than the rules want now";
    }
    for (int i = 0; i < legs.size(); i++) {
      if (ORDER.compare(legs.get(i), Leg.of(trades.get(i))) != 0) {
        return "asks for other trades than the rules want now";
      }
    }
    for (int i = 0; i < legs.size(); i++) {
      if (!insideLimit(legs.get(i), trades.get(i))) {
        return "has a limit that the market has left: " + trades.get(i).text();
      }
    }
    return "";
  }

  private static boolean insideLimit(Leg leg, HedgeTrade trade) {
    BigDecimal limit = leg.limitPoints();
    return leg.action() == Action.BUY
        ? trade.quote().askPoints().compareTo(limit) <= 0
        : trade.quote().bidPoints().compareTo(limit) >= 0;
  }
}
