package org.alvhdesk.strategy.hedge.size;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.strategy.input.Dollars;
import org.alvhdesk.strategy.rules.Citation;
import org.alvhdesk.strategy.trace.RuleTrace;
import org.alvhdesk.strategy.trace.Texts;
import org.alvhdesk.strategy.trace.TraceBuilder;

/**
 * One reading of 4/4/2 (K1) as a table of layers, made from a rule document: {@code a} four layers
 * that activate at levels of VIX, {@code b} the first layer is 4 % of notional, {@code c} 4:4:2
 * contracts, {@code d} 4:4:2 of VIX-option vega, {@code e} 40/40/20 % of hedge notional, {@code f}
 * 4/4/2 % of condor notional, {@code g} long 4 near, long 4 in the middle, short 2 far. The short
 * calls of g lose without limit when long-dated VIX forwards rise more than the near ones pay.
 *
 * @param variant {@code a} to {@code g}
 * @param statement what this reading says
 * @param layers nearest expiry first
 */
public record LayerTable(String variant, String statement, List<Layer> layers) {
  /** How many contracts a layer has. */
  public sealed interface Quantity {
    /** Its weight beside the other layers of the same table, above 0. */
    default BigDecimal proportion() {
      return switch (this) {
        case PerCondors(int contracts, int per) -> BigDecimal.valueOf(Math.abs(contracts));
        case OfMaxLoss(BigDecimal share) -> share;
        case OfVega(BigDecimal usd, BigDecimal share) -> share;
      };
    }

    /**
     * In proportion to condors; negative is short.
     *
     * @param contracts per {@code perCondors} condors
     */
    record PerCondors(int contracts, int perCondors) implements Quantity {}

    /**
     * Premium as a share of the condors' maximum loss; "notional" cannot be NAV (K1).
     *
     * @param share above 0
     */
    record OfMaxLoss(BigDecimal share) implements Quantity {}

    /**
     * VIX-option vega in dollars per vol point.
     *
     * @param usdPerCondor vega of the whole hedge per condor, above 0
     * @param share of it in this layer, above 0
     */
    record OfVega(BigDecimal usdPerCondor, BigDecimal share) implements Quantity {}
  }

  /**
   * One layer.
   *
   * @param name such as {@code FRONT}
   * @param targetDays calendar days to expiry, positive
   */
  public record Layer(String name, int targetDays, Quantity quantity) {}

  /** What a layer is sized on; each amount may be unknown. */
  public record Book(int condors, Dollars maxLoss, Dollars premium, Dollars vega) {
    /**
     * @throws IllegalArgumentException when the count is negative
     */
    public Book {
      if (condors < 0) {
        throw new IllegalArgumentException("condors are 0 or more: " + condors);
      }
    }
  }

  /**
   * Contracts of one layer.
   *
   * @param contracts exact and signed, negative is short; empty when unknown
   */
  public record Target(Optional<BigDecimal> contracts, RuleTrace trace) {}

  /** Copies the list. */
  public LayerTable {
    layers = List.copyOf(layers);
  }

  /** Exact contracts of {@code layer}, before factors, limits and the floor. */
  public Target target(Layer layer, Book book) {
    TraceBuilder trace =
        TraceBuilder.rule(
            "K1-" + variant, new Citation("K1-" + variant, "004", statement), statement);
    trace.input(
        "open condors",
        Integer.toString(book.condors()),
        "condors",
        book.maxLoss().asOf(),
        book.maxLoss().quality());
    Optional<BigDecimal> contracts =
        switch (layer.quantity()) {
          case Quantity.PerCondors(int n, int per) -> {
            trace.threshold(n + " per " + per + " condors, " + layer.targetDays() + " days");
            yield divide(
                Optional.of(BigDecimal.valueOf((long) book.condors() * n)),
                Optional.of(BigDecimal.valueOf(per)));
          }
          case Quantity.OfMaxLoss(BigDecimal share) -> {
            book.maxLoss().in(trace);
            book.premium()
                .in(trace)
                .threshold(
                    "premium "
                        + Texts.percent(share)
                        + " of condor maximum loss, "
                        + layer.targetDays()
                        + " days");
            yield divide(book.maxLoss().amount().map(share::multiply), book.premium().amount());
          }
          case Quantity.OfVega(BigDecimal usd, BigDecimal share) -> {
            book.vega()
                .in(trace)
                .threshold(
                    Texts.percent(share)
                        + " of "
                        + Texts.plain(usd)
                        + " USD vega per condor, "
                        + layer.targetDays()
                        + " days");
            yield divide(
                Optional.of(usd.multiply(share).multiply(BigDecimal.valueOf(book.condors()))),
                book.vega().amount());
          }
        };
    if (contracts.isEmpty()) {
      return new Target(contracts, trace.noData(layer.name() + ": no target"));
    }
    String effect = layer.name() + ": target " + Texts.plain(contracts.get()) + " contracts";
    return new Target(
        contracts, contracts.get().signum() == 0 ? trace.notFired(effect) : trace.fired(effect));
  }

  /** Empty when an amount is unknown or what is divided by is not positive. */
  private static Optional<BigDecimal> divide(Optional<BigDecimal> a, Optional<BigDecimal> b) {
    return b.filter(by -> by.signum() > 0)
        .flatMap(by -> a.map(of -> of.divide(by, 6, RoundingMode.DOWN)));
  }
}
