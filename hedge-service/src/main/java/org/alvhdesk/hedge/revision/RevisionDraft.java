package org.alvhdesk.hedge.revision;

import java.util.ArrayList;
import java.util.List;
import org.alvhdesk.contracts.event.MarketStepV1;
import org.alvhdesk.contracts.rest.ProposalSummary.RuleSetRef;
import org.alvhdesk.contracts.rest.RevisionCommand;
import org.alvhdesk.contracts.rest.TraceLine;
import org.alvhdesk.hedge.book.BookViews;
import org.alvhdesk.hedge.engine.Assessment;
import org.alvhdesk.hedge.engine.HedgeEngine;
import org.alvhdesk.hedge.engine.MarketInputs;
import org.alvhdesk.hedge.engine.Traces;
import org.alvhdesk.hedge.proposal.DraftTerms;
import org.alvhdesk.hedge.proposal.ProposalContent;
import org.alvhdesk.hedge.proposal.ProposalDrafts;
import org.alvhdesk.hedge.revision.Edited.ImpossibleEdit;
import org.alvhdesk.hedge.risk.ChangeRisks;
import org.alvhdesk.kit.decision.ProposalTerms;
import org.alvhdesk.strategy.hedge.HedgeDecision;
import org.alvhdesk.strategy.hedge.HedgeHolding;
import org.alvhdesk.strategy.hedge.HedgeTrade;
import org.alvhdesk.strategy.rules.RuleSet;

/** What is signed of a revision, as a pure function of what it is made of. */
public final class RevisionDraft {
  private RevisionDraft() {}

  /**
   * The revision of {@code base} computed once more from what it was made of.
   *
   * @param wanted what the rules said then, with the book as held
   * @throws IllegalArgumentException when such a revision cannot be made: the inputs are of none
   */
  public static ProposalContent again(
      ProposalContent base,
      RevisionCommand command,
      DraftTerms terms,
      RuleSet set,
      HedgeEngine engine,
      ChangeRisks risks,
      Assessment wanted) {
    MarketInputs inputs = wanted.asked().inputs();
    List<HedgeTrade> trades;
    try {
      trades = PricedLegs.of(Edited.of(base.legs(), command.edits()), inputs, engine);
    } catch (ImpossibleEdit e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
    List<HedgeHolding> held = wanted.asked().held().holdings();
    return content(
        base, command, terms, set, inputs, wanted, trades, priced(risks, inputs, held, trades));
  }

  /** What {@code trades} do to a book that holds {@code held}. */
  static ChangeRisks.Priced priced(
      ChangeRisks risks, MarketInputs inputs, List<HedgeHolding> held, List<HedgeTrade> trades) {
    return risks.hedge(
        inputs,
        held,
        HedgeDecision.after(held, trades),
        new ChangeRisks.Cost(HedgeDecision.atMid(trades), HedgeDecision.atLimit(trades)));
  }

  static ProposalContent content(
      ProposalContent base,
      RevisionCommand command,
      DraftTerms terms,
      RuleSet set,
      MarketInputs inputs,
      Assessment wanted,
      List<HedgeTrade> trades,
      ChangeRisks.Priced priced) {
    MarketStepV1 step = inputs.step();
    return new ProposalContent(
        ProposalContent.SCHEMA,
        base.id(),
        base.bookId(),
        base.kind(),
        base.revision() + 1,
        new RuleSetRef(set.id(), set.version()),
        terms.policyId(),
        ProposalDrafts.headline(trades),
        base.trigger(),
        base.runId(),
        step.step(),
        step.marketTime(),
        step.snapshotId(),
        terms.bookVersion(),
        inputs.condors().version(),
        terms.engineVersion(),
        step.optionQuality(),
        trades.stream().map(ProposalDrafts::leg).toList(),
        BookViews.layers(wanted.decision().layers()),
        ProposalDrafts.cost(
            inputs.condors(),
            HedgeDecision.atLimit(trades),
            HedgeDecision.atMid(trades),
            HedgeDecision.grossAtLimit(trades)),
        trace(base, command, wanted),
        BookViews.scenarios(priced.report()),
        ProposalTerms.expiresAt(step.session(), terms.ttlSessions()),
        priced.risk());
  }

  /** What the rules say now, after the line that says that a person decided otherwise. */
  private static List<TraceLine> trace(
      ProposalContent base, RevisionCommand command, Assessment wanted) {
    boolean edited = !command.edits().isEmpty();
    List<TraceLine> trace = new ArrayList<>();
    trace.add(
        new TraceLine(
            "REVISION",
            edited
                ? "quantities or limits as a person wants them"
                : "the same legs on the quotes of now",
            "ours: revision " + (base.revision() + 1) + " of this proposal",
            List.of(),
            "approved as this revision, by others than who made it",
            "FIRED",
            command.reason() == null || command.reason().isBlank()
                ? "priced anew"
                : command.reason().trim()));
    trace.addAll(Traces.of(wanted));
    return trace;
  }
}
