package org.alvhdesk.market.history;

/**
 * Issues of one exchange in one session.
 *
 * @param advances issues that rose, 0 or more
 * @param declines issues that fell, 0 or more
 */
public record Issues(int advances, int declines) {
  /**
   * @throws IllegalArgumentException when negative
   */
  public Issues {
    if (advances < 0 || declines < 0) {
      throw new IllegalArgumentException(
          "numbers of issues must be 0 or more: " + advances + ", " + declines);
    }
  }
}
