package org.alvhdesk.quant.indicator;

import java.util.List;

/**
 * Mean of the last {@code period} values, in their unit. O(1) a bar: a running sum that is summed
 * afresh every {@code period} bars, so rounding cannot pile up over the years.
 */
public final class SimpleMovingAverage implements Kernel<SimpleMovingAverage.State> {
  /**
   * State between two bars.
   *
   * @param period bars
   * @param values window, oldest first
   * @param sum running sum with its rounding
   * @param sinceRefresh bars since the last full summation
   */
  public record State(int period, List<Double> values, double sum, int sinceRefresh) {
    /** Copies the list. */
    public State {
      values = List.copyOf(values);
    }
  }

  private final int period;
  private final Window window;
  private double sum;
  private int sinceRefresh;

  /**
   * @param period bars, at least 1
   */
  public SimpleMovingAverage(int period) {
    this.period = Kernel.checkedPeriod(period, 1);
    this.window = new Window(period);
  }

  /** Continues from a state. */
  public static SimpleMovingAverage restore(State state) {
    SimpleMovingAverage sma = new SimpleMovingAverage(state.period(), state.values());
    sma.sum = state.sum();
    sma.sinceRefresh = state.sinceRefresh();
    return sma;
  }

  private SimpleMovingAverage(int period, List<Double> values) {
    this.period = Kernel.checkedPeriod(period, 1);
    this.window = new Window(period, values);
  }

  @Override
  public void accept(double x) {
    Kernel.checked(x);
    double leaving = window.full() ? window.oldest() : 0;
    window.add(x);
    if (++sinceRefresh >= period) {
      sum = window.sum();
      sinceRefresh = 0;
    } else {
      sum = sum - leaving + x;
    }
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
    return sum / period;
  }

  @Override
  public void reset() {
    window.clear();
    sum = 0;
    sinceRefresh = 0;
  }

  @Override
  public State state() {
    return new State(period, window.values(), sum, sinceRefresh);
  }
}
