package org.alvhdesk.quant.indicator;

/**
 * Where the newest value stands between the lowest and highest of the last {@code period} values,
 * itself included, 0 to 100: the "IV rank" of trading platforms. Not ready while all values are
 * equal.
 */
public final class RangeRank implements Kernel<RangeRank.State> {
  /**
   * State between two bars.
   *
   * @param high highest values
   * @param low lowest values
   */
  public record State(RollingExtreme.State high, RollingExtreme.State low) {}

  private final RollingExtreme high;
  private final RollingExtreme low;
  private double newest;

  /**
   * @param period bars, at least 2
   */
  public RangeRank(int period) {
    this(
        new RollingExtreme(RollingExtreme.Side.HIGH, Kernel.checkedPeriod(period, 2)),
        new RollingExtreme(RollingExtreme.Side.LOW, period));
  }

  private RangeRank(RollingExtreme high, RollingExtreme low) {
    this.high = high;
    this.low = low;
  }

  /** Continues from a state. */
  public static RangeRank restore(State state) {
    RangeRank rank =
        new RangeRank(RollingExtreme.restore(state.high()), RollingExtreme.restore(state.low()));
    if (!state.high().values().isEmpty()) {
      rank.newest = state.high().values().getLast();
    }
    return rank;
  }

  @Override
  public void accept(double x) {
    high.accept(x);
    low.accept(x);
    newest = x;
  }

  @Override
  public boolean ready() {
    return high.ready() && high.value() > low.value();
  }

  @Override
  public double value() {
    if (!ready()) {
      throw Kernel.notReady(this);
    }
    return 100 * ((newest - low.value()) / (high.value() - low.value()));
  }

  @Override
  public void reset() {
    high.reset();
    low.reset();
    newest = 0;
  }

  @Override
  public State state() {
    return new State(high.state(), low.state());
  }
}
