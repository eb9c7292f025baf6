package org.alvhdesk.condor.ladder;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.alvhdesk.condor.CondorRuleSet;
import org.alvhdesk.condor.book.BookUnit;
import org.alvhdesk.condor.engine.MarketInputs;
import org.alvhdesk.condor.engine.Touches;
import org.alvhdesk.condor.proposal.Changes;
import org.alvhdesk.condor.proposal.Proposing;
import org.alvhdesk.contracts.Json;
import org.alvhdesk.contracts.event.CondorBookV1;
import org.alvhdesk.contracts.event.MarketStepV1;
import org.alvhdesk.contracts.rest.LadderView;
import org.alvhdesk.contracts.rest.ProposalSummary.RuleSetRef;
import org.alvhdesk.kit.decision.TraceLines;
import org.alvhdesk.strategy.condor.desk.CondorDecision;
import org.alvhdesk.strategy.rules.RuleSet;

/** The ladder as the rules saw it at a step, kept for {@code GET /api/v1/ladder}. */
@ApplicationScoped
public class LadderViews {
  private final CondorRuleSet ruleSet;

  LadderViews(CondorRuleSet ruleSet) {
    this.ruleSet = ruleSet;
  }

  /**
   * Keeps the view with {@code unit}.
   *
   * @param book as published at this step
   * @param answer what became of the decision; its trace comes before that of the rules
   */
  public void keep(
      BookUnit unit,
      MarketInputs inputs,
      CondorDecision decision,
      CondorBookV1 book,
      Proposing.Answer answer) {
    MarketStepV1 step = inputs.step();
    RuleSet set = ruleSet.rules().set();
    unit.book()
        .ladderView(
            Json.write(
                new LadderView(
                    book.bookId(),
                    step.runId(),
                    step.step(),
                    step.marketTime(),
                    step.session(),
                    step.snapshotId(),
                    step.optionQualityOf("SPX"),
                    new RuleSetRef(set.id(), set.version()),
                    book.version(),
                    book.navUsd(),
                    book.riskCapitalUsd(),
                    decision.layers().stream().map(state -> layer(state, book)).toList(),
                    Changes.trades(decision.trades(), unit.positions(), inputs),
                    decision.urgent(),
                    decision.selection().map(Changes::selection).orElse(null),
                    answer.reason(),
                    null,
                    Stream.concat(answer.trace().stream(), decision.trace().stream())
                        .map(TraceLines::of)
                        .toList(),
                    Touches.of(decision, unit.positions(), inputs))));
  }

  private static LadderView.Layer layer(CondorDecision.LayerState state, CondorBookV1 book) {
    List<CondorBookV1.Condor> held =
        book.condors().stream().filter(c -> state.positionIds().contains(c.id())).toList();
    return new LadderView.Layer(
        Changes.layer(state),
        held.stream()
            .map(CondorBookV1.Condor::maxLossUsd)
            .reduce(new BigDecimal("0.00"), BigDecimal::add),
        held);
  }
}
