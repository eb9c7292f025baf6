package org.alvhdesk.condor.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.alvhdesk.condor.CondorConfig;
import org.alvhdesk.condor.CondorRuleSet;
import org.alvhdesk.condor.book.BookSizing;
import org.alvhdesk.condor.book.BookUnit;
import org.alvhdesk.condor.engine.MarketInputs;
import org.alvhdesk.contracts.event.CondorProposalV1;
import org.alvhdesk.contracts.event.MarketStepV1;
import org.alvhdesk.kit.decision.ProposalTerms;
import org.alvhdesk.kit.decision.TraceLines;
import org.alvhdesk.strategy.Engine;
import org.alvhdesk.strategy.condor.IronCondor;
import org.alvhdesk.strategy.condor.desk.CondorDecision;
import org.alvhdesk.strategy.condor.desk.CondorTrade;
import org.alvhdesk.strategy.proposal.GateDecision;
import org.alvhdesk.strategy.rules.RuleSet;
import org.alvhdesk.strategy.trace.Texts;

/** Turns what the rules want into a proposal: the same step gives the same bytes. */
@ApplicationScoped
public class ProposalDrafts {
  private final CondorConfig config;
  private final CondorRuleSet ruleSet;
  private final BookSizing sizing;

  ProposalDrafts(CondorConfig config, CondorRuleSet ruleSet, BookSizing sizing) {
    this.config = config;
    this.ruleSet = ruleSet;
    this.sizing = sizing;
  }

  /** A proposal of all wanted trades of {@code decision}. */
  CondorProposalV1 draft(
      BookUnit unit, MarketInputs inputs, CondorDecision decision, GateDecision.Propose why) {
    MarketStepV1 step = inputs.step();
    RuleSet set = ruleSet.rules().set();
    String bookId = unit.book().key().bookId();
    return new CondorProposalV1(
        ProposalTerms.id(step.runId(), bookId, step.step(), set).toString(),
        bookId,
        CondorProposalV1.KIND,
        1,
        set.id(),
        set.version(),
        headline(decision.trades()),
        why.trigger().name(),
        step.runId(),
        step.step(),
        step.marketTime(),
        step.session(),
        step.snapshotId(),
        unit.book().version(),
        Engine.VERSION,
        step.optionQualityOf("SPX"),
        Changes.of(decision, unit.positions(), inputs, sizing.capital(unit.book())),
        decision.trace().stream().map(TraceLines::of).toList(),
        ProposalTerms.expiresAt(step.session(), config.ttlSessions()),
        why.supersedes().orElse(null));
  }

  static String headline(List<CondorTrade> trades) {
    return trades.stream()
        .map(ProposalDrafts::words)
        .collect(
            Collectors.collectingAndThen(
                Collectors.joining("; "),
                text -> text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1)));
  }

  private static String words(CondorTrade trade) {
    boolean open = trade.side() == CondorTrade.Side.OPEN;
    IronCondor condor = trade.condor();
    return (open ? "sell " : "buy back ")
        + trade.quantity()
        + (trade.quantity() == 1 ? " condor " : " condors ")
        + condor.root()
        + " "
        + condor.expiry()
        + " "
        + Texts.strike(condor.longPut())
        + "/"
        + Texts.strike(condor.shortPut())
        + "/"
        + Texts.strike(condor.shortCall())
        + "/"
        + Texts.strike(condor.longCall())
        + (open ? " for the " : " of the ")
        + trade.layer().name().toLowerCase(Locale.ROOT)
        + " layer";
  }
}
