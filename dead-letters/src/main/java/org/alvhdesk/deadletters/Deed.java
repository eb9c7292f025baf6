package org.alvhdesk.deadletters;

import java.time.Instant;

/**
 * What somebody did about a letter, and why.
 *
 * @param what {@code sent again} or {@code discarded}
 * @param by the person's name
 * @param why in the person's words
 * @param at when
 */
public record Deed(What what, String by, String why, Instant at) {
  private static final int MOST = 300;

  /** The two things one can do. */
  public enum What {
    RETRIED("sent again"),
    DISCARDED("discarded");

    private final String text;

    What(String text) {
      this.text = text;
    }
  }

  /**
   * Refuses what would make a bad line in a log.
   *
   * @throws DeadLetterException without a name or reason of at most 300 printable characters
   */
  public Deed {
    by = printable("--by", by);
    why = printable("--reason", why);
  }

  private static String printable(String option, String text) {
    String stripped = text == null ? "" : text.strip();
    if (stripped.isEmpty() || stripped.length() > MOST) {
      throw new DeadLetterException(option + " takes 1 to " + MOST + " characters");
    }
    if (stripped.chars().anyMatch(Character::isISOControl)) {
      throw new DeadLetterException(option + " takes one line of printable characters");
    }
    return stripped;
  }

  /** Such as {@code discarded by anna at 2026-11-21T03:00:00Z: bytes of a test}. */
  @Override
  public String toString() {
    return what.text + " by " + by + " at " + at + ": " + why;
  }
}
