package org.alvhdesk.hedge.revision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.alvhdesk.approval.Refusal;
import org.alvhdesk.approval.Ruling.Refused;
import org.alvhdesk.contracts.event.MarketStepV1;
import org.alvhdesk.contracts.rest.ProposalSummary.RuleSetRef;
import org.alvhdesk.contracts.rest.RevisionCommand;
import org.alvhdesk.contracts.rest.TraceLine;
import org.alvhdesk.hedge.approval.Policies;
import org.alvhdesk.hedge.book.BookUnit;
import org.alvhdesk.hedge.book.BookViews;
import org.alvhdesk.hedge.engine.Assessment;
import org.alvhdesk.hedge.engine.HedgeEngine;
import org.alvhdesk.hedge.engine.HedgeQuoteCheck;
import org.alvhdesk.hedge.engine.MarketInputs;
import org.alvhdesk.hedge.engine.Traces;
import org.alvhdesk.hedge.proposal.ProposalContent;
import org.alvhdesk.hedge.proposal.ProposalDrafts;
import org.alvhdesk.hedge.revision.Edited.ImpossibleEdit;
import org.alvhdesk.hedge.risk.ChangeRisks;
import org.alvhdesk.hedge.ruleset.ActiveRules;
import org.alvhdesk.kit.decision.ProposalTerms;
import org.alvhdesk.strategy.Engine;
import org.alvhdesk.strategy.hedge.HedgeDecision;
import org.alvhdesk.strategy.hedge.HedgeHolding;
import org.alvhdesk.strategy.hedge.HedgeTrade;
import org.alvhdesk.strategy.quote.QuoteDefect;
import org.alvhdesk.strategy.quote.QuoteFitness;
import org.alvhdesk.strategy.rules.RuleSet;

/** The content of the next revision: the wanted legs with every figure of now. */
@ApplicationScoped
class RevisedContent {
  private final HedgeEngine engine;
  private final ActiveRules rules;
  private final Policies policies;
  private final ChangeRisks risks;

  RevisedContent(HedgeEngine engine, ActiveRules rules, Policies policies, ChangeRisks risks) {
    this.engine = engine;
    this.rules = rules;
    this.policies = policies;
    this.risks = risks;
  }

  /** A content, or why there is none. */
  sealed interface Answer {
    /** It can be made. */
    record Made(ProposalContent content) implements Answer {}

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
    ChangeRisks.Priced priced = priced(trades, unit);
    return priced.breaches().isEmpty()
        ? new Answer.Made(content(base, command, unit, trades, priced))
        : not(
            Refusal.LIMIT_BROKEN,
            "Hard limits forbid it: " + String.join("; ", priced.breaches()) + ".");
  }

  private ChangeRisks.Priced priced(List<HedgeTrade> trades, BookUnit unit) {
    List<HedgeHolding> held = unit.holdings();
    return risks.hedge(
        unit.book().inputs(),
        held,
        HedgeDecision.after(held, trades),
        new ChangeRisks.Cost(HedgeDecision.atMid(trades), HedgeDecision.atLimit(trades)));
  }

  private ProposalContent content(
      ProposalContent base,
      RevisionCommand command,
      BookUnit unit,
      List<HedgeTrade> trades,
      ChangeRisks.Priced priced) {
    MarketInputs inputs = unit.book().inputs();
    MarketStepV1 step = inputs.step();
    RuleSet set = rules.hedgeSet();
    Assessment wanted = engine.assess(inputs, unit.held(step.session()), base.bought());
    return new ProposalContent(
        ProposalContent.SCHEMA,
        base.id(),
        base.bookId(),
        base.kind(),
        base.revision() + 1,
        new RuleSetRef(set.id(), set.version()),
        policies.signature(),
        ProposalDrafts.headline(trades),
        base.trigger(),
        base.runId(),
        step.step(),
        step.marketTime(),
        step.snapshotId(),
        unit.book().version(),
        inputs.condors().version(),
        Engine.VERSION,
        step.optionQuality(),
        trades.stream().map(ProposalDrafts::leg).toList(),
        BookViews.layers(wanted.decision().layers()),
        ProposalDrafts.cost(
            inputs.condors(), HedgeDecision.atLimit(trades), HedgeDecision.atMid(trades)),
        trace(base, command, wanted),
        BookViews.scenarios(priced.report()),
        ProposalTerms.expiresAt(step.session(), policies.sessionsToLive(Policies.HEDGE)),
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

  private static Answer.Not not(Refusal reason, String text) {
    return new Answer.Not(new Refused(reason, text));
  }
}
