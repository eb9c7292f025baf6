package org.alvhdesk.ui.ladder;

import io.quarkus.qute.RawString;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.alvhdesk.contracts.rest.LadderView;
import org.alvhdesk.contracts.rest.SignalsView;
import org.alvhdesk.ui.client.Answer;
import org.alvhdesk.ui.clock.MarketStrip;
import org.alvhdesk.ui.condor.Choice;
import org.alvhdesk.ui.condor.TradeCard;
import org.alvhdesk.ui.format.Fmt;
import org.alvhdesk.ui.proposal.States;
import org.alvhdesk.ui.trace.Trace;

/**
 * The ladder page.
 *
 * @param answer what became of what the rules wanted, in condor-service's words
 * @param urgent whether a stop or a defence asked for it
 * @param proposal the live proposal, or null
 * @param reserve what no layer may use
 * @param choice the condor chosen beside its runners-up, or null
 */
record LadderPageView(
    String asOf,
    String quality,
    String ruleSetId,
    String ruleSetVersion,
    String bookVersion,
    String answer,
    boolean urgent,
    Live proposal,
    List<TradeCard> due,
    List<LayerCard> layers,
    Reserve reserve,
    RawString timeline,
    Choice choice,
    Trace trace) {

  /** The proposal that carries it to people; expires is market time from now. */
  record Live(String id, String headline, String stateWords, String tone, String expires) {}

  /** Risk capital and what of it is used and kept back from every layer, US dollars. */
  record Reserve(String riskCapital, String used, String kept, String keptShare) {}

  static LadderPageView of(LadderView v, Answer<SignalsView> signals) {
    Double spx = signals.value().map(s -> s.step().signals().spx()).orElse(null);
    return new LadderPageView(
        Fmt.marketTime(v.asOf()),
        v.quality(),
        v.ruleSet().id(),
        v.ruleSet().version(),
        Long.toString(v.condorBookVersion()),
        Objects.toString(v.answer(), ""),
        v.urgent(),
        v.proposal() == null ? null : live(v.proposal(), signals),
        TradeCard.of(v.due(), spx, v.touches()),
        v.layers().stream().map(l -> LayerCard.of(l, v.touches())).toList(),
        reserve(v),
        new RawString(Timeline.of(v)),
        Choice.of(v.selection(), v.touches()),
        Trace.of(v.trace()));
  }

  private static Live live(LadderView.Live p, Answer<SignalsView> signals) {
    return new Live(
        p.id(),
        p.headline(),
        States.words(p.state()),
        States.tone(p.state()),
        Fmt.until(MarketStrip.now(signals), p.expiresAt()));
  }

  private static Reserve reserve(LadderView v) {
    BigDecimal given = sum(v.layers().stream().map(l -> l.layer().budgetUsd()).toList());
    BigDecimal used = sum(v.layers().stream().map(LadderView.Layer::usedUsd).toList());
    BigDecimal all = v.riskCapitalUsd();
    BigDecimal kept = all == null ? null : all.subtract(given);
    return new Reserve(
        Fmt.usd(all),
        Fmt.usd(used),
        Fmt.usd(kept),
        all == null || all.signum() <= 0
            ? Fmt.NONE
            : Fmt.percent(kept.doubleValue() / all.doubleValue(), 0));
  }

  private static BigDecimal sum(List<BigDecimal> amounts) {
    return amounts.stream().filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
