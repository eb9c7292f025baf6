package org.alvhdesk.approval;

import java.time.Duration;
import java.time.Instant;

/**
 * For a time, {@code to} may approve with one role of {@code from}: holidays, not a way around the
 * quorum. The two count as one holder of the role, and a change of {@code from} stays forbidden to
 * {@code to} in that role.
 *
 * @param from who holds the role
 * @param to who may use it, another person
 * @param start first moment, wall time
 * @param end first moment after it, wall time
 */
public record Delegation(
    String id, String role, String from, String to, Instant start, Instant end) {
  /** Longer than any holiday would be a change of roles, which Keycloak is for. */
  public static final Duration LONGEST = Duration.ofDays(14);

  /**
   * @throws IllegalArgumentException with what to do when it is not one
   */
  public Delegation {
    if (role == null || role.isBlank()) {
      throw new IllegalArgumentException("Say which role is delegated.");
    }
    if (from.equals(to)) {
      throw new IllegalArgumentException("Delegate to another person, not to yourself.");
    }
    if (!end.isAfter(start)) {
      throw new IllegalArgumentException("A delegation ends after it starts.");
    }
    if (Duration.between(start, end).compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "A delegation lasts at most " + LONGEST.toDays() + " days; give it again after that.");
    }
  }

  /** Whether it is in force at {@code now}, wall time. */
  public boolean holdsAt(Instant now) {
    return !now.isBefore(start) && now.isBefore(end);
  }
}
