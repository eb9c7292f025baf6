package org.alvhdesk.strategy.hedgedesk;

import java.time.LocalDate;
import java.util.Optional;
import org.alvhdesk.quant.calendar.Expiries;
import org.alvhdesk.strategy.hedge.trigger.Sessions;
import org.alvhdesk.strategy.hedgedesk.HedgeStructure.RollRule;
import org.alvhdesk.strategy.rules.Citation;
import org.alvhdesk.strategy.trace.TraceBuilder;

/** When units are sold or rolled whatever they are worth: 004-9, 003-2, 001-9, 000-6, M4. */
final class Rolling {
  private Rolling() {}

  /** Whether {@code held} is due; false where the session of purchase would tell and is unknown. */
  static boolean isDue(RollRule rule, HeldUnits held, LocalDate session) {
    return switch (rule) {
      case RollRule.CalendarDays days -> dte(held, session) <= days.days().value().intValueExact();
      case RollRule.Sessions s ->
          Sessions.between(session, expiry(held)) <= s.sessions().value().intValueExact();
      case RollRule.BelowWindow window ->
          dte(held, session) < window.leastDays().value().intValueExact();
      case RollRule.AfterMonths months ->
          held.opened()
              .map(d -> !session.isBefore(d.plusMonths(months.months().value().intValueExact())))
              .orElse(false);
      case RollRule.ToExpiry ignored -> false;
      case RollRule.Never ignored -> false;
    };
  }

  private static LocalDate expiry(HeldUnits held) {
    return held.first().expires().orElseThrow();
  }

  private static int dte(HeldUnits held, LocalDate session) {
    return Expiries.daysTo(expiry(held), session);
  }

  /** Whether nobody can say if {@code held} is due. */
  static boolean isUnknown(RollRule rule, HeldUnits held) {
    return rule instanceof RollRule.AfterMonths && held.opened().isEmpty();
  }

  /** The rule, threshold set, inputs and verdict open. */
  static TraceBuilder trace(RollRule rule) {
    return switch (rule) {
      case RollRule.CalendarDays days ->
          start(
              "004-9",
              days.days().citation(),
              "a call is sold or rolled before expiry and never carried into settlement",
              "at most " + days.days().value() + " days to expiry");
      case RollRule.Sessions s ->
          start(
              "003-2",
              s.sessions().citation(),
              "VIX futures are rolled and never held to settlement",
              "at most " + s.sessions().value() + " sessions to settlement");
      case RollRule.BelowWindow window ->
          start(
              window.leastDays().citation().ruleId(),
              window.leastDays().citation(),
              "a call is sold or rolled when it leaves the layer's window",
              "fewer than " + window.leastDays().value() + " days to expiry");
      case RollRule.AfterMonths months ->
          start(
              "M4",
              months.months().citation(),
              "rolled some time after it was opened",
              months.months().value() + " months after it was opened");
      case RollRule.ToExpiry expiry ->
          start("M4", expiry.citation(), "held until it settles", "never sold by rule");
      case RollRule.Never never ->
          start(
              never.citation().ruleId(),
              never.citation(),
              "a share has no expiry: gains, pace and permission alone change its number",
              "never rolled");
    };
  }

  private static TraceBuilder start(
      String rule, Citation citation, String statement, String threshold) {
    return TraceBuilder.rule(rule, citation, statement).threshold(threshold);
  }

  /** What the rule looks at of {@code held}. */
  static TraceBuilder input(
      TraceBuilder trace, RollRule rule, HeldUnits held, HedgeDeskSituation situation) {
    if (rule instanceof RollRule.Never) {
      return trace.input(
          "held", held.text(), "shares", situation.marketTime(), situation.bookQuality());
    }
    boolean sessions = rule instanceof RollRule.Sessions;
    int left =
        sessions
            ? Sessions.between(situation.session(), expiry(held))
            : dte(held, situation.session());
    trace.input(
        (sessions ? "sessions" : "days") + " to expiry of " + held.text(),
        Integer.toString(left),
        sessions ? "sessions" : "days",
        situation.marketTime(),
        situation.bookQuality());
    Optional<LocalDate> opened = held.opened();
    return rule instanceof RollRule.AfterMonths
        ? trace.input(
            "opened",
            opened.map(LocalDate::toString).orElse("no data: nobody knows when"),
            "session",
            situation.marketTime(),
            situation.bookQuality())
        : trace;
  }
}
