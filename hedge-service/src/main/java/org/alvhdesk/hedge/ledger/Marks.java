package org.alvhdesk.hedge.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.alvhdesk.contracts.event.CondorBookV1.Condor;
import org.alvhdesk.hedge.book.BookUnit;
import org.alvhdesk.hedge.book.HedgeFill;
import org.alvhdesk.hedge.engine.MarketInputs;
import org.alvhdesk.hedge.engine.WireCondors;
import org.alvhdesk.market.Slice;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.strategy.condor.CondorLeg;
import org.alvhdesk.strategy.condor.CondorPricing;
import org.alvhdesk.strategy.hedge.HedgeContract;
import org.alvhdesk.strategy.hedge.HedgeHolding;
import org.alvhdesk.strategy.hedge.OptionSeries;
import org.alvhdesk.strategy.ledger.MarkedPosition;
import org.alvhdesk.strategy.ledger.OptionLeg;
import org.alvhdesk.strategy.quote.OptionVol;
import org.alvhdesk.strategy.quote.Quote;

/**
 * The book at mid quotes, as the book pages mark it.
 *
 * @param hedge contracts of the hedge with a mark; a short leg counts its contracts and has a
 *     negative value each, a future is worth what it gained
 * @param condors condors with a mark
 * @param missingHedge contracts held without one, for people
 * @param missingCondors condors without one, for people
 */
record Marks(
    List<MarkedPosition> hedge,
    List<MarkedPosition> condors,
    List<String> missingHedge,
    List<String> missingCondors) {

  /**
   * Marks what is held.
   *
   * @param since fills since the earlier close: what they sold out keeps its mark, with quantity 0
   */
  static Marks of(MarketInputs inputs, List<HedgeHolding> holdings, List<HedgeFill> since) {
    List<MarkedPosition> hedge = new ArrayList<>();
    List<String> missingHedge = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (HedgeHolding h : holdings) {
      String id = BookUnit.positionId(h.layer(), h.contract());
      seen.add(id);
      Optional<MarkedPosition> marked = marked(inputs, h);
      marked.ifPresentOrElse(hedge::add, () -> missingHedge.add(id + " has no usable quote"));
    }
    for (HedgeFill fill : since.reversed()) {
      if (seen.add(BookUnit.positionId(fill.hedgeLayer(), fill.contract()))) {
        marked(inputs, fill.closed()).map(Marks::gone).ifPresent(hedge::add);
      }
    }
    List<MarkedPosition> condors = new ArrayList<>();
    List<String> missingCondors = new ArrayList<>();
    for (Condor condor : inputs.condors().condors()) {
      if (condor.markPoints() == null) {
        missingCondors.add("condor " + condor.id() + " has a leg without a quote");
      } else {
        condors.add(marked(condor));
      }
    }
    return new Marks(hedge, condors, missingHedge, missingCondors);
  }

  /** Hedge and condors. */
  List<MarkedPosition> all() {
    List<MarkedPosition> all = new ArrayList<>(condors);
    all.addAll(hedge);
    return all;
  }

  /** Both lists of what has no mark. */
  List<String> missing() {
    List<String> all = new ArrayList<>(missingCondors);
    all.addAll(missingHedge);
    return all;
  }

  private static Optional<MarkedPosition> marked(MarketInputs inputs, HedgeHolding held) {
    HedgeContract contract = held.contract();
    int sign = Integer.signum(held.quantity());
    return inputs
        .quote(contract)
        .filter(Quote::usable)
        .flatMap(quote -> worth(held, quote.midPoints()))
        .map(
            points ->
                new MarkedPosition(
                    BookUnit.positionId(held.layer(), contract),
                    held.layer().name(),
                    Math.abs(held.quantity()),
                    points.multiply(BigDecimal.valueOf((long) sign * contract.usdPerPoint())),
                    leg(inputs, contract, sign).map(List::of).orElse(List.of())));
  }

  /** What one contract counts for, points: its price, or what a future gained. */
  private static Optional<BigDecimal> worth(HedgeHolding held, BigDecimal mid) {
    return held.contract().paysPremium()
        ? Optional.of(mid)
        : held.averagePoints().map(mid::subtract);
  }

  private static MarkedPosition gone(MarkedPosition m) {
    return new MarkedPosition(m.id(), m.layer(), 0, m.unitUsd(), m.legs());
  }

  private static Optional<OptionLeg> leg(MarketInputs inputs, HedgeContract contract, int sign) {
    if (!(contract instanceof OptionSeries option)) {
      return Optional.empty();
    }
    for (Slice slice : inputs.marketSlices()) {
      if (slice.root() == option.root() && slice.expiry().equals(option.expiry())) {
        OptionalDouble vol = OptionVol.ofMid(slice, option.strike(), option.right());
        return vol.isPresent() && vol.getAsDouble() > 0 && slice.years() > 0
            ? Optional.of(
                new OptionLeg(
                    option.right(),
                    option.strike(),
                    sign,
                    slice.forward(),
                    slice.discount(),
                    slice.years(),
                    vol.getAsDouble()))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static MarkedPosition marked(Condor condor) {
    List<OptionLeg> legs = new ArrayList<>();
    if (condor.pricing() != null && condor.pricing().years() > 0) {
      CondorPricing p = WireCondors.pricing(condor.pricing());
      for (CondorLeg leg : CondorLeg.values()) {
        legs.add(
            new OptionLeg(
                leg.right(),
                leg.strike(WireCondors.condor(condor)),
                leg.sign(),
                p.forward(),
                p.discount(),
                p.years(),
                p.vol(leg)));
      }
    }
    return new MarkedPosition(
        condor.id(),
        condor.layer(),
        condor.quantity(),
        dollars(BigDecimal.valueOf(condor.markPoints())).negate(),
        legs);
  }

  private static BigDecimal dollars(BigDecimal points) {
    return points.multiply(BigDecimal.valueOf(OptionRoot.MULTIPLIER_USD));
  }
}
