package org.alvhdesk.hedge.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alvhdesk.approval.AuditEntry;
import org.alvhdesk.approval.QuorumPolicy;
import org.alvhdesk.contracts.event.CondorBookV1;
import org.alvhdesk.contracts.event.MarketStepV1;
import org.alvhdesk.contracts.rest.ProposalSummary.RuleSetRef;
import org.alvhdesk.contracts.rest.ProposalView;
import org.alvhdesk.hedge.HedgeConfig;
import org.alvhdesk.hedge.approval.Policies;
import org.alvhdesk.hedge.book.BookUnit;
import org.alvhdesk.hedge.book.BookViews;
import org.alvhdesk.hedge.book.HedgeBook;
import org.alvhdesk.hedge.engine.Assessment;
import org.alvhdesk.hedge.engine.MarketInputs;
import org.alvhdesk.hedge.engine.Traces;
import org.alvhdesk.hedge.ruleset.ActiveRules;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.quant.calendar.TradingCalendar;
import org.alvhdesk.strategy.Engine;
import org.alvhdesk.strategy.hedge.HedgeTrade;
import org.alvhdesk.strategy.proposal.Trigger;
import org.alvhdesk.strategy.rules.RuleSet;
import org.alvhdesk.strategy.trace.Texts;

/**
 * Turns what the rules want into a draft: a pure mapping, so the same step gives the same bytes.
 */
@ApplicationScoped
public class ProposalDrafts {
  private static final LocalTime CLOSE_CHICAGO = LocalTime.of(15, 0);
  private static final MathContext SHARE = new MathContext(6);

  private final HedgeConfig config;
  private final ActiveRules rules;
  private final Policies policies;

  ProposalDrafts(HedgeConfig config, ActiveRules rules, Policies policies) {
    this.config = config;
    this.rules = rules;
    this.policies = policies;
  }

  /** A draft of all wanted trades of {@code assessment}. */
  public Proposal draft(
      BookUnit unit, MarketInputs inputs, Assessment assessment, Trigger trigger) {
    HedgeBook book = unit.book();
    MarketStepV1 step = inputs.step();
    RuleSet set = rules.hedgeSet();
    List<ProposalView.Leg> legs =
        assessment.decision().trades().stream().map(ProposalDrafts::leg).toList();
    ProposalContent content =
        new ProposalContent(
            ProposalContent.SCHEMA,
            id(book.key().runId(), book.key().bookId(), step.step(), set).toString(),
            book.key().bookId(),
            Policies.HEDGE,
            1,
            new RuleSetRef(set.id(), set.version()),
            policies.of(Policies.HEDGE).map(QuorumPolicy::id).orElseThrow(),
            headline(assessment.decision().trades()),
            trigger.name(),
            book.key().runId(),
            step.step(),
            step.marketTime(),
            step.snapshotId(),
            book.version(),
            inputs.condors().version(),
            Engine.VERSION,
            step.optionQuality(),
            legs,
            BookViews.layers(assessment.decision().layers()),
            cost(inputs.condors(), assessment),
            Traces.of(assessment),
            BookViews.scenarios(assessment.report()),
            expiresAt(step.session(), config.ttlSessions()));
    return Proposal.draft(content, step.session(), unit.now());
  }

  /** The line of the audit that reports a new draft. */
  public AuditEntry audit(BookUnit unit, Proposal draft, String reason) {
    return new AuditEntry(
        unit.now(),
        unit.book().marketTime(),
        Moves.SYSTEM.name(),
        Set.of(),
        "PROPOSED",
        draft.id().toString(),
        draft.state().name(),
        draft.contentHash(),
        reason);
  }

  /** Deterministic id: the same step under the same rules is the same proposal. */
  static UUID id(String runId, String bookId, long step, RuleSet set) {
    String name = String.join("\n", runId, bookId, Long.toString(step), set.id(), set.version());
    try {
      ByteBuffer hash =
          ByteBuffer.wrap(
              MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8)));
      // RFC 9562: version 8 (our own scheme), variant 1.
      long high = (hash.getLong() & ~0xf000L) | 0x8000L;
      long low = (hash.getLong() & ~(3L << 62)) | (2L << 62);
      return new UUID(high, low);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Close (15:00 Chicago) of the {@code sessions}-th session after {@code session}. */
  static Instant expiresAt(LocalDate session, int sessions) {
    LocalDate last = session;
    for (int i = 0; i < sessions; i++) {
      last = TradingCalendar.nextBusinessDay(last);
    }
    return last.atTime(CLOSE_CHICAGO).atZone(OptionRoot.CHICAGO).toInstant();
  }

  private static String headline(List<HedgeTrade> trades) {
    return trades.stream()
        .map(
            trade ->
                (trade.action().sign() > 0 ? "buy " : "sell ")
                    + trade.quantity()
                    + " VIX "
                    + trade.contract().right().name().toLowerCase(Locale.ROOT)
                    + (trade.quantity() == 1 ? " " : "s ")
                    + trade.contract().expiry()
                    + " "
                    + Texts.strike(trade.contract().strike())
                    + (trade.action().sign() > 0 ? " for the " : " out of the ")
                    + trade.layer().name().toLowerCase(Locale.ROOT)
                    + " layer")
        .collect(
            Collectors.collectingAndThen(
                Collectors.joining("; "),
                text -> text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1)));
  }

  private static ProposalView.Leg leg(HedgeTrade trade) {
    return new ProposalView.Leg(
        trade.layer().name(),
        trade.action().name(),
        trade.quantity(),
        trade.contract().root().name(),
        trade.contract().expiry(),
        trade.contract().strike(),
        trade.contract().right().name(),
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

  private static ProposalView.Cost cost(CondorBookV1 condors, Assessment assessment) {
    BigDecimal atLimit = assessment.decision().premiumAtLimitUsd();
    return new ProposalView.Cost(
        atLimit,
        assessment.decision().premiumAtMidUsd(),
        share(atLimit, sum(condors, CondorBookV1.Condor::maxLossUsd)),
        share(atLimit, sum(condors, CondorBookV1.Condor::marginUsd)),
        share(atLimit, condors.navUsd()));
  }

  private static BigDecimal sum(
      CondorBookV1 condors, Function<CondorBookV1.Condor, BigDecimal> figure) {
    return condors.condors().stream().map(figure).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static Double share(BigDecimal of, BigDecimal whole) {
    return whole.signum() <= 0 ? null : of.divide(whole, SHARE).doubleValue();
  }
}
