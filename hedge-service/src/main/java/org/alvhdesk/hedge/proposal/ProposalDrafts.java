package org.alvhdesk.hedge.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alvhdesk.contracts.event.CondorBookV1;
import org.alvhdesk.contracts.event.MarketStepV1;
import org.alvhdesk.contracts.rest.ChangeRisk;
import org.alvhdesk.contracts.rest.ProposalSummary.RuleSetRef;
import org.alvhdesk.contracts.rest.ProposalView;
import org.alvhdesk.hedge.approval.Policies;
import org.alvhdesk.hedge.book.BookUnit;
import org.alvhdesk.hedge.book.BookViews;
import org.alvhdesk.hedge.book.ContractColumns;
import org.alvhdesk.hedge.book.HedgeBook;
import org.alvhdesk.hedge.engine.Assessment;
import org.alvhdesk.hedge.engine.HedgeEngine;
import org.alvhdesk.hedge.engine.MarketInputs;
import org.alvhdesk.hedge.engine.Traces;
import org.alvhdesk.hedge.risk.ChangeRisks;
import org.alvhdesk.hedge.ruleset.ActiveRules;
import org.alvhdesk.kit.decision.ProposalTerms;
import org.alvhdesk.strategy.Engine;
import org.alvhdesk.strategy.hedge.EtpShare;
import org.alvhdesk.strategy.hedge.HedgeDecision;
import org.alvhdesk.strategy.hedge.HedgeTrade;
import org.alvhdesk.strategy.hedge.OptionSeries;
import org.alvhdesk.strategy.hedge.VxFuture;
import org.alvhdesk.strategy.proposal.Trigger;
import org.alvhdesk.strategy.rules.RuleSet;
import org.alvhdesk.strategy.trace.Texts;

/**
 * Turns what the rules want into a draft: a pure mapping, so the same step gives the same bytes.
 */
@ApplicationScoped
public class ProposalDrafts {
  private static final MathContext SHARE = new MathContext(6);

  private final ActiveRules rules;
  private final Policies policies;
  private final ChangeRisks risks;

  /** Drafts under the policy that runs. */
  public ProposalDrafts(ActiveRules rules, Policies policies, ChangeRisks risks) {
    this.rules = rules;
    this.policies = policies;
    this.risks = risks;
  }

  /** A draft of all wanted trades of {@code assessment}. */
  public Proposal draft(
      BookUnit unit, MarketInputs inputs, Assessment assessment, Trigger trigger) {
    ProposalContent content =
        content(
            terms(unit, trigger),
            rules.hedgeSet(),
            assessment,
            risks.hedge(inputs, assessment).risk());
    Proposal draft = Proposal.draft(content, inputs.step().session(), unit.now());
    if (assessment.decision().sizedAnew()) {
      draft.sizes(HedgeEngine.condorCount(inputs));
    }
    return draft;
  }

  /** What the desk says of a draft made now. */
  public DraftTerms terms(BookUnit unit, Trigger trigger) {
    HedgeBook book = unit.book();
    return new DraftTerms(
        book.key().runId(),
        book.key().bookId(),
        book.version(),
        policies.signature(),
        Engine.VERSION,
        trigger.name(),
        policies.sessionsToLive(Policies.HEDGE));
  }

  /**
   * The content of a draft of all wanted trades of {@code assessment} under {@code set}, which do
   * {@code risk}.
   */
  public static ProposalContent content(
      DraftTerms terms, RuleSet set, Assessment assessment, ChangeRisk risk) {
    MarketInputs inputs = assessment.asked().inputs();
    MarketStepV1 step = inputs.step();
    List<ProposalView.Leg> legs =
        assessment.decision().trades().stream().map(ProposalDrafts::leg).toList();
    return new ProposalContent(
        ProposalContent.SCHEMA,
        ProposalTerms.id(terms.runId(), terms.bookId(), step.step(), set).toString(),
        terms.bookId(),
        Policies.HEDGE,
        1,
        new RuleSetRef(set.id(), set.version()),
        terms.policyId(),
        headline(assessment.decision().trades()),
        terms.trigger(),
        terms.runId(),
        step.step(),
        step.marketTime(),
        step.snapshotId(),
        terms.bookVersion(),
        inputs.condors().version(),
        terms.engineVersion(),
        step.optionQuality(),
        legs,
        BookViews.layers(assessment.decision().layers()),
        cost(
            inputs.condors(),
            assessment.decision().premiumAtLimitUsd(),
            assessment.decision().premiumAtMidUsd(),
            HedgeDecision.grossAtLimit(assessment.decision().trades())),
        Traces.of(assessment),
        BookViews.scenarios(assessment.report()),
        ProposalTerms.expiresAt(step.session(), terms.ttlSessions()),
        risk);
  }

  /** One sentence for people. */
  public static String headline(List<HedgeTrade> trades) {
    return trades.stream()
        .map(
            trade ->
                (trade.action().sign() > 0 ? "buy " : "sell ")
                    + trade.quantity()
                    + contract(trade)
                    + (trade.action().sign() > 0 ? " for the " : " out of the ")
                    + trade.layer().name().toLowerCase(Locale.ROOT)
                    + " layer")
        .collect(
            Collectors.collectingAndThen(
                Collectors.joining("; "),
                text -> text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1)));
  }

  private static String contract(HedgeTrade trade) {
    String several = trade.quantity() == 1 ? " " : "s ";
    return switch (trade.contract()) {
      case OptionSeries o ->
          " "
              + o.root()
              + " "
              + o.right().name().toLowerCase(Locale.ROOT)
              + several
              + o.expiry()
              + " "
              + Texts.strike(o.strike());
      case VxFuture f -> " VX future" + several + f.expiry();
      case EtpShare s -> " " + s.symbol() + " share" + several.strip();
    };
  }

  /** A trade as it is signed. */
  public static ProposalView.Leg leg(HedgeTrade trade) {
    return new ProposalView.Leg(
        trade.layer().name(),
        trade.action().name(),
        trade.quantity(),
        ContractColumns.root(trade.contract()),
        ContractColumns.expiry(trade.contract()),
        ContractColumns.strike(trade.contract()),
        ContractColumns.right(trade.contract()),
        trade.quote().bid(),
        trade.quote().ask(),
        trade.limitPoints(),
        trade.forward(),
        orZero(trade.vol()),
        orZero(trade.delta()));
  }

  /** JSON has no NaN; 0 is not a possible volatility, so it says "none". */
  private static double orZero(double number) {
    return Double.isFinite(number) ? number : 0;
  }

  /**
   * Premiums, US dollars, with their shares of what {@code condors} risk.
   *
   * @param gross what is traded at the limits, bought and sold alike
   */
  public static ProposalView.Cost cost(
      CondorBookV1 condors, BigDecimal atLimit, BigDecimal atMid, BigDecimal gross) {
    return new ProposalView.Cost(
        atLimit,
        atMid,
        share(atLimit, sum(condors, CondorBookV1.Condor::maxLossUsd)),
        share(atLimit, sum(condors, CondorBookV1.Condor::marginUsd)),
        share(atLimit, condors.navUsd()),
        gross,
        share(gross, condors.navUsd()));
  }

  private static BigDecimal sum(
      CondorBookV1 condors, Function<CondorBookV1.Condor, BigDecimal> figure) {
    return condors.condors().stream().map(figure).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static Double share(BigDecimal of, BigDecimal whole) {
    return whole.signum() <= 0 ? null : of.divide(whole, SHARE).doubleValue();
  }
}
