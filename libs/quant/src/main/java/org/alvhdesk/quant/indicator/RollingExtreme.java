package org.alvhdesk.quant.indicator;

import java.util.List;

/**
 * Highest or lowest of the last {@code period} values, the newest included, in their unit. A
 * monotone queue: O(1) a bar on average.
 */
public final class RollingExtreme implements Kernel<RollingExtreme.State> {
  /** Which end. */
  public enum Side {
    /** The largest value. */
    HIGH,
    /** The smallest value. */
    LOW
  }

  /**
   * State between two bars.
   *
   * @param side which end
   * @param period bars
   * @param values window, oldest first
   */
  public record State(Side side, int period, List<Double> values) {
    /** Copies the list. */
    public State {
      values = List.copyOf(values);
    }
  }

  private final Side side;
  private final int period;
  private final Window window;
  private final double[] queue;
  private final long[] born;
  private int first;
  private int length;
  private long clock;

  /**
   * @param side highest or lowest
   * @param period bars, at least 1
   */
  public RollingExtreme(Side side, int period) {
    this.side = side;
    this.period = Kernel.checkedPeriod(period, 1);
    this.window = new Window(period);
    this.queue = new double[period];
    this.born = new long[period];
  }

  /** Continues from a state. */
  public static RollingExtreme restore(State state) {
    RollingExtreme extreme = new RollingExtreme(state.side(), state.period());
    state.values().forEach(extreme::accept);
    return extreme;
  }

  @Override
  public void accept(double x) {
    Kernel.checked(x);
    window.add(x);
    if (length > 0 && born[first] <= clock - period) {
      first = first + 1 == period ? 0 : first + 1;
      length--;
    }
    while (length > 0 && !beats(queue[last()], x)) {
      length--;
    }
    length++;
    queue[last()] = x;
    born[last()] = clock++;
  }

  private int last() {
    int at = first + length - 1;
    return at >= period ? at - period : at;
  }

  private boolean beats(double held, double x) {
    return side == Side.HIGH ? held > x : held < x;
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
    return queue[first];
  }

  @Override
  public void reset() {
    window.clear();
    first = 0;
    length = 0;
    clock = 0;
  }

  @Override
  public State state() {
    return new State(side, period, window.values());
  }
}
