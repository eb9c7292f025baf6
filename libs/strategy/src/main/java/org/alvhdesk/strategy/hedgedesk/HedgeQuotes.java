package org.alvhdesk.strategy.hedgedesk;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.market.Slice;
import org.alvhdesk.market.VxPoint;
import org.alvhdesk.quant.pricing.Black76;
import org.alvhdesk.strategy.hedge.EtpShare;
import org.alvhdesk.strategy.hedge.HedgeContract;
import org.alvhdesk.strategy.hedge.OptionSeries;
import org.alvhdesk.strategy.hedge.VxFuture;
import org.alvhdesk.strategy.hedgedesk.HedgeDeskSituation.VxFutures;
import org.alvhdesk.strategy.hedgedesk.HedgeStructure.Leg;
import org.alvhdesk.strategy.hedgedesk.HedgeStructure.Market;
import org.alvhdesk.strategy.hedgedesk.HedgeStructure.StrikeRule;

/** The listings of one step, nearest first, with the rules of what may be traded on. */
final class HedgeQuotes {
  /** One expiry that units may be made of; without slice it is a future. */
  record Listed(LocalDate expiry, Optional<Slice> slice) {}

  private final TradeRules rules;
  private final HedgeDeskSituation situation;
  private final List<Slice> slices;

  HedgeQuotes(TradeRules rules, HedgeDeskSituation situation) {
    this.rules = rules;
    this.situation = situation;
    this.slices =
        situation.slices().stream()
            .sorted(Comparator.comparing(Slice::expiry).thenComparing(Slice::root))
            .toList();
  }

  TradeRules rules() {
    return rules;
  }

  /** Expiries of {@code market}, nearest first. */
  List<Listed> listed(Market market) {
    return switch (market) {
      case VX ->
          situation.vx().stream()
              .flatMap(vx -> vx.curve().points().stream())
              .map(p -> new Listed(p.expiry(), Optional.empty()))
              .toList();
      case VIX_OPTIONS, SPX_OPTIONS -> options(market);
      // A share expires on no day.
      case VIX_ETP -> List.of();
    };
  }

  private List<Listed> options(Market market) {
    return slices.stream()
        .filter(s -> s.root().isVix() == (market == Market.VIX_OPTIONS) && s.years() > 0)
        .map(s -> new Listed(s.expiry(), Optional.of(s)))
        .toList();
  }

  /** Quote of {@code contract}, usable or not; empty when it is not listed. */
  Optional<Found> find(HedgeContract contract) {
    return switch (contract) {
      case OptionSeries o ->
          slices.stream()
              .filter(s -> s.root() == o.root() && s.expiry().equals(o.expiry()))
              .filter(s -> s.indexOf(o.strike()) >= 0)
              .findFirst()
              .map(s -> Found.of(o, s, s.indexOf(o.strike())));
      case VxFuture f ->
          situation
              .vx()
              .flatMap(
                  vx ->
                      vx.curve().points().stream()
                          .filter(p -> p.expiry().equals(f.expiry()))
                          .map(VxPoint::price)
                          .findFirst()
                          .map(price -> Found.of(f, price, vx)));
      case EtpShare share ->
          situation
              .vx()
              .flatMap(
                  vx ->
                      vx.share()
                          .filter(p -> p.symbol().equals(share.symbol()))
                          .map(p -> Found.of(share, p, vx.asOf())));
    };
  }

  /** One share of the product that the step prices; empty when it prices none. */
  Optional<Unit> share() {
    return situation
        .vx()
        .flatMap(VxFutures::share)
        .flatMap(p -> find(new EtpShare(p.symbol())))
        .map(found -> new Unit(List.of(new Unit.Part(1, found))));
  }

  /** The unit of {@code structure} in {@code listed}; empty when a leg has no strike there. */
  Optional<Unit> unit(HedgeStructure structure, Listed listed) {
    List<Unit.Part> parts = new ArrayList<>();
    for (Leg leg : structure.legs()) {
      Optional<Found> found =
          listed.slice().isEmpty()
              ? find(new VxFuture(listed.expiry()))
              : strike(leg, listed.slice().get())
                  .map(
                      i -> {
                        Slice s = listed.slice().get();
                        return Found.of(
                            new OptionSeries(s.root(), s.expiry(), s.strikes()[i], leg.right()),
                            s,
                            i);
                      });
      if (found.isEmpty()) {
        return Optional.empty();
      }
      parts.add(new Unit.Part(leg.ratio(), found.get()));
    }
    long distinct = parts.stream().map(p -> p.found().contract()).distinct().count();
    return distinct == parts.size() ? Optional.of(new Unit(parts)) : Optional.empty();
  }

  private Optional<Integer> strike(Leg leg, Slice slice) {
    return switch (leg.strike()) {
      case StrikeRule.AboveForward above ->
          Optional.of(slice.nearest(slice.forward() + above.points().value().doubleValue()));
      case StrikeRule.OfIndex of ->
          Optional.of(slice.nearest(situation.spx() * of.share().value().doubleValue()));
      case StrikeRule.Delta delta -> byDelta(leg, slice, delta.delta().value().doubleValue());
      case StrikeRule.None ignored -> Optional.empty();
    };
  }

  /** The strike of nearest absolute delta among those with a volatility. */
  private static Optional<Integer> byDelta(Leg leg, Slice slice, double wanted) {
    int best = -1;
    double bestGap = Double.POSITIVE_INFINITY;
    for (int i = 0; i < slice.strikes().length; i++) {
      if (slice.vol()[i] > 0) {
        double delta =
            Black76.greeks(
                    leg.right(),
                    slice.forward(),
                    slice.strikes()[i],
                    slice.years(),
                    slice.vol()[i],
                    slice.discount())
                .delta();
        double gap = Math.abs(Math.abs(delta) - wanted);
        boolean cheaper = gap == bestGap && leg.right().sign() > 0;
        if (gap < bestGap || cheaper) {
          best = i;
          bestGap = gap;
        }
      }
    }
    return best < 0 ? Optional.empty() : Optional.of(best);
  }

  /** Why {@code found} cannot be traded on at all, in words; empty when it can. */
  String unusable(Found found) {
    if (!found.quote().usable()) {
      return "dead or crossed quote";
    }
    long age = Duration.between(found.asOf(), situation.marketTime()).toMinutes();
    return age > rules.oldestMinutes() ? "quote is " + age + " minutes old" : "";
  }

  /** Why a leg of {@code unit} cannot be traded on; empty when all can. */
  String unusable(Unit unit) {
    for (Unit.Part part : unit.legs()) {
      String why = unusable(part.found());
      if (!why.isEmpty()) {
        return unit.legs().size() == 1 ? why : part.found().contract().text() + ": " + why;
      }
    }
    return "";
  }

  /** K1-c.liquidity: usable, and half the spread of every leg small enough. */
  boolean liquid(Unit unit) {
    return unusable(unit).isEmpty() && widestHalfSpread(unit) <= rules.widest();
  }

  /** Largest half-spread of a leg as a share of its mid. */
  static double widestHalfSpread(Unit unit) {
    return unit.legs().stream()
        .mapToDouble(p -> p.found().quote().halfSpreadShare())
        .max()
        .orElseThrow();
  }

  /** K1-c.keep: whether a drafted unit is still a good reading of its structure. */
  boolean keeps(HedgeStructure structure, Unit drafted) {
    if (!unusable(drafted).isEmpty()
        || drafted.legs().size() != structure.legs().size()
        || widestHalfSpread(drafted) > rules.widestKept()) {
      return false;
    }
    for (int i = 0; i < structure.legs().size(); i++) {
      Found found = drafted.legs().get(i).found();
      if (structure.legs().get(i).strike() instanceof StrikeRule.AboveForward above) {
        double distance = found.contract().option().strike() - found.forward();
        if (distance < above.keepLow().doubleValue() || distance > above.keepHigh().doubleValue()) {
          return false;
        }
      }
    }
    return true;
  }
}
