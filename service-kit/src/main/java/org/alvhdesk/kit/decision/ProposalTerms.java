package org.alvhdesk.kit.decision;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.quant.calendar.TradingCalendar;
import org.alvhdesk.strategy.rules.RuleSet;

/** What every proposal has, whatever it trades: its id and its time. */
public final class ProposalTerms {
  /** Nobody reads, discusses and approves in less; a clock that pauses on submission needs some. */
  private static final Duration LEAST_OF_A_SESSION = Duration.ofMinutes(30);

  private ProposalTerms() {}

  /** Deterministic id: the same step under the same rules is the same proposal. */
  public static UUID id(String runId, String bookId, long step, RuleSet set) {
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

  /**
   * Close of the {@code sessions}-th session after {@code session}: 15:00 Chicago, 12:00 on short
   * days.
   */
  public static Instant expiresAt(LocalDate session, int sessions) {
    LocalDate last = TradingCalendar.onOrAfter(session);
    for (int i = 0; i < sessions; i++) {
      last = TradingCalendar.nextBusinessDay(last);
    }
    return TradingCalendar.stockClose(last);
  }

  /**
   * By when what was submitted at {@code submitted} is decided: within {@code timeToLive}, and
   * before the session closes. What is submitted in the last half hour before a close, or after it,
   * has the next session.
   *
   * @param submitted market time
   */
  public static Instant decidedBy(Instant submitted, Duration timeToLive) {
    LocalDate session =
        TradingCalendar.onOrAfter(LocalDate.ofInstant(submitted, OptionRoot.CHICAGO));
    if (submitted.plus(LEAST_OF_A_SESSION).isAfter(TradingCalendar.stockClose(session))) {
      session = TradingCalendar.nextBusinessDay(session);
    }
    Instant close = TradingCalendar.stockClose(session);
    Instant ownTime = submitted.plus(timeToLive);
    return ownTime.isBefore(close) ? ownTime : close;
  }
}
