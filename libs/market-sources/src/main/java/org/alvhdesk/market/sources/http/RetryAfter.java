package org.alvhdesk.market.sources.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The header Retry-After: seconds or an HTTP date (RFC 9110, 10.2.3). */
final class RetryAfter {
  private static final int MOST_SECONDS = 7 * 24 * 3600;

  private RetryAfter() {}

  /** Wait that the header asks for, at most a week; empty when it says nothing that can be read. */
  static Optional<Duration> of(String header, Instant now) {
    String text = header.strip();
    if (text.matches("\\d{1,9}")) {
      return Optional.of(Duration.ofSeconds(Math.min(Long.parseLong(text), MOST_SECONDS)));
    }
    try {
      Instant at = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      Duration wait = Duration.between(now, at);
      return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
