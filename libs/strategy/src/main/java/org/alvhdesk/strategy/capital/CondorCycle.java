package org.alvhdesk.strategy.capital;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.alvhdesk.quant.statistics.CashFlow;
import org.alvhdesk.quant.statistics.Estimate;
import org.alvhdesk.quant.statistics.Xirr;

/**
 * One condor from sale to close, as capital: the outlay is the margin posted, which comes back when
 * it is released (methodology 3.9).
 *
 * @param id of the position
 * @param steps in any order; {@code marginUsd} of all of them sums to 0 once the condor is closed
 */
public record CondorCycle(String id, List<Step> steps) {
  /**
   * Money that moved on a day.
   *
   * @param marginUsd posted (positive) or released (negative), US dollars
   * @param cashUsd received (positive: credit) or paid (negative: closing cost, fees), US dollars
   */
  public record Step(LocalDate date, BigDecimal marginUsd, BigDecimal cashUsd) {}

  /**
   * @throws IllegalArgumentException when more margin is released than was posted
   */
  public CondorCycle {
    steps = steps.stream().sorted(Comparator.comparing(Step::date)).toList();
    if (posted(steps, LocalDate.MAX).signum() < 0) {
      throw new IllegalArgumentException("condor " + id + " releases more margin than it posted");
    }
  }

  /** Margin still posted at the end of {@code date}, US dollars. */
  public BigDecimal marginAt(LocalDate date) {
    return posted(steps, date);
  }

  /**
   * Flows up to {@code asOf}: cash less margin posted. While margin is posted then, the condor is
   * taken as closed on that day.
   *
   * @param closingCostUsd what buying it back costs on {@code asOf}; 0 when it is closed already
   */
  public List<CashFlow> flows(LocalDate asOf, BigDecimal closingCostUsd) {
    List<CashFlow> flows = new ArrayList<>();
    for (Step step : steps) {
      if (!step.date().isAfter(asOf)) {
        flows.add(
            CashFlow.on(step.date(), step.cashUsd().subtract(step.marginUsd()).doubleValue()));
      }
    }
    BigDecimal end = marginAt(asOf).subtract(closingCostUsd);
    if (end.signum() != 0) {
      flows.add(CashFlow.on(asOf, end.doubleValue()));
    }
    return List.copyOf(flows);
  }

  /** Internal rates of return of several cycles together, all closed on {@code asOf} at cost. */
  public static Estimate<Xirr.Result> irr(
      List<CondorCycle> cycles, LocalDate asOf, List<BigDecimal> closingCostUsd) {
    if (cycles.size() != closingCostUsd.size()) {
      throw new IllegalArgumentException(
          cycles.size() + " cycles need as many closing costs, were " + closingCostUsd.size());
    }
    List<CashFlow> all = new ArrayList<>();
    for (int i = 0; i < cycles.size(); i++) {
      all.addAll(cycles.get(i).flows(asOf, closingCostUsd.get(i)));
    }
    return Xirr.of(all);
  }

  private static BigDecimal posted(List<Step> steps, LocalDate date) {
    return steps.stream()
        .filter(s -> !s.date().isAfter(date))
        .map(Step::marginUsd)
        .reduce(new BigDecimal("0.00"), BigDecimal::add);
  }
}
