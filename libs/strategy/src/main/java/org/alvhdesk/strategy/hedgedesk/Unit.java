package org.alvhdesk.strategy.hedgedesk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.alvhdesk.strategy.hedge.Action;
import org.alvhdesk.strategy.hedge.HedgeContract;
import org.alvhdesk.strategy.hedge.HedgeHolding;
import org.alvhdesk.strategy.rules.HedgeLayer;

/**
 * One unit of a layer with its quotes: the legs fill together.
 *
 * @param legs at least one, the first gives the unit its name
 */
record Unit(List<Part> legs) {
  /** {@code ratio} contracts a unit, negative is sold. */
  record Part(int ratio, Found found) {}

  Unit {
    legs = List.copyOf(legs);
  }

  HedgeContract first() {
    return legs.getFirst().found().contract();
  }

  /**
   * Day on which it settles.
   *
   * @throws java.util.NoSuchElementException for a share
   */
  LocalDate expiry() {
    return first().expires().orElseThrow();
  }

  /** The legs, such as {@code VIX 2018-02-14 24 call}, signs shown where there are several. */
  String text() {
    if (legs.size() == 1) {
      return first().text();
    }
    return String.join(
        ", ",
        legs.stream()
            .map(p -> (p.ratio() > 0 ? "+" : "") + p.ratio() + " " + p.found().contract().text())
            .toList());
  }

  boolean paysPremium() {
    return first().paysPremium();
  }

  /** What one unit costs now, US dollars: buying at the ask, selling at the bid. */
  BigDecimal touchUsd() {
    return sum(p -> p.ratio() > 0 ? p.found().quote().askPoints() : p.found().quote().bidPoints());
  }

  /** What one unit costs at most, US dollars: every leg at its limit. */
  BigDecimal limitUsd(TradeRules rules, LocalDate session) {
    return sum(p -> p.found().limit(rules, p.ratio() > 0 ? Action.BUY : Action.SELL, session));
  }

  private BigDecimal sum(Function<Part, BigDecimal> points) {
    BigDecimal sum = new BigDecimal("0.00");
    for (Part p : legs) {
      if (p.found().contract().paysPremium()) {
        long dollars = (long) p.ratio() * p.found().contract().usdPerPoint();
        sum = sum.add(points.apply(p).multiply(BigDecimal.valueOf(dollars)));
      }
    }
    return sum.setScale(2, RoundingMode.HALF_EVEN);
  }

  /** Vega of a unit, US dollars per volatility point; empty when a leg has none. */
  OptionalDouble vegaUsd() {
    double sum = 0;
    for (Part p : legs) {
      OptionalDouble one = p.found().vegaUsd();
      if (one.isEmpty()) {
        return one;
      }
      sum += p.ratio() * one.getAsDouble();
    }
    return OptionalDouble.of(sum);
  }

  /** {@code units} of it as holdings of {@code layer}. */
  List<HedgeHolding> holdings(HedgeLayer layer, int units) {
    return legs.stream()
        .map(p -> new HedgeHolding(layer, p.found().contract(), p.ratio() * units))
        .toList();
  }
}
