package org.alvhdesk.strategy.condor.entry;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.alvhdesk.strategy.input.Answer;
import org.alvhdesk.strategy.rules.Citation;
import org.alvhdesk.strategy.rules.RuleSet;
import org.alvhdesk.strategy.trace.Texts;
import org.alvhdesk.strategy.trace.TraceBuilder;
import org.alvhdesk.strategy.trace.Verdict;

/**
 * 002-6: in the window of an event the open condors together may lose at most a share of risk
 * capital. Outside of it the weights of the layers are the limit (002-5: 40, 25 and 15 percent are
 * more than 60 together, so the cap cannot hold at all times).
 *
 * @param share of risk capital, decimal
 * @param sessions sessions before the event at which the window opens
 */
record GrossCap(BigDecimal share, int sessions, Citation citation) implements EntryGate {
  private static final String NAME = "entry.grossCap";

  GrossCap {
    if (share.signum() <= 0) {
      throw new IllegalArgumentException(NAME + " must be positive: " + share);
    }
  }

  static Optional<GrossCap> of(RuleSet set) {
    return set.has(NAME)
        ? Optional.of(
            new GrossCap(set.value(NAME), set.wholeNumber(EventGate.NAME), set.citation(NAME)))
        : Optional.empty();
  }

  @Override
  public GateAnswer ask(EntryMoment moment) {
    BigDecimal cap =
        share.multiply(moment.capital().riskCapitalUsd()).setScale(2, RoundingMode.DOWN);
    Answer near = EventGate.near(sessions, moment);
    TraceBuilder rule =
        near.in(
                TraceBuilder.rule(
                    "002-6",
                    citation,
                    "near an event all condors together may lose a share of risk capital"))
            .input(
                "maximum loss of all open condors",
                Texts.plain(moment.openMaxLossUsd()),
                "USD",
                moment.asOf().instant(),
                moment.asOf().quality())
            .threshold(Texts.plain(cap) + " USD = " + Texts.percent(share) + " of risk capital");
    if (moment.openMaxLossUsd().compareTo(cap) <= 0) {
      return GateAnswer.of(rule, Verdict.NOT_FIRED, "within the cap", moment.noData());
    }
    return GateAnswer.of(
        rule,
        near.verdict(),
        near.yes() ? "above the cap, " + near.detail() : near.detail(),
        moment.noData());
  }
}
