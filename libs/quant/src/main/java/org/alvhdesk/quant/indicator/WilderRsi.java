package org.alvhdesk.quant.indicator;

/**
 * Relative strength index of Wilder (New Concepts in Technical Trading Systems, 1978), 0 to 100:
 * mean gain and loss of the first {@code period} changes, then {@code mean = ((period-1) mean +
 * change)/period}; RSI = 100 gain/(gain+loss). First value at bar {@code period}+1.
 *
 * <p>A price that has never moved has neither gain nor loss and no RSI: the kernel is then not
 * ready. Only rises give 100, only falls give 0.
 */
public final class WilderRsi implements Kernel<WilderRsi.State> {
  /**
   * State between two bars.
   *
   * @param period bars
   * @param count prices taken, at most {@code period}+1
   * @param previous last price
   * @param gain sum of gains while seeding, their mean afterwards
   * @param loss the same of losses, positive
   */
  public record State(int period, int count, double previous, double gain, double loss) {}

  private final int period;
  private int count;
  private double previous;
  private double gain;
  private double loss;

  /**
   * @param period bars, at least 1; Wilder's is 14
   */
  public WilderRsi(int period) {
    this.period = Kernel.checkedPeriod(period, 1);
  }

  /** Continues from a state. */
  public static WilderRsi restore(State state) {
    WilderRsi rsi = new WilderRsi(state.period());
    rsi.count = state.count();
    rsi.previous = state.previous();
    rsi.gain = state.gain();
    rsi.loss = state.loss();
    return rsi;
  }

  @Override
  public void accept(double x) {
    Kernel.checked(x);
    double change = x - previous;
    previous = x;
    double up = Math.max(change, 0);
    double down = Math.max(-change, 0);
    if (count > period) {
      gain = ((period - 1) * gain + up) / period;
      loss = ((period - 1) * loss + down) / period;
      return;
    }
    if (count > 0) {
      gain += up;
      loss += down;
    }
    if (++count > period) {
      gain /= period;
      loss /= period;
    }
  }

  /** Whether enough prices were taken, moved or not. */
  public boolean seeded() {
    return count > period;
  }

  @Override
  public boolean ready() {
    return count > period && gain + loss > 0;
  }

  @Override
  public double value() {
    if (!ready()) {
      throw Kernel.notReady(this);
    }
    return 100 * (gain / (gain + loss));
  }

  @Override
  public void reset() {
    count = 0;
    previous = 0;
    gain = 0;
    loss = 0;
  }

  @Override
  public State state() {
    return new State(period, count, previous, gain, loss);
  }
}
