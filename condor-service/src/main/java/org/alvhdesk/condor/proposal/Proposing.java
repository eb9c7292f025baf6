package org.alvhdesk.condor.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.alvhdesk.condor.CondorRuleSet;
import org.alvhdesk.condor.book.BookUnit;
import org.alvhdesk.condor.engine.CondorQuotes;
import org.alvhdesk.condor.engine.MarketInputs;
import org.alvhdesk.contracts.Topics;
import org.alvhdesk.contracts.event.CondorFillV1;
import org.alvhdesk.contracts.event.CondorProposalV1;
import org.alvhdesk.contracts.event.MarketStepV1;
import org.alvhdesk.kit.outbox.OutboxMessage;
import org.alvhdesk.market.Quality;
import org.alvhdesk.market.Slice;
import org.alvhdesk.strategy.condor.desk.CondorDecision;
import org.alvhdesk.strategy.condor.desk.CondorGate;
import org.alvhdesk.strategy.condor.desk.CondorKeep;
import org.alvhdesk.strategy.condor.desk.CondorTrade;
import org.alvhdesk.strategy.condor.ladder.AsOf;
import org.alvhdesk.strategy.proposal.GateDecision;
import org.alvhdesk.strategy.proposal.GateInput;
import org.alvhdesk.strategy.proposal.ProposalGate;
import org.alvhdesk.strategy.proposal.Wanted;
import org.alvhdesk.strategy.quote.QuoteDefect;
import org.alvhdesk.strategy.quote.QuoteFitness;
import org.alvhdesk.strategy.trace.RuleTrace;
import org.jboss.logging.Logger;

/** What a step does to proposals: work those released, then speak if the gate says so. */
@ApplicationScoped
public class Proposing {
  private static final Logger LOG = Logger.getLogger(Proposing.class);

  private final ProposalDrafts drafts;
  private final CondorRuleSet ruleSet;
  private final Filling filling;

  Proposing(ProposalDrafts drafts, CondorRuleSet ruleSet, Filling filling) {
    this.drafts = drafts;
    this.ruleSet = ruleSet;
    this.filling = filling;
  }

  /** Fills what is released to paper if the market gives it, and ends what is over. */
  public void work(BookUnit unit, List<ProposalRow> live, MarketInputs inputs) {
    for (ProposalRow proposal : live) {
      if (proposal.isReleased() && proposal.paper().isPresent()) {
        filling.attempt(unit, proposal, inputs);
      } else if (proposal.isExpired(inputs.step().marketTime())) {
        // hedge-service, which owns the request, says the same at this step.
        proposal.assume(CondorFillV1.EXPIRED);
      }
    }
  }

  /**
   * What became of a decision.
   *
   * @param reason for people
   * @param trace what was looked at beside the rules
   * @param drafted what was proposed; empty when nothing was
   */
  public record Answer(String reason, List<RuleTrace> trace, Optional<ProposalRow> drafted) {
    public Answer {
      trace = List.copyOf(trace);
    }
  }

  /** Proposes, keeps or takes back, and says why. */
  public Answer propose(
      BookUnit unit, List<ProposalRow> live, MarketInputs inputs, CondorDecision decision) {
    MarketStepV1 step = inputs.step();
    takeBackOutdated(unit, live, step);
    Set<String> urgentBefore = unit.book().urgentCloses();
    boolean newlyUrgent = newlyUrgent(unit, decision);
    Optional<ProposalRow> current = Proposals.foremost(live);
    Optional<Waiting> waiting = waiting(current, inputs, decision);
    GateDecision answer =
        ProposalGate.decide(
            new GateInput(
                step.session(),
                unit.book().lastProposalSession(),
                current.map(ProposalRow::live),
                wanted(waiting, inputs, decision),
                newlyUrgent));
    Optional<ProposalRow> drafted = Optional.empty();
    switch (answer) {
      case GateDecision.Propose propose -> {
        List<QuoteDefect> defects = CondorQuotes.forProposal(decision.trades(), inputs, unit.now());
        if (!defects.isEmpty()) {
          // A stop that bad quotes hold back is as urgent at the next step as it is now.
          unit.book().urgentCloses(urgentBefore);
          return blocked(unit, inputs, defects);
        }
        CondorProposalV1 draft = drafts.draft(unit, inputs, decision, propose);
        current
            .filter(old -> propose.supersedes().filter(old.id.toString()::equals).isPresent())
            .ifPresent(old -> old.assume(CondorFillV1.SUPERSEDED));
        unit.book().proposed(step.session());
        ProposalRow row = ProposalRow.draft(draft);
        unit.add(row);
        drafted = Optional.of(row);
        unit.audit(
            "PROPOSED",
            step,
            "proposal "
                + draft.proposalId()
                + ": "
                + draft.headline()
                + "; "
                + reason(propose, waiting));
        unit.publish(
            OutboxMessage.json(
                OutboxMessage.idOf(Topics.CONDOR_PROPOSAL, draft.proposalId(), draft.revision()),
                Topics.CONDOR_PROPOSAL,
                draft.proposalId(),
                draft,
                step.marketTime()));
        LOG.infof("step %d: condor proposal %s", step.step(), draft.proposalId());
      }
      case GateDecision.WithdrawDraft withdraw ->
          current.ifPresent(old -> Outcomes.supersede(unit, old, step, withdraw.reason()));
      case GateDecision.Keep keep -> LOG.debugf("kept: %s", keep.reason());
      case GateDecision.Nothing none -> LOG.debugf("no condor proposal: %s", none.reason());
    }
    return new Answer(
        reason(answer, waiting), waiting.map(w -> List.of(w.trace())).orElse(List.of()), drafted);
  }

  /** A proposal that nobody works yet, and whether it stays as it is (1.1). */
  private record Waiting(ProposalRow proposal, CondorKeep.Answer keep, RuleTrace trace) {}

  private Optional<Waiting> waiting(
      Optional<ProposalRow> current, MarketInputs inputs, CondorDecision decision) {
    if (decision.trades().isEmpty() || decision.urgent()) {
      return Optional.empty(); // the gate alone says what becomes of it
    }
    MarketStepV1 step = inputs.step();
    AsOf asOf =
        new AsOf(step.session(), step.marketTime(), Quality.valueOf(step.optionQualityOf("SPX")));
    return current
        .filter(proposal -> !proposal.isWorking())
        .flatMap(
            proposal ->
                ruleSet
                    .rules()
                    .keep()
                    .map(
                        rule -> {
                          CondorKeep.Answer keep = rule.ask(proposal.trades(), decision);
                          return new Waiting(proposal, keep, rule.trace(keep, asOf));
                        }));
  }

  private static List<Wanted> wanted(
      Optional<Waiting> waiting, MarketInputs inputs, CondorDecision decision) {
    List<Slice> slices = inputs.slices();
    if (waiting.isEmpty()) {
      return decision.trades().stream().map(t -> CondorGate.wanted(t, slices)).toList();
    }
    return waiting.get().keep().kept()
        ? waiting.get().proposal().trades().stream().map(CondorGate::kept).toList()
        : decision.trades().stream().map(t -> CondorGate.anew(t, slices)).toList();
  }

  /** What the gate says, and how what waits differs from what is wanted now. */
  private static String reason(GateDecision answer, Optional<Waiting> waiting) {
    return answer.reason() + waiting.map(w -> "; " + w.keep().reason()).orElse("");
  }

  /** The audit has one line a session; the reasons of every step are on the ladder's page. */
  private static Answer blocked(BookUnit unit, MarketInputs inputs, List<QuoteDefect> defects) {
    String why = "blocked by bad quotes: " + QuoteFitness.text(defects);
    if (unit.book().blocked(inputs.step().session())) {
      unit.audit("BLOCKED", inputs.step(), "the wanted condor trades are " + why);
    }
    return new Answer(
        why, List.of(CondorQuotes.trace(defects, inputs, unit.now())), Optional.empty());
  }

  /** What was made for another version of the book can never be filled. */
  private static void takeBackOutdated(BookUnit unit, List<ProposalRow> live, MarketStepV1 step) {
    for (ProposalRow proposal : live) {
      if (proposal.isLive()
          && !proposal.isWorking()
          && proposal.bookVersion != unit.book().version()) {
        Outcomes.supersede(
            unit,
            proposal,
            step,
            "the condor book went from version "
                + proposal.bookVersion
                + " to "
                + unit.book().version()
                + "; a fresh proposal follows if one is needed");
      }
    }
  }

  private static boolean newlyUrgent(BookUnit unit, CondorDecision decision) {
    Set<String> closes =
        decision.trades().stream()
            .filter(trade -> decision.urgent() && trade.side() == CondorTrade.Side.CLOSE)
            .map(trade -> trade.positionId().orElseThrow())
            .collect(Collectors.toSet());
    boolean isNew = !unit.book().urgentCloses().containsAll(closes);
    unit.book().urgentCloses(closes);
    return isNew;
  }
}
