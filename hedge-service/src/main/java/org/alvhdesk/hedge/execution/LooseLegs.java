package org.alvhdesk.hedge.execution;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alvhdesk.hedge.book.CondorLegFill;
import org.alvhdesk.strategy.execution.OrphanLegs;
import org.alvhdesk.strategy.hedge.OptionSeries;

/** Legs of condor changes that no whole condor has: they are in no position yet. */
final class LooseLegs {
  private LooseLegs() {}

  private record Trade(UUID proposalId, int number) {}

  /** Of {@code fills}, what has not settled at {@code marketTime}; signed as traded. */
  static List<OrphanLegs.Held> of(List<CondorLegFill> fills, Instant marketTime) {
    Map<Trade, List<OrphanLegs.Held>> trades = new LinkedHashMap<>();
    for (CondorLegFill fill : fills) {
      OptionSeries option = fill.contract();
      if (marketTime.isBefore(option.root().settlementOf(option.expiry()))) {
        trades
            .computeIfAbsent(
                new Trade(fill.place().proposalId(), fill.place().trade()), t -> new ArrayList<>())
            .add(new OrphanLegs.Held(option, fill.signed()));
      }
    }
    return trades.values().stream().flatMap(t -> OrphanLegs.loose(t).stream()).toList();
  }
}
