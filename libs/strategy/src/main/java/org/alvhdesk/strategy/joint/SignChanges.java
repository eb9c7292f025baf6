package org.alvhdesk.strategy.joint;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.function.DoubleUnaryOperator;

/**
 * All zeros of a profit-and-loss curve that are further apart than its grid, and where it gains. A
 * value within half a cent of 0 counts as 0; of a flat stretch at 0 both ends are given.
 */
final class SignChanges {
  private static final double HALF_A_CENT = 0.005;
  private static final int BISECTIONS = 60;

  /** Where a curve is 0 (ascending, index points) and where it is above 0. */
  record Found(List<Double> roots, List<ProfitZone> zones) {}

  private SignChanges() {}

  /**
   * Zeros and zones of {@code pnl}, continuous, over {@code grid}; the grid must hold the kinks.
   */
  static Found of(DoubleUnaryOperator pnl, SortedSet<Double> grid) {
    List<Double> at = List.copyOf(grid);
    List<Double> roots = new ArrayList<>();
    List<ProfitZone> zones = new ArrayList<>();
    OptionalDouble open = OptionalDouble.empty();
    int before = sign(pnl.applyAsDouble(at.getFirst()));
    boolean inside = before > 0;
    for (int i = 1; i < at.size(); i++) {
      int now = sign(pnl.applyAsDouble(at.get(i)));
      double root = at.get(now == 0 ? i : i - 1);
      if (before * now < 0) {
        root = bisect(pnl, at.get(i - 1), at.get(i), before);
      }
      if (before != now) {
        add(roots, root);
        if (inside) {
          zones.add(new ProfitZone(open, OptionalDouble.of(root)));
        }
        inside = now > 0;
        open = inside ? OptionalDouble.of(root) : OptionalDouble.empty();
      }
      before = now;
    }
    if (inside) {
      zones.add(new ProfitZone(open, OptionalDouble.empty()));
    }
    return new Found(List.copyOf(roots), List.copyOf(zones));
  }

  /** A point where the curve touches 0 is left and entered: one root. */
  private static void add(List<Double> roots, double root) {
    if (roots.isEmpty() || roots.getLast() != root) {
      roots.add(root);
    }
  }

  private static double bisect(DoubleUnaryOperator pnl, double from, double to, int signAtFrom) {
    double low = from;
    double high = to;
    for (int i = 0; i < BISECTIONS; i++) {
      double middle = 0.5 * (low + high);
      if (pnl.applyAsDouble(middle) * signAtFrom > 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return 0.5 * (low + high);
  }

  private static int sign(double value) {
    return value > HALF_A_CENT ? 1 : value < -HALF_A_CENT ? -1 : 0;
  }
}
