package org.alvhdesk.strategy.hedgedesk;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alvhdesk.market.Quality;
import org.alvhdesk.market.Slice;
import org.alvhdesk.strategy.Slices;
import org.alvhdesk.strategy.hedge.HedgeHolding;
import org.alvhdesk.strategy.rules.Capital;
import org.alvhdesk.strategy.rules.RuleSets;
import org.alvhdesk.strategy.signal.HistorySignals;

/** Situations of the hedge desk for tests. */
final class Situations {
  static final LadderRules VARIANT_C = LadderRules.of(RuleSets.four42004c());

  /** Large enough that no budget cuts the 4/4/2 ladders. */
  static final Capital RICH = new Capital(new BigDecimal("65000000"), new BigDecimal("9750000"));

  private Situations() {}

  /** Condors of which none is priced, no past, no futures. */
  static HedgeDeskSituation of(int condors, List<HedgeHolding> held, List<Slice> slices) {
    return new HedgeDeskSituation(
        Slices.SESSION,
        Slices.NOON,
        2700,
        17,
        RICH,
        condors,
        List.of(),
        held,
        List.of(),
        Map.of(),
        Optional.empty(),
        slices,
        Optional.empty(),
        HistorySignals.ofNothing(Slices.SESSION, Quality.MODEL),
        Map.of(),
        false,
        Quality.MODEL);
  }
}
