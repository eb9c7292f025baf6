package org.alvhdesk.approval.proof;

/**
 * What one check of a proof found.
 *
 * @param check what was looked at, a few words
 * @param text what was found, for people
 */
public record Finding(String check, Result result, String text) {
  /** How a check ended; what cannot be told is neither of the others. */
  public enum Result {
    HOLDS,
    BROKEN,
    UNKNOWN
  }

  static Finding holds(String check, String text) {
    return new Finding(check, Result.HOLDS, text);
  }

  static Finding broken(String check, String text) {
    return new Finding(check, Result.BROKEN, text);
  }

  static Finding unknown(String check, String text) {
    return new Finding(check, Result.UNKNOWN, text);
  }
}
