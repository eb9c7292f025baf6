package org.alvhdesk.strategy.hedge.manage;

import java.time.Instant;
import java.time.LocalDate;
import org.alvhdesk.market.Quality;
import org.alvhdesk.quant.calendar.Expiries;
import org.alvhdesk.strategy.hedge.trigger.Sessions;
import org.alvhdesk.strategy.rules.Citation;
import org.alvhdesk.strategy.trace.RuleTrace;
import org.alvhdesk.strategy.trace.TraceBuilder;

/**
 * When a holding is sold or rolled whatever it is worth. 004-9 (its roll): VIX calls with 9 or
 * fewer calendar days to run. 003-2: VIX futures are never held to settlement: with 5 or fewer
 * sessions to run; 001-9 rolls its short-dated futures at the same distance.
 */
public final class ForcedRoll {
  private static final Citation OPTIONS =
      new Citation("004-9", "ours", "sold or rolled at 9 calendar days, never carried into VRO");
  private static final Citation FUTURES =
      new Citation("003-2", "003", "not VIX futures held to expiry");

  private ForcedRoll() {}

  /**
   * Options: FIRED with {@code days} or fewer calendar days to {@code expiry}.
   *
   * @param what for the trace, such as {@code FRONT}
   * @throws IllegalArgumentException when {@code days} is negative
   */
  public static RuleTrace option(
      String what, int days, LocalDate expiry, LocalDate session, Instant asOf, Quality quality) {
    requireCount(days);
    return trace("004-9", OPTIONS, "calendar days", what, days, Expiries.daysTo(expiry, session))
        .run(asOf, quality);
  }

  /**
   * Futures: FIRED with {@code sessions} or fewer sessions to {@code settlement}, the settlement
   * day counted.
   *
   * @param what for the trace
   * @throws IllegalArgumentException when {@code sessions} is negative
   */
  public static RuleTrace future(
      String what,
      int sessions,
      LocalDate settlement,
      LocalDate session,
      Instant asOf,
      Quality quality) {
    requireCount(sessions);
    return trace(
            "003-2", FUTURES, "sessions", what, sessions, Sessions.between(session, settlement))
        .run(asOf, quality);
  }

  private static void requireCount(int least) {
    if (least < 0) {
      throw new IllegalArgumentException("a roll distance is 0 or more: " + least);
    }
  }

  private static Due trace(
      String rule, Citation citation, String unit, String what, int least, int left) {
    return new Due(rule, citation, unit, what, least, left);
  }

  private record Due(
      String rule, Citation citation, String unit, String what, int least, int left) {
    RuleTrace run(Instant asOf, Quality quality) {
      TraceBuilder trace =
          TraceBuilder.rule(rule, citation, "rolled before it expires")
              .input("time to run", Integer.toString(left), unit, asOf, quality)
              .threshold(least + " " + unit + " or fewer");
      return left <= least
          ? trace.fired(what + ": sold or rolled")
          : trace.notFired(what + ": kept");
    }
  }
}
