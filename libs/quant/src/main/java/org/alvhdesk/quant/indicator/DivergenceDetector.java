package org.alvhdesk.quant.indicator;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Finds MACD divergences as they become known: pivots are strict extremes of the close over k bars
 * on each side, so each is seen k bars late and so is the divergence. Only bars with a MACD line
 * count; only the last two pivots of a kind are compared. A divergence stands until it expires or a
 * newer one of its kind replaces it.
 */
public final class DivergenceDetector {
  /**
   * State between two bars.
   *
   * @param rules parameters
   * @param bar bars taken
   * @param sessions the last bars with a line, oldest first
   * @param prices their closes
   * @param lines their MACD lines
   * @param low last pivot low
   * @param high last pivot high
   * @param bullish last bullish divergence, expired or not
   * @param bearish last bearish one
   */
  public record State(
      DivergenceRules rules,
      long bar,
      List<LocalDate> sessions,
      List<Double> prices,
      List<Double> lines,
      Optional<Pivot> low,
      Optional<Pivot> high,
      Optional<Divergence> bullish,
      Optional<Divergence> bearish) {
    /** Copies the lists. */
    public State {
      sessions = List.copyOf(sessions);
      prices = List.copyOf(prices);
      lines = List.copyOf(lines);
    }
  }

  private final DivergenceRules rules;
  private final int width;
  private final LocalDate[] sessions;
  private final double[] prices;
  private final double[] lines;
  private int held;
  private long bar;
  private Pivot low;
  private Pivot high;
  private Divergence bullish;
  private Divergence bearish;

  /** A detector that has seen nothing. */
  public DivergenceDetector(DivergenceRules rules) {
    this.rules = rules;
    this.width = 2 * rules.pivotBars() + 1;
    this.sessions = new LocalDate[width];
    this.prices = new double[width];
    this.lines = new double[width];
  }

  /** Continues from a state. */
  public static DivergenceDetector restore(State s) {
    DivergenceDetector d = new DivergenceDetector(s.rules());
    for (int i = 0; i < s.sessions().size(); i++) {
      d.push(s.sessions().get(i), Kernel.checked(s.prices().get(i)), s.lines().get(i));
    }
    d.bar = s.bar();
    d.low = s.low().orElse(null);
    d.high = s.high().orElse(null);
    d.bullish = s.bullish().orElse(null);
    d.bearish = s.bearish().orElse(null);
    return d;
  }

  /** Takes a bar that has no MACD line yet. */
  public void acceptWithoutLine() {
    bar++;
  }

  /**
   * Takes a bar.
   *
   * @param price close, index points
   * @param line MACD line, index points
   */
  public void accept(LocalDate session, double price, double line) {
    bar++;
    push(session, Kernel.checked(price), Kernel.checked(line));
    if (held < width) {
      return;
    }
    if (isExtreme(+1)) {
      Pivot pivot = middle();
      if (low != null && inReach(low, pivot) && pivot.price() < low.price()) {
        if (pivot.line() > low.line()) {
          bullish = new Divergence(Divergence.Kind.BULLISH, low, pivot, session, bar);
        }
      }
      low = pivot;
    } else if (isExtreme(-1)) {
      Pivot pivot = middle();
      if (high != null && inReach(high, pivot) && pivot.price() > high.price()) {
        if (pivot.line() < high.line()) {
          bearish = new Divergence(Divergence.Kind.BEARISH, high, pivot, session, bar);
        }
      }
      high = pivot;
    }
  }

  /** The newest bar goes to the end; the windows are a few bars wide, so shifting them is cheap. */
  private void push(LocalDate session, double price, double line) {
    if (held == width) {
      System.arraycopy(sessions, 1, sessions, 0, width - 1);
      System.arraycopy(prices, 1, prices, 0, width - 1);
      System.arraycopy(lines, 1, lines, 0, width - 1);
      held--;
    }
    sessions[held] = session;
    prices[held] = price;
    lines[held] = line;
    held++;
  }

  private boolean isExtreme(int sign) {
    int k = rules.pivotBars();
    double middle = sign * prices[k];
    for (int i = 1; i <= k; i++) {
      if (!(sign * prices[k - i] > middle && sign * prices[k + i] > middle)) {
        return false;
      }
    }
    return true;
  }

  private Pivot middle() {
    int k = rules.pivotBars();
    return new Pivot(sessions[k], bar - k, prices[k], lines[k]);
  }

  private boolean inReach(Pivot first, Pivot second) {
    long apart = second.bar() - first.bar();
    return apart >= rules.minBarsApart() && apart <= rules.maxBarsApart();
  }

  /** The divergence of that kind that stands on the last bar. */
  public Optional<Divergence> standing(Divergence.Kind kind) {
    Divergence last = kind == Divergence.Kind.BULLISH ? bullish : bearish;
    return last != null && bar - last.confirmedBar() < rules.expiryBars()
        ? Optional.of(last)
        : Optional.empty();
  }

  /** Forgets everything. */
  public void reset() {
    held = 0;
    bar = 0;
    low = null;
    high = null;
    bullish = null;
    bearish = null;
  }

  /** The complete state. */
  public State state() {
    return new State(
        rules,
        bar,
        List.of(Arrays.copyOf(sessions, held)),
        Arrays.stream(prices, 0, held).boxed().toList(),
        Arrays.stream(lines, 0, held).boxed().toList(),
        Optional.ofNullable(low),
        Optional.ofNullable(high),
        Optional.ofNullable(bullish),
        Optional.ofNullable(bearish));
  }
}
