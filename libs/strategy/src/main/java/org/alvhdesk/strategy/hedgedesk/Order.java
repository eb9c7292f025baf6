package org.alvhdesk.strategy.hedgedesk;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.alvhdesk.strategy.hedge.Action;
import org.alvhdesk.strategy.hedge.HedgeTrade;
import org.alvhdesk.strategy.rules.HedgeLayer;

/**
 * Units to trade.
 *
 * @param units positive buys the unit, negative sells it
 * @param forced whether it must be done whole: what expires is sold or rolled
 */
record Order(HedgeLayer layer, Unit unit, int units, boolean forced) {
  /** 6B: half of it, rounded down; what is forced stays whole. */
  Order half() {
    return forced ? this : new Order(layer, unit, units / 2, false);
  }

  /** One trade a leg, by contract; none without units. */
  List<HedgeTrade> trades(TradeRules rules, LocalDate session) {
    if (units == 0) {
      return List.of();
    }
    return unit.legs().stream()
        .sorted(Comparator.comparing(p -> p.found().contract()))
        .map(
            p -> {
              int signed = Math.multiplyExact(p.ratio(), units);
              Action action = signed > 0 ? Action.BUY : Action.SELL;
              return p.found().trade(rules, action, layer, Math.abs(signed), session);
            })
        .toList();
  }
}
