package org.alvhdesk.hedge.drift;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.alvhdesk.approval.drift.Approved;
import org.alvhdesk.approval.drift.Drift;
import org.alvhdesk.approval.drift.DriftBands;
import org.alvhdesk.approval.drift.Now;
import org.alvhdesk.approval.drift.Outcome;
import org.alvhdesk.approval.drift.QuoteAge;
import org.alvhdesk.contracts.event.CondorBookV1;
import org.alvhdesk.contracts.rest.ChangeRisk;
import org.alvhdesk.contracts.rest.DriftView;
import org.alvhdesk.contracts.rest.ProposalSummary.RuleSetRef;
import org.alvhdesk.hedge.approval.Policies;
import org.alvhdesk.hedge.book.PaperFill;
import org.alvhdesk.hedge.engine.HedgeQuoteCheck;
import org.alvhdesk.hedge.engine.MarketInputs;
import org.alvhdesk.hedge.ledger.CondorMeasures;
import org.alvhdesk.hedge.proposal.CondorContent;
import org.alvhdesk.hedge.proposal.DocumentContent;
import org.alvhdesk.hedge.proposal.ProposalContent;
import org.alvhdesk.hedge.proposal.SignedContent;
import org.alvhdesk.hedge.risk.ChangeRisks;
import org.alvhdesk.hedge.ruleset.ActiveRules;
import org.alvhdesk.kit.step.StepMoment;
import org.alvhdesk.strategy.hedge.Action;
import org.alvhdesk.strategy.hedge.HedgeContract;
import org.alvhdesk.strategy.hedge.HedgeHolding;
import org.alvhdesk.strategy.quote.QuoteDefect;
import org.alvhdesk.strategy.quote.QuoteFitness;
import org.alvhdesk.strategy.rules.HedgeLayer;

/**
 * Recomputes a change on the latest inputs and judges it by what its approvers were shown: cost,
 * stress loss, offset and hard limits; quote age, book and rule set. Same inputs, same judgement.
 */
@ApplicationScoped
public class DriftCheck {
  /** A missing quote has no age, which is said already. */
  private static final String MISSING = "missing";

  private final ChangeRisks risks;
  private final ActiveRules rules;
  private final Policies policies;

  /** A check against {@code policies} as they are in force. */
  public DriftCheck(ChangeRisks risks, ActiveRules rules, Policies policies) {
    this.risks = risks;
    this.rules = rules;
    this.policies = policies;
  }

  /**
   * The world in which a change is judged.
   *
   * @param bookVersion of the hedge book
   * @param inputs of its last decided step
   * @param wall wall time: in a live market quotes age between two steps
   */
  public record World(
      long bookVersion, List<HedgeHolding> holdings, MarketInputs inputs, Instant wall) {
    public World {
      holdings = List.copyOf(holdings);
    }
  }

  /** Whether {@code content} holds in {@code world}. */
  public Judgement judge(SignedContent content, World world) {
    return switch (content) {
      case ProposalContent hedge -> hedge(hedge, world);
      case CondorContent condor -> condor(condor, world);
      case DocumentContent document -> // held against what is in force when it is due
          new Judgement(List.of(), List.of(), "");
    };
  }

  private Judgement hedge(ProposalContent content, World world) {
    LegPrices prices = LegPrices.of(content.legs(), world.inputs());
    List<HedgeContract> contracts = content.legs().stream().map(PaperFill::contract).toList();
    QuoteFitness.Moment moment = StepMoment.of(world.inputs().step(), world.wall());
    ChangeRisks.Priced priced = priced(content, world);
    Approved approved = approved(content);
    Now now =
        new Now(
            new Outcome(
                number(prices.costUsd().map(BigDecimal::doubleValue)),
                number(
                    Optional.ofNullable(priced.risk().stressLossAfterUsd())
                        .map(BigDecimal::doubleValue)),
                offset(content, priced)),
            priced.breaches(),
            prices.complete()
                ? HedgeQuoteCheck.age(contracts, world.inputs(), moment)
                : Optional.empty(),
            world.bookVersion(),
            signature(rules.hedgeSet().id(), rules.hedgeSet().version()));
    Drift drift = Drift.judge(approved, now, policies.document().bands());
    List<String> reasons = new ArrayList<>();
    if (drift instanceof Drift.Stale stale) {
      reasons.addAll(stale.reasons());
    }
    reasons.addAll(prices.outside());
    HedgeQuoteCheck.forFill(contracts, world.inputs(), moment).stream()
        .filter(defect -> !saidAlready(defect))
        .map(QuoteDefect::text)
        .forEach(reasons::add);
    return new Judgement(
        reasons,
        DriftRows.of(approved, now, policies.document().bands(), content.risk(), "Book"),
        reasons.isEmpty() ? prices.workingText() : "");
  }

  /** A missing quote has no age, and an old one is too old by the tighter band. */
  private static boolean saidAlready(QuoteDefect defect) {
    return defect instanceof QuoteDefect.Missing;
  }

  /** {@code content} priced before and after in {@code world}. */
  ChangeRisks.Priced priced(ProposalContent content, World world) {
    List<HedgeHolding> after = new ArrayList<>(world.holdings());
    for (var leg : content.legs()) {
      after.add(
          new HedgeHolding(
              HedgeLayer.valueOf(leg.layer()),
              PaperFill.contract(leg),
              Action.valueOf(leg.action()).sign() * leg.quantity()));
    }
    return risks.hedge(
        world.inputs(),
        world.holdings(),
        HedgeHolding.merged(after),
        new ChangeRisks.Cost(content.cost().atMidUsd(), content.cost().atLimitUsd()));
  }

  /** What was shown; a content from before the risk section showed the cost and nothing else. */
  private static Approved approved(ProposalContent content) {
    Optional<ChangeRisk> risk = Optional.ofNullable(content.risk());
    return new Approved(
        new Outcome(
            OptionalDouble.of(content.cost().atMidUsd().doubleValue()),
            number(risk.map(ChangeRisk::stressLossAfterUsd).map(BigDecimal::doubleValue)),
            number(risk.map(ChangeRisk::offsetShare))),
        content.cost().atLimitUsd().doubleValue(),
        content.bookVersion(),
        signature(content.ruleSet()));
  }

  /** In the shock that was shown: another one may be the worst now, and offset another share. */
  private static OptionalDouble offset(ProposalContent content, ChangeRisks.Priced priced) {
    return content.risk() == null || content.risk().worstShockAfter() == null
        ? OptionalDouble.empty()
        : ChangeRisks.offset(priced.report(), content.risk().worstShockAfter());
  }

  /**
   * Priced by condor-service, which has the quotes, with the condor book of the same step; risk and
   * limits with the hedge as held now. Without that pricing nobody can tell.
   */
  private Judgement condor(CondorContent content, World world) {
    CondorBookV1 book = world.inputs().condors();
    List<DriftView.Row> same =
        List.of(
            DriftRows.same(
                "Condor book version",
                Long.toString(content.condorBookVersion()),
                Long.toString(book.version())),
            DriftRows.same(
                "Rule set",
                signature(content.ruleSet()),
                signature(book.ruleSetId(), book.ruleSetVersion())));
    List<String> other = anotherWorld(content, book);
    if (!other.isEmpty()) {
      return new Judgement(other, same, "");
    }
    return book.priced(content.id())
        .map(working -> condor(content, working, world))
        .orElseGet(
            () ->
                Judgement.unpriced(
                    "condor-service has not priced it on the quotes of snapshot "
                        + world.inputs().step().snapshotId()
                        + "; wait for the next step, which brings its figures",
                    same));
  }

  /** What makes a condor change one of another book or of other rules. */
  private static List<String> anotherWorld(CondorContent content, CondorBookV1 book) {
    List<String> reasons = new ArrayList<>();
    if (book.version() != content.condorBookVersion()) {
      reasons.add(
          "the condor book is at version %d, approved was a change of version %d"
              .formatted(book.version(), content.condorBookVersion()));
    }
    String running = signature(book.ruleSetId(), book.ruleSetVersion());
    String proposed = signature(content.ruleSet());
    if (!running.equals(proposed)) {
      reasons.add(running + " runs now, " + proposed + " proposed it");
    }
    return reasons;
  }

  private Judgement condor(CondorContent content, CondorBookV1.Working working, World world) {
    CondorPrices prices = CondorPrices.of(content.change(), working.change());
    ChangeRisks.PricedCondors priced =
        risks.condorsNow(world.inputs(), world.holdings(), working.change());
    ChangeRisk shown = content.risk();
    Outcome outcome =
        new Outcome(
            number(
                Optional.ofNullable(working.change().cost().cashAtMidUsd())
                    .map(cash -> -cash.doubleValue())),
            number(priced.stressLossUsd().map(BigDecimal::doubleValue)),
            shown == null || shown.worstShockAfter() == null
                ? OptionalDouble.empty()
                : priced.offset(shown.worstShockAfter()));
    Approved approved = approved(content, outcome);
    Now now =
        new Now(
            outcome,
            priced.breaches(),
            Optional.ofNullable(working.quotes())
                .map(DriftCheck::standing)
                .map(s -> s.at(StepMoment.of(world.inputs().step(), world.wall())))
                .map(oldest -> new QuoteAge(oldest.prompt(), oldest.delayed())),
            content.condorBookVersion(),
            signature(content.ruleSet()));
    DriftBands bands = policies.document().bands();
    List<String> reasons = new ArrayList<>();
    if (Drift.judge(approved, now, bands) instanceof Drift.Stale stale) {
      reasons.addAll(stale.reasons());
    }
    reasons.addAll(prices.outside());
    working.defects().stream()
        .filter(defect -> !defect.code().equals(MISSING))
        .map(CondorBookV1.Defect::text)
        .forEach(reasons::add);
    List<DriftView.Row> rows = new ArrayList<>(prices.rows());
    rows.addAll(DriftRows.of(approved, now, bands, shown, "Condor book"));
    return new Judgement(reasons, rows, reasons.isEmpty() ? prices.workingText() : "");
  }

  /**
   * What was shown. Of a change that buys back and does nothing else a figure is not asked for that
   * nobody can compute now: a stop must not wait for the quotes of what it leaves.
   */
  private static Approved approved(CondorContent content, Outcome now) {
    Optional<ChangeRisk> risk = Optional.ofNullable(content.risk());
    boolean lenient = CondorMeasures.onlyBuysBack(content.change());
    OptionalDouble stress =
        number(risk.map(ChangeRisk::stressLossAfterUsd).map(BigDecimal::doubleValue));
    OptionalDouble offset = number(risk.map(ChangeRisk::offsetShare));
    return new Approved(
        new Outcome(
            OptionalDouble.of(-content.change().cost().cashAtMidUsd().doubleValue()),
            lenient && now.stressLossUsd().isEmpty() ? OptionalDouble.empty() : stress,
            lenient && now.offsetShare().isEmpty() ? OptionalDouble.empty() : offset),
        -content.change().cost().cashAtLimitUsd().doubleValue(),
        content.condorBookVersion(),
        signature(content.ruleSet()));
  }

  private static QuoteFitness.Standing standing(CondorBookV1.QuoteTimes times) {
    return new QuoteFitness.Standing(
        Optional.ofNullable(times.promptAsOf()), Optional.ofNullable(times.delayedAsOf()));
  }

  private static String signature(RuleSetRef set) {
    return signature(set.id(), set.version());
  }

  private static String signature(String id, String version) {
    return id + " " + version;
  }

  private static OptionalDouble number(Optional<Double> value) {
    return value.isPresent() ? OptionalDouble.of(value.get()) : OptionalDouble.empty();
  }
}
