package org.alvhdesk.strategy.hedge.trigger;

/**
 * A signal that stands for some sessions after it last fired.
 *
 * @param sessionsLeft sessions it still stands, the current included; 0 when it does not
 */
public record Latch(int sessionsLeft) {
  /** Not standing. */
  public static final Latch OPEN = new Latch(0);

  /**
   * @throws IllegalArgumentException when negative
   */
  public Latch {
    if (sessionsLeft < 0) {
      throw new IllegalArgumentException("a latch has 0 or more sessions left: " + sessionsLeft);
    }
  }

  /** True while it stands. */
  public boolean stands() {
    return sessionsLeft > 0;
  }

  /**
   * The latch one session later.
   *
   * @param fired whether the signal is known to fire in that session: it then stands for {@code
   *     length} sessions, that one included; otherwise it runs down
   */
  public Latch next(boolean fired, int length) {
    return new Latch(fired ? length : Math.max(0, sessionsLeft - 1));
  }
}
