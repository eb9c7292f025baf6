package org.alvhdesk.strategy.joint.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Measures any window of stored history from close to close (methodology 3.7). */
public final class WindowMeasure {
  /** Constant maturities of the multipliers, calendar days. */
  public static final List<Integer> MATURITIES = List.of(30, 110, 180);

  private WindowMeasure() {}

  /** What history says about a window. */
  public sealed interface Result {}

  /** All levels are stored. */
  public record Measured(ShockWindow window) implements Result {}

  /**
   * A level is missing.
   *
   * @param missing series and dates, such as {@code VVIX on 2013-05-13}
   */
  public record NoData(List<String> missing) implements Result {
    /** Copies the list. */
    public NoData {
      missing = List.copyOf(missing);
    }

    /** One line for people. */
    public String text() {
      return "not stored: " + String.join(", ", missing) + "; choose stored closes";
    }
  }

  /**
   * SPX return, VIX, constant-maturity VX multipliers and VVIX from the close of {@code start} to
   * the close of {@code end}.
   *
   * @throws IllegalArgumentException when {@code end} is not after {@code start}
   */
  public static Result measure(History history, LocalDate start, LocalDate end) {
    if (!end.isAfter(start)) {
      throw new IllegalArgumentException("a window ends after it starts: " + start + " to " + end);
    }
    List<String> missing = new ArrayList<>();
    Optional<Pair> spx = pair(history, start, end, "SPX", HistoryDay::spx, missing);
    Optional<Pair> vix = pair(history, start, end, "VIX", HistoryDay::vix, missing);
    Optional<Pair> vvix = pair(history, start, end, "VVIX", HistoryDay::vvix, missing);
    SortedMap<Integer, Double> multipliers = new TreeMap<>();
    for (int days : MATURITIES) {
      pair(history, start, end, "CM" + days, d -> d.constantMaturity(days), missing)
          .ifPresent(cm -> multipliers.put(days, cm.to() / cm.from()));
    }
    if (!missing.isEmpty()) {
      return new NoData(missing);
    }
    return new Measured(
        new ShockWindow(
            name(start, end),
            spx.orElseThrow().to() / spx.orElseThrow().from() - 1,
            vix.orElseThrow().from(),
            vix.orElseThrow().to(),
            multipliers,
            vvix.orElseThrow().from(),
            vvix.orElseThrow().to()));
  }

  /** {@code 2018-02-02..05}, {@code 2020-02-21..03-09} or both dates in full. */
  static String name(LocalDate start, LocalDate end) {
    String last = end.toString();
    if (start.getYear() == end.getYear()) {
      last = last.substring(start.getMonth() == end.getMonth() ? 8 : 5);
    }
    return start + ".." + last;
  }

  private record Pair(double from, double to) {}

  private static Optional<Pair> pair(
      History history,
      LocalDate start,
      LocalDate end,
      String series,
      Function<HistoryDay, OptionalDouble> level,
      List<String> missing) {
    OptionalDouble from = history.on(start).map(level).orElse(OptionalDouble.empty());
    OptionalDouble to = history.on(end).map(level).orElse(OptionalDouble.empty());
    if (from.isEmpty()) {
      missing.add(series + " on " + start);
    }
    if (to.isEmpty()) {
      missing.add(series + " on " + end);
    }
    return from.isPresent() && to.isPresent()
        ? Optional.of(new Pair(from.getAsDouble(), to.getAsDouble()))
        : Optional.empty();
  }
}
