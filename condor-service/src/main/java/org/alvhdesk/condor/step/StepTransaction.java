package org.alvhdesk.condor.step;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.alvhdesk.condor.CondorConfig;
import org.alvhdesk.condor.CondorRuleSet;
import org.alvhdesk.condor.book.BookKey;
import org.alvhdesk.condor.book.BookPublishing;
import org.alvhdesk.condor.book.BookUnit;
import org.alvhdesk.condor.book.CondorBooks;
import org.alvhdesk.condor.engine.CondorEngine;
import org.alvhdesk.condor.engine.MarketInputs;
import org.alvhdesk.condor.ladder.LadderViews;
import org.alvhdesk.condor.nav.LedgerCloses;
import org.alvhdesk.condor.proposal.ProposalRow;
import org.alvhdesk.condor.proposal.Proposals;
import org.alvhdesk.condor.proposal.Proposing;
import org.alvhdesk.condor.proposal.Repricing;
import org.alvhdesk.condor.ruleset.RuleSetsInForce;
import org.alvhdesk.contracts.Topics;
import org.alvhdesk.contracts.event.CondorBookV1;
import org.alvhdesk.contracts.event.MarketStepV1;
import org.alvhdesk.contracts.event.StepDoneV1;
import org.alvhdesk.kit.outbox.OutboxMessage;
import org.alvhdesk.kit.step.CompleteStep;
import org.alvhdesk.kit.tx.OffLoop;
import org.alvhdesk.strategy.condor.desk.CondorDecision;
import org.alvhdesk.strategy.ledger.SizingNav;
import org.alvhdesk.strategy.rules.Capital;
import org.jboss.logging.Logger;

/**
 * All effects of one market step on the condors, in the caller's one transaction: settle, fill what
 * is released, open the book of a new run (ADR 0011), decide, propose, publish, say that the step
 * is done. A step that was decided before changes nothing.
 */
@ApplicationScoped
class StepTransaction {
  private static final String SERVICE = "condor-service";
  private static final Logger LOG = Logger.getLogger(StepTransaction.class);

  private final CondorConfig config;
  private final CondorBooks books;
  private final Proposals proposals;
  private final CondorEngine engine;
  private final Proposing proposing;
  private final BookPublishing publishing;
  private final LadderViews ladder;
  private final LedgerCloses closes;
  private final CondorRuleSet rules;
  private final RuleSetsInForce ruleSets;

  StepTransaction(
      CondorConfig config,
      CondorBooks books,
      Proposals proposals,
      CondorEngine engine,
      Proposing proposing,
      BookPublishing publishing,
      LadderViews ladder,
      LedgerCloses closes,
      CondorRuleSet rules,
      RuleSetsInForce ruleSets) {
    this.config = config;
    this.books = books;
    this.proposals = proposals;
    this.engine = engine;
    this.proposing = proposing;
    this.publishing = publishing;
    this.ladder = ladder;
    this.closes = closes;
    this.rules = rules;
    this.ruleSets = ruleSets;
  }

  Uni<Void> apply(CompleteStep complete) {
    BookKey key = new BookKey(complete.step().runId(), config.bookId());
    MarketInputs inputs = MarketInputs.of(complete.step(), complete.slices());
    return books
        .lockOrOpen(key)
        .chain(
            unit ->
                complete.step().step() <= unit.book().lastStep()
                    ? Uni.createFrom().voidItem()
                    : ruleSets
                        .follow(key.runId(), complete.step().session())
                        .chain(() -> proposals.open(key))
                        .call(
                            open ->
                                closes
                                    .of(key, complete.step().session())
                                    .chain(
                                        nav -> OffLoop.run(() -> decide(unit, open, inputs, nav))))
                        .chain(() -> books.save(unit)));
  }

  private void decide(BookUnit unit, List<ProposalRow> open, MarketInputs inputs, SizingNav nav) {
    MarketStepV1 step = inputs.step();
    Capital capital = rules.capital(nav);
    unit.advance(inputs, nav);
    unit.settleDue(step);
    List<ProposalRow> live = open.stream().filter(ProposalRow::isLive).toList();
    proposing.work(unit, live, inputs);
    if (config.openingBook() == CondorConfig.OpeningBook.DEMO
        && !unit.book().isOpened()
        && unit.book().version() == 0) {
      open(unit, inputs, capital);
    }
    CondorDecision decision =
        engine.decide(inputs, capital, unit.positions(), unit.book().lastEntry());
    Proposing.Answer answer = proposing.propose(unit, live, inputs, decision);
    List<ProposalRow> priced = Stream.concat(open.stream(), answer.drafted().stream()).toList();
    CondorBookV1 book =
        publishing.publish(
            unit,
            inputs,
            Repricing.of(unit, priced, inputs, capital),
            Repricing.choices(unit, priced));
    ladder.keep(unit, inputs, decision, book, answer);
    unit.publish(
        OutboxMessage.json(
            OutboxMessage.idOf(Topics.STEP_DONE, step.runId(), step.step(), SERVICE),
            Topics.STEP_DONE,
            SERVICE,
            new StepDoneV1(step.runId(), step.step(), SERVICE),
            step.marketTime()));
  }

  private void open(BookUnit unit, MarketInputs inputs, Capital capital) {
    MarketStepV1 step = inputs.step();
    CondorDecision opening = engine.opening(inputs, capital);
    if (opening.trades().isEmpty()) {
      LOG.infof(
          "step %d: the opening book waits: %s", step.step(), opening.layers().getFirst().reason());
      return;
    }
    unit.openBook(
        opening.trades().stream()
            .map(
                trade ->
                    trade.opened(
                        step.runId() + "/" + trade.layer() + "/" + step.step(), step.marketTime()))
            .toList(),
        step);
  }
}
