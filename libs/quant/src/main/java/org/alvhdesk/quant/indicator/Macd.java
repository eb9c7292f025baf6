package org.alvhdesk.quant.indicator;

/**
 * Moving average convergence divergence (Appel), in the unit of the price: line = EMA(fast) -
 * EMA(slow), signal = EMA(9) of the line, histogram = line - signal; every EMA seeded by a simple
 * mean, the signal's by the first nine lines. With 12/26/9 the line starts at bar 26, the histogram
 * at bar 34. {@link #value()} is the histogram.
 */
public final class Macd implements Kernel<Macd.State> {
  /**
   * State between two bars.
   *
   * @param fast fast average
   * @param slow slow average
   * @param signal average of the line
   */
  public record State(
      ExponentialMovingAverage.State fast,
      ExponentialMovingAverage.State slow,
      ExponentialMovingAverage.State signal) {}

  private final ExponentialMovingAverage fast;
  private final ExponentialMovingAverage slow;
  private final ExponentialMovingAverage signal;

  /**
   * @param fast bars of the fast average, 12 by default
   * @param slow bars of the slow average, 26, more than {@code fast}
   * @param signal bars of the signal, 9
   * @throws IllegalArgumentException when fast is not shorter than slow
   */
  public Macd(int fast, int slow, int signal) {
    this(
        new ExponentialMovingAverage(fast),
        new ExponentialMovingAverage(slow),
        new ExponentialMovingAverage(signal));
    if (fast >= slow) {
      throw new IllegalArgumentException(
          "fast period must be shorter than slow: " + fast + " and " + slow);
    }
  }

  private Macd(
      ExponentialMovingAverage fast,
      ExponentialMovingAverage slow,
      ExponentialMovingAverage signal) {
    this.fast = fast;
    this.slow = slow;
    this.signal = signal;
  }

  /** 12/26/9. */
  public static Macd standard() {
    return new Macd(12, 26, 9);
  }

  /** Continues from a state. */
  public static Macd restore(State state) {
    return new Macd(
        ExponentialMovingAverage.restore(state.fast()),
        ExponentialMovingAverage.restore(state.slow()),
        ExponentialMovingAverage.restore(state.signal()));
  }

  @Override
  public void accept(double x) {
    fast.accept(x);
    slow.accept(x);
    if (slow.ready()) {
      signal.accept(fast.value() - slow.value());
    }
  }

  /** Whether {@link #line()} is defined. */
  public boolean lineReady() {
    return slow.ready();
  }

  /** EMA(fast) - EMA(slow). */
  public double line() {
    return fast.value() - slow.value();
  }

  /** Mean of the line. */
  public double signal() {
    return signal.value();
  }

  @Override
  public boolean ready() {
    return signal.ready();
  }

  @Override
  public double value() {
    return line() - signal();
  }

  @Override
  public void reset() {
    fast.reset();
    slow.reset();
    signal.reset();
  }

  @Override
  public State state() {
    return new State(fast.state(), slow.state(), signal.state());
  }
}
