package org.alvhdesk.hedge.revision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.alvhdesk.approval.Refusal;
import org.alvhdesk.approval.Ruling.Refused;
import org.alvhdesk.contracts.rest.RevisionCommand;
import org.alvhdesk.hedge.approval.Policies;
import org.alvhdesk.hedge.book.BookUnit;
import org.alvhdesk.hedge.engine.Assessment;
import org.alvhdesk.hedge.engine.HedgeEngine;
import org.alvhdesk.hedge.engine.HedgeQuoteCheck;
import org.alvhdesk.hedge.engine.MarketInputs;
import org.alvhdesk.hedge.inputs.InputsRow;
import org.alvhdesk.hedge.ledger.ActiveLimits;
import org.alvhdesk.hedge.proposal.DraftTerms;
import org.alvhdesk.hedge.proposal.ProposalContent;
import org.alvhdesk.hedge.rebuild.DraftInputs;
import org.alvhdesk.hedge.revision.Edited.ImpossibleEdit;
import org.alvhdesk.hedge.risk.ChangeRisks;
import org.alvhdesk.hedge.ruleset.ActiveRules;
import org.alvhdesk.strategy.Engine;
import org.alvhdesk.strategy.hedge.HedgeTrade;
import org.alvhdesk.strategy.quote.QuoteDefect;
import org.alvhdesk.strategy.quote.QuoteFitness;

/** The content of the next revision: the wanted legs with every figure of now. */
@ApplicationScoped
class RevisedContent {
  private final HedgeEngine engine;
  private final ActiveRules rules;
  private final Policies policies;
  private final ChangeRisks risks;
  private final ActiveLimits limits;

  RevisedContent(
      HedgeEngine engine,
      ActiveRules rules,
      Policies policies,
      ChangeRisks risks,
      ActiveLimits limits) {
    this.engine = engine;
    this.rules = rules;
    this.policies = policies;
    this.risks = risks;
    this.limits = limits;
  }

  /** A content, or why there is none. */
  sealed interface Answer {
    /**
     * It can be made.
     *
     * @param inputs what it was computed from
     */
    record Made(ProposalContent content, InputsRow inputs) implements Answer {}

    /** It cannot. */
    record Not(Refused why) implements Answer {}
  }

  /** {@code base} after the edits of {@code command}, on the inputs of {@code unit}. */
  Answer of(ProposalContent base, RevisionCommand command, BookUnit unit) {
    MarketInputs inputs = unit.book().inputs();
    List<HedgeTrade> trades;
    try {
      trades = PricedLegs.of(Edited.of(base.legs(), command.edits()), inputs, engine);
    } catch (ImpossibleEdit e) {
      return not(Refusal.EDIT_IMPOSSIBLE, e.getMessage());
    }
    List<QuoteDefect> defects =
        HedgeQuoteCheck.forProposal(
            trades.stream().map(HedgeTrade::contract).toList(), inputs, unit.now());
    if (!defects.isEmpty()) {
      return not(
          Refusal.MARKET_MOVED,
          "The quotes of now are not good enough to price it: "
              + QuoteFitness.text(defects)
              + ". Try again after the next step.");
    }
    var uncovered = PricedLegs.uncovered(base.legs(), trades, unit.holdings());
    if (uncovered.isPresent()) {
      return not(Refusal.EDIT_IMPOSSIBLE, uncovered.get());
    }
    ChangeRisks.Priced priced = RevisionDraft.priced(risks, inputs, unit.holdings(), trades);
    return priced.breaches().isEmpty()
        ? made(base, command, unit, trades, priced)
        : not(
            Refusal.LIMIT_BROKEN,
            "Hard limits forbid it: " + String.join("; ", priced.breaches()) + ".");
  }

  private Answer.Made made(
      ProposalContent base,
      RevisionCommand command,
      BookUnit unit,
      List<HedgeTrade> trades,
      ChangeRisks.Priced priced) {
    MarketInputs inputs = unit.book().inputs();
    DraftTerms terms =
        new DraftTerms(
            base.runId(),
            base.bookId(),
            unit.book().version(),
            policies.signature(),
            Engine.VERSION,
            base.trigger(),
            policies.sessionsToLive(Policies.HEDGE));
    Assessment wanted = engine.assess(inputs, unit.held(inputs.step().session()), base.bought());
    ProposalContent content =
        RevisionDraft.content(
            base, command, terms, rules.hedgeSet(), inputs, wanted, trades, priced);
    return new Answer.Made(
        content,
        InputsRow.of(
            new InputsRow.Key(UUID.fromString(content.id()), content.revision()),
            InputsRow.REVISION,
            terms.engineVersion(),
            terms.policyId(),
            DraftInputs.ofRevision(terms, rules, limits.shares(), wanted, base, command).bytes(),
            unit.now()));
  }

  private static Answer.Not not(Refusal reason, String text) {
    return new Answer.Not(new Refused(reason, text));
  }
}
