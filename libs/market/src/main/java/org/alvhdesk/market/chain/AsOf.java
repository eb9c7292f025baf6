package org.alvhdesk.market.chain;

import java.time.Instant;

/**
 * The instant the quotes stood, from which time to expiry runs: not the moment a file was fetched.
 *
 * @param how what it was taken from
 * @param note the same for people, with the doubt that is left
 */
public record AsOf(Instant instant, How how, String note) {
  /** What an as-of was taken from. */
  public enum How {
    /** Given by the caller. */
    OVERRIDE,
    /** The file's own time, during the regular session. */
    PRINTED_IN_SESSION,
    /** The file's own time, in the overnight session: the quotes moved away from the last close. */
    PRINTED_OVERNIGHT,
    /**
     * The file's own time lies outside the session: the quotes are those of the close before it.
     */
    CLOSE_BEFORE_PRINTED,
    /** The rows name the session, and the columns the time of day. */
    ROWS,
    /** Only a date is known, from the file's name: the close of that session. Not certain. */
    DATE_OF_FILE,
    /** Nothing is stated: the close of the first expiry's day or the day before. Not certain. */
    FIRST_EXPIRY
  }

  /** True when the file itself does not say when it was quoted. */
  public boolean uncertain() {
    return how == How.DATE_OF_FILE || how == How.FIRST_EXPIRY;
  }
}
