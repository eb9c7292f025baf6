package org.alvhdesk.quant.indicator;

/**
 * Exponential mean in the unit of its input: alpha = 2/(period+1), seeded by the simple mean of the
 * first {@code period} values (methodology 3.4), then {@code ema += alpha (x - ema)}. First value
 * at bar {@code period}. Libraries that seed with a single value differ by that seed's error times
 * (1-alpha)^n.
 */
public final class ExponentialMovingAverage implements Kernel<ExponentialMovingAverage.State> {
  /**
   * State between two bars.
   *
   * @param period bars
   * @param count values of the seed taken, at most {@code period}
   * @param current sum while seeding, the mean afterwards
   */
  public record State(int period, int count, double current) {}

  private final int period;
  private final double alpha;
  private int count;
  private double current;

  /**
   * @param period bars, at least 1
   */
  public ExponentialMovingAverage(int period) {
    this.period = Kernel.checkedPeriod(period, 1);
    this.alpha = 2.0 / (period + 1);
  }

  /** Continues from a state. */
  public static ExponentialMovingAverage restore(State state) {
    ExponentialMovingAverage ema = new ExponentialMovingAverage(state.period());
    ema.count = state.count();
    ema.current = state.current();
    return ema;
  }

  @Override
  public void accept(double x) {
    Kernel.checked(x);
    if (count == period) {
      current += alpha * (x - current);
      return;
    }
    current += x;
    if (++count == period) {
      current /= period;
    }
  }

  @Override
  public boolean ready() {
    return count == period;
  }

  @Override
  public double value() {
    if (count < period) {
      throw Kernel.notReady(this);
    }
    return current;
  }

  @Override
  public void reset() {
    count = 0;
    current = 0;
  }

  @Override
  public State state() {
    return new State(period, count, current);
  }
}
