package org.alvhdesk.strategy.capital;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.alvhdesk.quant.statistics.CashFlow;
import org.alvhdesk.quant.statistics.Estimate;
import org.alvhdesk.quant.statistics.Refusal;
import org.alvhdesk.quant.statistics.Xirr;

/**
 * Condors as capital, from what moved margin and cash (methodology 3.9). Condors of which only the
 * sum of the cash is known are one cycle: their return cannot be told apart.
 */
public final class CondorCycles {
  private static final BigDecimal ZERO = new BigDecimal("0.00");

  private CondorCycles() {}

  /**
   * Margin or cash that moved on a day.
   *
   * @param ids condors that it is of, one or more
   * @param layers of these condors
   * @param marginUsd posted (positive) or released (negative), US dollars
   * @param cashUsd received (positive) or paid (negative), US dollars
   */
  public record Movement(
      LocalDate date,
      SortedSet<String> ids,
      SortedSet<String> layers,
      BigDecimal marginUsd,
      BigDecimal cashUsd) {
    /**
     * @throws IllegalArgumentException without a condor
     */
    public Movement {
      ids = new TreeSet<>(ids);
      layers = new TreeSet<>(layers);
      if (ids.isEmpty()) {
        throw new IllegalArgumentException("a movement of " + date + " is of no condor");
      }
    }
  }

  /**
   * Condors that share cash, from the first sale to the last close.
   *
   * @param gap what is not recorded of them; empty when all is
   */
  public record Cycle(
      SortedSet<String> ids,
      SortedSet<String> layers,
      List<CondorCycle.Step> steps,
      Optional<String> gap) {
    /** Copies the collections. */
    public Cycle {
      ids = new TreeSet<>(ids);
      layers = new TreeSet<>(layers);
      steps = List.copyOf(steps);
    }

    /** Margin posted at the end of {@code date}, US dollars. */
    public BigDecimal marginAt(LocalDate date) {
      return steps.stream()
          .filter(s -> !s.date().isAfter(date))
          .map(CondorCycle.Step::marginUsd)
          .reduce(ZERO, BigDecimal::add);
    }

    /** Day on which the last of its margin came back, when that is no later than {@code asOf}. */
    public Optional<LocalDate> endedBy(LocalDate asOf) {
      return gap.isPresent() || marginAt(asOf).signum() != 0
          ? Optional.empty()
          : steps.stream()
              .map(CondorCycle.Step::date)
              .filter(date -> !date.isAfter(asOf))
              .max(LocalDate::compareTo);
    }
  }

  /** The cycles, in order of their first day, then of their first condor. */
  public static List<Cycle> of(Collection<Movement> movements) {
    List<List<Movement>> groups = new ArrayList<>();
    for (Movement movement : movements) {
      List<Movement> merged = new ArrayList<>();
      groups.removeIf(
          group -> {
            boolean shared = group.stream().anyMatch(m -> shares(m, movement));
            if (shared) {
              merged.addAll(group);
            }
            return shared;
          });
      merged.add(movement);
      groups.add(merged);
    }
    return groups.stream()
        .map(CondorCycles::cycle)
        .sorted(
            (a, b) -> {
              int byDay = first(a).compareTo(first(b));
              return byDay != 0 ? byDay : a.ids().first().compareTo(b.ids().first());
            })
        .toList();
  }

  /**
   * Cash flows of {@code cycles} with the margin as outlay; what is open is closed on {@code asOf}.
   *
   * @param closingCostUsd what buying back costs then, by condor; needs every condor that is open
   * @return refused when margin was not recorded or an open condor has no mark
   */
  public static Estimate<List<CashFlow>> flows(
      List<Cycle> cycles, LocalDate asOf, Map<String, BigDecimal> closingCostUsd) {
    List<CashFlow> all = new ArrayList<>();
    for (Cycle cycle : cycles) {
      if (first(cycle).isAfter(asOf)) {
        continue;
      }
      if (cycle.gap().isPresent()) {
        return new Estimate.Refused<>(new Refusal.Impossible(cycle.gap().get()));
      }
      BigDecimal cost = ZERO;
      if (cycle.marginAt(asOf).signum() != 0) {
        List<String> held = cycle.ids().stream().filter(closingCostUsd::containsKey).toList();
        if (held.isEmpty()) {
          return new Estimate.Refused<>(
              new Refusal.Impossible("no mark for condor " + String.join(", ", cycle.ids())));
        }
        cost = held.stream().map(closingCostUsd::get).reduce(ZERO, BigDecimal::add);
      }
      all.addAll(new CondorCycle(String.join(" + ", cycle.ids()), cycle.steps()).flows(asOf, cost));
    }
    return new Estimate.Known<>(List.copyOf(all));
  }

  /** Internal rates of return of {@code cycles} together; see {@link #flows}. */
  public static Estimate<Xirr.Result> irr(
      List<Cycle> cycles, LocalDate asOf, Map<String, BigDecimal> closingCostUsd) {
    return flows(cycles, asOf, closingCostUsd).flatMap(Xirr::of);
  }

  private static LocalDate first(Cycle cycle) {
    return cycle.steps().getFirst().date();
  }

  private static boolean shares(Movement a, Movement b) {
    return a.ids().stream().anyMatch(b.ids()::contains);
  }

  private static Cycle cycle(List<Movement> movements) {
    SortedSet<String> ids = new TreeSet<>();
    SortedSet<String> layers = new TreeSet<>();
    SortedSet<String> posted = new TreeSet<>();
    List<CondorCycle.Step> steps = new ArrayList<>();
    for (Movement m : movements) {
      ids.addAll(m.ids());
      layers.addAll(m.layers());
      if (m.marginUsd().signum() > 0) {
        posted.addAll(m.ids());
      }
      steps.add(new CondorCycle.Step(m.date(), m.marginUsd(), m.cashUsd()));
    }
    steps.sort((a, b) -> a.date().compareTo(b.date()));
    SortedSet<String> unknown = new TreeSet<>(ids);
    BigDecimal left = steps.stream().map(CondorCycle.Step::marginUsd).reduce(ZERO, BigDecimal::add);
    if (left.signum() >= 0) {
      unknown.removeAll(posted);
    } // else some of it was posted before the record began
    return new Cycle(
        ids,
        layers,
        steps,
        unknown.isEmpty()
            ? Optional.empty()
            : Optional.of(
                "the margin posted for condor " + String.join(", ", unknown) + " is not recorded"));
  }
}
