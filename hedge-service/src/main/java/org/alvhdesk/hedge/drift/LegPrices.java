package org.alvhdesk.hedge.drift;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.contracts.rest.ProposalView.Leg;
import org.alvhdesk.hedge.book.PaperFill;
import org.alvhdesk.hedge.engine.MarketInputs;
import org.alvhdesk.strategy.hedge.Action;
import org.alvhdesk.strategy.hedge.HedgeContract;
import org.alvhdesk.strategy.quote.Quote;

/**
 * What the legs of a change cost at the prevailing quotes: a purchase at the ask, a sale at the
 * bid, for that is what a fill gives.
 *
 * @param legs in their order; without a price where nothing can be traded on
 */
record LegPrices(List<LegPrice> legs) {
  private static final BigDecimal CENT_SCALE = new BigDecimal("0.00");

  /** One leg at the touch, points. */
  record LegPrice(Leg leg, HedgeContract contract, Optional<BigDecimal> touchPoints) {
    private boolean buys() {
      return Action.valueOf(leg.action()) == Action.BUY;
    }

    /** Whether the touch is worse than the limit that was signed. */
    boolean isOutside() {
      return touchPoints
          .map(
              touch ->
                  buys()
                      ? touch.compareTo(leg.limitPoints()) > 0
                      : touch.compareTo(leg.limitPoints()) < 0)
          .orElse(false);
    }

    private BigDecimal costUsd(BigDecimal points) {
      return contract.premiumUsd(points, (buys() ? 1 : -1) * leg.quantity());
    }

    private String outside() {
      return contract.text()
          + (buys() ? " is offered at " : " is bid at ")
          + plain(touchPoints.orElseThrow())
          + ", outside its limit of "
          + plain(leg.limitPoints());
    }

    private String working() {
      return leg.action()
          + " "
          + leg.quantity()
          + " "
          + contract.text()
          + " at "
          + plain(touchPoints.orElseThrow())
          + " (approved at "
          + (buys() ? "most " : "least ")
          + plain(leg.limitPoints())
          + ")";
    }
  }

  LegPrices {
    legs = List.copyOf(legs);
  }

  static LegPrices of(List<Leg> legs, MarketInputs inputs) {
    return new LegPrices(
        legs.stream()
            .map(
                leg -> {
                  HedgeContract contract = PaperFill.contract(leg);
                  return new LegPrice(leg, contract, touch(leg, inputs.quote(contract)));
                })
            .toList());
  }

  private static Optional<BigDecimal> touch(Leg leg, Optional<Quote> quote) {
    return quote
        .filter(Quote::usable)
        .map(q -> Action.valueOf(leg.action()) == Action.BUY ? q.askPoints() : q.bidPoints());
  }

  /** Whether every leg can be traded on. */
  boolean complete() {
    return legs.stream().allMatch(leg -> leg.touchPoints().isPresent());
  }

  /** Premium at the touch, US dollars, negative when received; empty when a leg has no quote. */
  Optional<BigDecimal> costUsd() {
    return complete()
        ? Optional.of(
            legs.stream()
                .map(leg -> leg.costUsd(leg.touchPoints().orElseThrow()))
                .reduce(CENT_SCALE, BigDecimal::add))
        : Optional.empty();
  }

  /** Legs whose touch is worse than their limit, in words. */
  List<String> outside() {
    return legs.stream().filter(LegPrice::isOutside).map(LegPrice::outside).toList();
  }

  /**
   * The working limits in words: each the prevailing price, never worse than what was approved;
   * only where every leg has a quote inside its limit.
   */
  String workingText() {
    return String.join("; ", legs.stream().map(LegPrice::working).toList());
  }

  private static String plain(BigDecimal points) {
    return points.stripTrailingZeros().scale() < 2
        ? points.setScale(2, RoundingMode.UNNECESSARY).toPlainString()
        : points.stripTrailingZeros().toPlainString();
  }
}
