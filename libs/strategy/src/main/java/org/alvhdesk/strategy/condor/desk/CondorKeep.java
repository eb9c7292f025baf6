package org.alvhdesk.strategy.condor.desk;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.strategy.condor.CondorLeg;
import org.alvhdesk.strategy.condor.IronCondor;
import org.alvhdesk.strategy.condor.ladder.AsOf;
import org.alvhdesk.strategy.rules.Citation;
import org.alvhdesk.strategy.rules.Parameter;
import org.alvhdesk.strategy.rules.RuleSet;
import org.alvhdesk.strategy.trace.RuleTrace;
import org.alvhdesk.strategy.trace.Texts;
import org.alvhdesk.strategy.trace.TraceBuilder;

/**
 * 1.1, as K1-c.keep for the hedge: a drafted condor stays while what the rules want now is
 * materially the same, so that people can read it and decide. The same is: the same sides, layers
 * and expiries, every strike, the credit and the maximum loss within their bands. Bands are closed:
 * a difference of exactly the band stays.
 *
 * <p>Nothing is kept that a hard limit forbids: a stop or defence, or a maximum loss above the
 * budget that the layer has now (002-5).
 *
 * @param strikeShare how far a strike may be from the drafted one, share of the drafted strike
 * @param creditShare the same of the credit or debit at mid, share of the drafted one
 * @param maxLossShare the same of the whole trade's maximum loss, share of the drafted one
 */
public record CondorKeep(Parameter strikeShare, Parameter creditShare, Parameter maxLossShare) {
  private static final String STRIKES = "condor.keepStrikeShare";

  /**
   * @throws IllegalArgumentException for a negative band
   */
  public CondorKeep {
    for (Parameter p : List.of(strikeShare, creditShare, maxLossShare)) {
      if (p.value().signum() < 0) {
        throw new IllegalArgumentException(p.name() + " must be 0 or more, was " + p.value());
      }
    }
  }

  /** The bands of a rule set; empty when it has none: then only the very same trades stay. */
  static Optional<CondorKeep> of(RuleSet set) {
    return set.has(STRIKES)
        ? Optional.of(
            new CondorKeep(
                set.parameter(STRIKES),
                set.parameter("condor.keepCreditShare"),
                set.parameter("condor.keepMaxLossShare")))
        : Optional.empty();
  }

  /**
   * Whether the waiting trades stay.
   *
   * @param kept true when they do
   * @param reason how they differ from what is wanted now, or why they are replaced
   */
  public record Answer(boolean kept, String reason) {}

  /** Whether {@code waiting}, the trades of a proposal, stays beside {@code decision}. */
  public Answer ask(List<CondorTrade> waiting, CondorDecision decision) {
    if (decision.urgent()) {
      return replaced("a stop or defence does not wait");
    }
    TreeMap<String, CondorTrade> old = byPlace(waiting);
    TreeMap<String, CondorTrade> now = byPlace(decision.trades());
    if (!old.keySet().equals(now.keySet())
        || old.size() != waiting.size()
        || now.size() != decision.trades().size()) {
      return replaced("the rules want other layers or expiries now");
    }
    Difference most = Difference.NONE;
    for (var place : old.entrySet()) {
      CondorTrade drafted = place.getValue();
      CondorTrade wanted = now.get(place.getKey());
      Optional<String> breach = overBudget(drafted, decision).or(() -> band(drafted, wanted));
      if (breach.isPresent()) {
        return replaced(drafted.layer() + " " + breach.get());
      }
      most = most.or(Difference.of(drafted, wanted));
    }
    return new Answer(true, most.text());
  }

  /** The answer as a trace: FIRED when the waiting trades stay. */
  public RuleTrace trace(Answer answer, AsOf asOf) {
    Citation citation = strikeShare.citation();
    TraceBuilder rule =
        TraceBuilder.rule(
                citation.ruleId(),
                citation,
                "a drafted condor stays while it is materially the same")
            .threshold(
                "strikes within "
                    + Texts.percent(strikeShare.value())
                    + ", credit "
                    + Texts.percent(creditShare.value())
                    + ", maximum loss "
                    + Texts.percent(maxLossShare.value()))
            .input("difference", answer.reason(), "text", asOf.instant(), asOf.quality());
    return answer.kept()
        ? rule.fired("the draft stays")
        : rule.notFired("the draft is replaced when the book may speak");
  }

  private static Answer replaced(String reason) {
    return new Answer(false, reason);
  }

  /** What makes a trade another one, whatever its numbers are. */
  private static TreeMap<String, CondorTrade> byPlace(List<CondorTrade> trades) {
    TreeMap<String, CondorTrade> byPlace = new TreeMap<>();
    for (CondorTrade t : trades) {
      byPlace.put(
          t.side()
              + "|"
              + t.layer()
              + "|"
              + t.condor().root()
              + "|"
              + t.condor().expiry()
              + "|"
              + t.positionId().orElse(""),
          t);
    }
    return byPlace;
  }

  private static Optional<String> overBudget(CondorTrade drafted, CondorDecision decision) {
    if (drafted.side() == CondorTrade.Side.CLOSE) {
      return Optional.empty();
    }
    BigDecimal loss = maxLossUsd(drafted);
    return decision.layers().stream()
        .filter(l -> l.layer() == drafted.layer() && loss.compareTo(l.budgetUsd()) > 0)
        .map(
            l ->
                "could lose "
                    + Texts.plain(loss)
                    + " USD, more than the layer's budget of "
                    + Texts.plain(l.budgetUsd())
                    + " USD")
        .findFirst();
  }

  private Optional<String> band(CondorTrade drafted, CondorTrade wanted) {
    Difference d = Difference.of(drafted, wanted);
    if (drafted.side() == CondorTrade.Side.CLOSE
        && (drafted.quantity() != wanted.quantity() || d.strike().signum() > 0)) {
      return Optional.of("closes another position than is held");
    }
    return beyond("strike", d.strike(), strikeShare)
        .or(() -> beyond("credit", d.credit(), creditShare))
        .or(() -> beyond("maximum loss", d.maxLoss(), maxLossShare));
  }

  private static Optional<String> beyond(String what, BigDecimal share, Parameter band) {
    return share.compareTo(band.value()) > 0
        ? Optional.of(
            what + " differs by " + percent(share) + ", the band is " + Texts.percent(band.value()))
        : Optional.empty();
  }

  private static String percent(BigDecimal share) {
    return Texts.fixed(share.doubleValue() * 100, 1) + " %";
  }

  /** What an OPEN can lose at expiry at its mid, US dollars; 0 for a CLOSE. */
  private static BigDecimal maxLossUsd(CondorTrade trade) {
    if (trade.side() == CondorTrade.Side.CLOSE) {
      return BigDecimal.ZERO;
    }
    return BigDecimal.valueOf(trade.condor().widestWing())
        .subtract(trade.midPoints())
        .multiply(BigDecimal.valueOf((long) OptionRoot.MULTIPLIER_USD * trade.quantity()));
  }

  /** Largest differences, each a share of the drafted number. */
  private record Difference(BigDecimal strike, BigDecimal credit, BigDecimal maxLoss) {
    static final Difference NONE =
        new Difference(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    static Difference of(CondorTrade drafted, CondorTrade wanted) {
      BigDecimal strike = BigDecimal.ZERO;
      for (CondorLeg leg : CondorLeg.values()) {
        strike = strike.max(share(strike(leg, drafted.condor()), strike(leg, wanted.condor())));
      }
      return new Difference(
          strike,
          share(drafted.midPoints(), wanted.midPoints()),
          share(maxLossUsd(drafted), maxLossUsd(wanted)));
    }

    Difference or(Difference o) {
      return new Difference(strike.max(o.strike), credit.max(o.credit), maxLoss.max(o.maxLoss));
    }

    String text() {
      return "strikes "
          + percent(strike)
          + ", credit "
          + percent(credit)
          + " and maximum loss "
          + percent(maxLoss)
          + " at most from what the rules want now";
    }

    private static BigDecimal strike(CondorLeg leg, IronCondor condor) {
      return BigDecimal.valueOf(leg.strike(condor));
    }

    /** |now - before| / before; 1 when something came of nothing. */
    private static BigDecimal share(BigDecimal before, BigDecimal now) {
      BigDecimal change = now.subtract(before).abs();
      if (change.signum() == 0) {
        return BigDecimal.ZERO;
      }
      return before.signum() == 0
          ? BigDecimal.ONE
          : change.divide(before.abs(), MathContext.DECIMAL64);
    }
  }
}
