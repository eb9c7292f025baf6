package org.alvhdesk.quant.indicator;

import java.util.List;

/**
 * Where the newest value stands among the {@code period} values before it, 0 to 100: the share
 * below it plus half the share equal to it (mid-rank). Over 252 sessions of VIX this is the "VIX
 * percentile"; the "VIX rank" between low and high is {@link RangeRank}. O(period) when read.
 */
public final class PercentRank implements Kernel<PercentRank.State> {
  /**
   * State between two bars.
   *
   * @param period bars compared with
   * @param values the last {@code period}+1 values, oldest first
   */
  public record State(int period, List<Double> values) {
    /** Copies the list. */
    public State {
      values = List.copyOf(values);
    }
  }

  private final int period;
  private final Window window;

  /**
   * @param period bars compared with, at least 1
   */
  public PercentRank(int period) {
    this(period, List.of());
  }

  private PercentRank(int period, List<Double> values) {
    this.period = Kernel.checkedPeriod(period, 1);
    this.window = new Window(period + 1, values);
  }

  /** Continues from a state. */
  public static PercentRank restore(State state) {
    return new PercentRank(state.period(), state.values());
  }

  @Override
  public void accept(double x) {
    window.add(Kernel.checked(x));
  }

  @Override
  public boolean ready() {
    return window.full();
  }

  @Override
  public double value() {
    if (!ready()) {
      throw Kernel.notReady(this);
    }
    double x = window.newest();
    int below = 0;
    int equal = 0;
    for (int i = 0; i < period; i++) {
      double y = window.get(i);
      below += y < x ? 1 : 0;
      equal += y == x ? 1 : 0;
    }
    return 100.0 * (2 * below + equal) / (2 * period);
  }

  @Override
  public void reset() {
    window.clear();
  }

  @Override
  public State state() {
    return new State(period, window.values());
  }
}
