package org.alvhdesk.strategy.capital;

import java.math.BigDecimal;
import java.util.List;
import org.alvhdesk.quant.statistics.Estimate;
import org.alvhdesk.quant.statistics.Refusal;
import org.alvhdesk.quant.statistics.Xirr;

/**
 * Cost of the capital that the book uses, weighted by use (methodology 3.9; 002-9 tracks it across
 * layers, 003-10 calls it the opportunity cost of hedge capital). Never a company's WACC: margin
 * costs the T-bill rate and the house's spread, premium paid out of credits costs the return that
 * these credits would have earned in condors.
 */
public final class BookWacc {
  private BookWacc() {}

  /**
   * Capital of one kind.
   *
   * @param name for people, such as {@code margin of BASE}
   * @param amountUsd in use, 0 or more
   * @param costPerYear decimal a year, or why it is not known
   */
  public record Use(String name, BigDecimal amountUsd, Estimate<Double> costPerYear) {
    /**
     * @throws IllegalArgumentException for a negative amount
     */
    public Use {
      if (amountUsd.signum() < 0) {
        throw new IllegalArgumentException(
            "capital in use must be 0 or more: " + name + " " + amountUsd);
      }
    }
  }

  /** Margin at the T-bill rate plus the house's spread, both decimals a year. */
  public static Use margin(String name, BigDecimal amountUsd, double billRate, double houseSpread) {
    return new Use(
        name,
        amountUsd,
        Double.isFinite(billRate + houseSpread)
            ? new Estimate.Known<>(billRate + houseSpread)
            : new Estimate.Refused<>(
                new Refusal.Impossible("bill rate or house spread is not a number")));
  }

  /**
   * Premium financed by condor credits, at the internal rate of return that they forgo.
   *
   * @param condorIrr of the condor cycles; no single rate means no cost
   */
  public static Use creditFinanced(
      String name, BigDecimal amountUsd, Estimate<Xirr.Result> condorIrr) {
    return new Use(name, amountUsd, singleRate(condorIrr));
  }

  /** The rate when there is exactly one, decimal a year. */
  static Estimate<Double> singleRate(Estimate<Xirr.Result> result) {
    return result.flatMap(
        r ->
            switch (r) {
              case Xirr.OneRoot one -> new Estimate.Known<>(one.rate());
              case Xirr.NoRoot none ->
                  new Estimate.Refused<>(
                      new Refusal.Impossible(
                          "no internal rate of return between -99 % and 1,000 % ("
                              + none.signChanges()
                              + " sign changes)"));
              case Xirr.ManyRoots many ->
                  new Estimate.Refused<>(
                      new Refusal.Impossible(
                          many.roots().size()
                              + " internal rates of return, so none of them is the return"));
            });
  }

  /**
   * Weighted cost, decimal a year. Uses without an amount do not count; refused when nothing is in
   * use or a cost that counts is not known.
   */
  public static Estimate<Double> of(List<Use> uses) {
    double total = 0;
    double cost = 0;
    for (Use use : uses) {
      if (use.amountUsd().signum() == 0) {
        continue;
      }
      switch (use.costPerYear()) {
        case Estimate.Known<Double>(Double rate) -> {
          total += use.amountUsd().doubleValue();
          cost += use.amountUsd().doubleValue() * rate;
        }
        case Estimate.Refused<Double>(Refusal reason) -> {
          return new Estimate.Refused<>(
              new Refusal.Impossible("cost of " + use.name() + ": " + reason.text()));
        }
      }
    }
    return total > 0
        ? new Estimate.Known<>(cost / total)
        : new Estimate.Refused<>(new Refusal.Impossible("no capital is in use"));
  }
}
