package org.alvhdesk.hedge.proposal;

import java.util.List;
import java.util.Optional;
import org.alvhdesk.approval.Actor;
import org.alvhdesk.approval.Deciding;
import org.alvhdesk.approval.Matter;
import org.alvhdesk.approval.Refusal;
import org.alvhdesk.approval.Ruling;
import org.alvhdesk.approval.Voter;
import org.alvhdesk.contracts.rest.ProposalView.Act;
import org.alvhdesk.hedge.book.HedgeBook;
import org.alvhdesk.hedge.delegation.Electorate;

/** What one person may do to a proposal now, and why not: the rulings that a command would get. */
final class PossibleActs {
  /** A reason can always be given when it is asked for. */
  private static final String TO_BE_GIVEN = "to be given";

  private static final List<String> ACTS =
      List.of("submit", "approve", "reject", "request-changes", "veto", "revise", "withdraw");

  private PossibleActs() {}

  static List<Act> of(
      Proposal p, Matter matter, Voter voter, Electorate desk, String policy, HedgeBook book) {
    Optional<Ruling.Overtaken> over = Overdue.of(p, book, matter.now());
    if (over.isPresent()) {
      return ACTS.stream().map(action -> new Act(action, false, over.get().text())).toList();
    }
    Actor actor = voter.actor();
    String hash = p.contentHash();
    Optional<String> nobody = Optional.empty();
    return List.of(
        act("submit", ProposalRulings.submit(p, matter, actor, hash, policy, book, desk)),
        act("approve", ProposalRulings.approve(p, matter, voter, hash, policy)),
        act("reject", Deciding.reject(matter, nobody, voter, hash, TO_BE_GIVEN)),
        act("request-changes", Deciding.requestChanges(matter, nobody, voter, hash, TO_BE_GIVEN)),
        act("veto", ProposalRulings.veto(p, matter, nobody, actor, hash, TO_BE_GIVEN)),
        act("revise", ProposalRulings.revise(p, matter, actor, hash)),
        act("withdraw", ProposalRulings.withdraw(p, actor, hash)));
  }

  private static Act act(String action, Ruling ruling) {
    return switch (ruling) {
      case Ruling.Accepted accepted ->
          new Act(
              action,
              true,
              accepted.missing().isEmpty()
                  ? "nothing is missing after it"
                  : "missing after it: " + String.join(", ", accepted.missing()));
      case Ruling.AlreadyCounted counted -> new Act(action, false, "You have already done this.");
      case Ruling.Overtaken overtaken -> new Act(action, false, overtaken.text());
      case Ruling.Refused refused ->
          new Act(action, refused.reason() == Refusal.STEP_UP_REQUIRED, refused.text());
    };
  }
}
