package org.alvhdesk.quant.indicator;

import java.util.List;

/**
 * Least-squares slope of the last {@code period} values against time, in units a bar. Summed in
 * pairs from the ends of the window, so a constant series has slope exactly 0 and nothing piles up:
 * O(period) when read, O(1) a bar.
 */
public final class RegressionSlope implements Kernel<RegressionSlope.State> {
  /**
   * State between two bars.
   *
   * @param period bars
   * @param values window, oldest first
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
   * @param period bars, at least 2
   */
  public RegressionSlope(int period) {
    this(period, List.of());
  }

  private RegressionSlope(int period, List<Double> values) {
    this.period = Kernel.checkedPeriod(period, 2);
    this.window = new Window(period, values);
  }

  /** Continues from a state. */
  public static RegressionSlope restore(State state) {
    return new RegressionSlope(state.period(), state.values());
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
    double n = period;
    double weighted = 0;
    for (int i = 0, j = period - 1; i < j; i++, j--) {
      weighted += 0.5 * (j - i) * (window.get(j) - window.get(i));
    }
    return weighted / (n * (n * n - 1) / 12);
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
