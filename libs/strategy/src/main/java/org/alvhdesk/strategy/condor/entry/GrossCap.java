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
 * 002-6: in the days before an event all condors together, the new ones too, may lose at most a
 * share of risk capital at expiry. A layer that would go beyond it is sold smaller, or not at all.
 *
 * <p>The window opens before that of {@link EventGate}: inside that one nothing is sold anyway, so
 * a cap in the same sessions could never change a decision. Outside of it the weights of the layers
 * are the limit (002-5: 40, 25 and 15 percent are more than 60 together, so the cap cannot hold at
 * all times).
 *
 * @param share of risk capital, decimal
 * @param sessions sessions before the event at which the window opens
 */
public record GrossCap(BigDecimal share, int sessions, Citation citation) {
  private static final String NAME = "entry.grossCap";
  private static final String SESSIONS = "entry.grossCapSessions";

  /**
   * @throws IllegalArgumentException for a share that is not positive
   */
  public GrossCap {
    if (share.signum() <= 0) {
      throw new IllegalArgumentException(NAME + " must be positive: " + share);
    }
  }

  /**
   * The cap of {@code set}; empty when it has none. Without a window of its own it has that of
   * {@link EventGate}.
   */
  public static Optional<GrossCap> of(RuleSet set) {
    return set.has(NAME)
        ? Optional.of(
            new GrossCap(
                set.value(NAME),
                set.wholeNumber(set.has(SESSIONS) ? SESSIONS : EventGate.NAME),
                set.citation(NAME)))
        : Optional.empty();
  }

  /**
   * What the cap leaves of a layer's budget.
   *
   * @param budgetUsd what the new condors may lose together, US dollars
   * @param answer FIRED when that is less than the layer's own budget; blocks when it is nothing
   */
  public record Room(BigDecimal budgetUsd, GateAnswer answer) {}

  /**
   * What is left of {@code budgetUsd}.
   *
   * @param layer for people
   */
  public Room at(EntryMoment moment, String layer, BigDecimal budgetUsd) {
    BigDecimal cap =
        share.multiply(moment.capital().riskCapitalUsd()).setScale(2, RoundingMode.DOWN);
    BigDecimal left = cap.subtract(moment.openMaxLossUsd()).max(new BigDecimal("0.00"));
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
            .input(
                "layer budget",
                Texts.plain(budgetUsd),
                "USD",
                moment.asOf().instant(),
                moment.asOf().quality())
            .threshold(
                Texts.plain(cap)
                    + " USD = "
                    + Texts.percent(share)
                    + " of risk capital, from "
                    + sessions
                    + " sessions before an event");
    if (budgetUsd.compareTo(left) <= 0) {
      return new Room(
          budgetUsd,
          GateAnswer.of(rule, Verdict.NOT_FIRED, "within the cap with " + layer, moment.noData()));
    }
    if (near.verdict() == Verdict.FIRED && left.signum() > 0) {
      return new Room(
          left,
          new GateAnswer(
              rule.fired(
                  layer
                      + ": "
                      + Texts.plain(left)
                      + " USD of its budget are left under the cap, "
                      + near.detail()),
              false));
    }
    return new Room(
        budgetUsd,
        GateAnswer.of(
            rule,
            near.verdict(),
            near.yes() ? "the cap is used up, " + near.detail() : near.detail(),
            moment.noData()));
  }
}
