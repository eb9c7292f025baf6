package org.alvhdesk.strategy.desk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.alvhdesk.market.Slice;
import org.alvhdesk.quant.pricing.Right;
import org.alvhdesk.strategy.hedge.HedgeHolding;
import org.alvhdesk.strategy.hedge.OptionSeries;
import org.alvhdesk.strategy.joint.StressCheck;
import org.alvhdesk.strategy.margin.CondorHolding;
import org.alvhdesk.strategy.margin.Margin;
import org.alvhdesk.strategy.margin.MarginBesideStress;
import org.alvhdesk.strategy.margin.MarginBook;
import org.alvhdesk.strategy.margin.MarginMode;
import org.alvhdesk.strategy.margin.MarginResult;
import org.alvhdesk.strategy.margin.OptionHolding;
import org.alvhdesk.strategy.quote.OptionVol;
import org.alvhdesk.strategy.quote.Quote;

/**
 * The joint book in the three margin modes beside its stress loss (docs/methodology 2). VX futures
 * are left out: their margin is set daily by the clearing firm. Shares are paid in full and need
 * none.
 */
final class HedgeMargin {
  private HedgeMargin() {}

  static List<MarginBesideStress> of(
      DeskSituation s, PricedCondors condors, List<HedgeHolding> hedge, StressCheck stress) {
    List<OptionHolding> options = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    for (HedgeHolding holding : hedge) {
      if (holding.contract() instanceof OptionSeries option) {
        option(s, option, holding.quantity())
            .ifPresentOrElse(options::add, () -> unknown.add(option.text() + " has no quote"));
      }
    }
    List<CondorHolding> units =
        condors.valuations().stream()
            .map(v -> new CondorHolding(v.position(), v.pricing()))
            .toList();
    return Arrays.stream(MarginMode.values())
        .map(mode -> result(mode, new MarginBook(s.session(), units, options), unknown))
        .map(margin -> MarginBesideStress.of(margin, stress))
        .toList();
  }

  private static MarginResult result(MarginMode mode, MarginBook book, List<String> unknown) {
    return unknown.isEmpty()
        ? Margin.of(mode, book)
        : new MarginResult.NoData(mode, String.join("; ", unknown));
  }

  private static Optional<OptionHolding> option(DeskSituation s, OptionSeries o, int quantity) {
    return s.slices().stream()
        .filter(x -> x.root() == o.root() && x.expiry().equals(o.expiry()))
        .filter(x -> x.indexOf(o.strike()) >= 0)
        .findFirst()
        .filter(x -> quote(x, o).usable())
        .map(x -> holding(s, x, o, quantity));
  }

  private static Quote quote(Slice slice, OptionSeries o) {
    return Quote.of(slice, slice.indexOf(o.strike()), o.right());
  }

  private static OptionHolding holding(DeskSituation s, Slice slice, OptionSeries o, int quantity) {
    return new OptionHolding(
        o.root(),
        o.expiry(),
        o.strike(),
        o.right(),
        quantity,
        quote(slice, o).midPoints(),
        BigDecimal.valueOf(o.root().isVix() ? slice.forward() : s.spx()),
        model(slice, o.strike(), o.right()));
  }

  private static Optional<OptionHolding.Model> model(Slice slice, double strike, Right right) {
    OptionalDouble vol = OptionVol.ofMid(slice, strike, right);
    return vol.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new OptionHolding.Model(
                slice.forward(), slice.years(), vol.getAsDouble(), slice.discount()));
  }
}
