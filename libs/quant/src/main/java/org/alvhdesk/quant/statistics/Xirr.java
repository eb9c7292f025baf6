package org.alvhdesk.quant.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Internal rate of return of dated cash flows (methodology 3.9): every rate r between -99 % and
 * 1,000 % a year with sum amount/(1+r)^(days/365) = 0. All of them are found, not the one nearest a
 * guess: see {@link ExponentialSum}.
 */
public final class Xirr {
  /** Lowest rate searched, a decimal a year, itself excluded. */
  public static final double LOWEST = -0.99;

  /** Highest rate searched, a decimal a year, itself excluded. */
  public static final double HIGHEST = 10;

  private static final double DAYS = 365;
  private static final long LONGEST_DAYS = 36_525;

  private Xirr() {}

  /** What the flows have. */
  public sealed interface Result {
    /** Sign changes of the amounts in order of day: never fewer than the number of rates. */
    int signChanges();
  }

  /**
   * A rate.
   *
   * @param rate decimal a year of 365 days, compounded
   * @param touches true when the present value only touches 0 there, without a change of sign
   */
  public record Root(double rate, boolean touches) {}

  /** Exactly one rate. */
  public record OneRoot(Root root, int signChanges) implements Result {
    /** Decimal a year of 365 days. */
    public double rate() {
      return root.rate();
    }
  }

  /**
   * No rate in the range: without a sign change there is none at all, with one there may be one
   * below -99 % or above 1,000 %.
   */
  public record NoRoot(int signChanges) implements Result {}

  /**
   * Several rates, so none of them is "the" return.
   *
   * @param roots ascending
   */
  public record ManyRoots(List<Root> roots, int signChanges) implements Result {
    /** Copies the list. */
    public ManyRoots {
      roots = List.copyOf(roots);
    }
  }

  /**
   * Every internal rate of return of the flows.
   *
   * @param flows in any order; those of one day are added up
   * @return refused for fewer than two days with money, amounts that are not finite, or flows whose
   *     present value stays too close to 0 over a range of rates to tell
   */
  public static Estimate<Result> of(List<CashFlow> flows) {
    TreeMap<Long, Double> byDay = new TreeMap<>();
    for (int i = 0; i < flows.size(); i++) {
      CashFlow f = flows.get(i);
      if (!(Math.abs(f.amount()) <= 1e70)) {
        return new Estimate.Refused<>(
            new Refusal.Unusable(
                "amount", i, Double.toString(f.amount()), "must be finite and at most 1e70"));
      }
      byDay.merge(f.day(), f.amount(), Double::sum);
    }
    byDay.values().removeIf(a -> a == 0);
    if (byDay.size() < 2) {
      return new Estimate.Refused<>(new Refusal.TooFew("days with money", byDay.size(), 2));
    }
    if (byDay.lastKey() - (double) byDay.firstKey() > LONGEST_DAYS) {
      return new Estimate.Refused<>(
          new Refusal.Unresolved(
              "the flows span more than " + LONGEST_DAYS + " days: give days in one count"));
    }
    double[] amounts = new double[byDay.size()];
    double[] years = new double[byDay.size()];
    int n = 0;
    for (Map.Entry<Long, Double> e : byDay.entrySet()) {
      amounts[n] = e.getValue();
      years[n] = (e.getKey() - byDay.firstKey()) / DAYS;
      n++;
    }
    int changes = 0;
    for (int i = 1; i < n; i++) {
      changes += amounts[i] > 0 != amounts[i - 1] > 0 ? 1 : 0;
    }
    int signChanges = changes;
    if (signChanges == 0) {
      return new Estimate.Known<>(new NoRoot(0));
    }
    return ExponentialSum.scaled(amounts, years)
        .zeros(StrictMath.log1p(LOWEST), StrictMath.log1p(HIGHEST))
        .map(roots -> result(roots, signChanges));
  }

  private static Result result(List<ExponentialSum.Zero> found, int signChanges) {
    List<Root> roots = new ArrayList<>();
    for (ExponentialSum.Zero r : found) {
      roots.add(new Root(StrictMath.expm1(r.at()), r.touches()));
    }
    return switch (roots.size()) {
      case 0 -> new NoRoot(signChanges);
      case 1 -> new OneRoot(roots.getFirst(), signChanges);
      default -> new ManyRoots(roots, signChanges);
    };
  }

  /**
   * Present value of the flows at a rate, on the day of the first, in money.
   *
   * @param rate decimal a year, above -1
   */
  public static double presentValue(List<CashFlow> flows, double rate) {
    if (!(rate > -1) || flows.isEmpty()) {
      throw new IllegalArgumentException("need flows and a rate above -1: " + rate);
    }
    long first = flows.stream().mapToLong(CashFlow::day).min().orElseThrow();
    double u = StrictMath.log1p(rate);
    double sum = 0;
    for (CashFlow f : flows) {
      sum += f.amount() * StrictMath.exp(-(f.day() - first) / DAYS * u);
    }
    return sum;
  }
}
