package org.alvhdesk.condor.engine;

import java.util.Comparator;
import java.util.List;
import org.alvhdesk.contracts.event.MarketStepV1;
import org.alvhdesk.contracts.event.SliceV1;
import org.alvhdesk.kit.step.Slices;
import org.alvhdesk.market.Slice;
import org.alvhdesk.quant.calendar.OptionRoot;

/**
 * What one step brings to the condors. Kept with the book, so that a fill between two steps trades
 * on the same quotes, also after a restart.
 *
 * @param spx slices of roots SPX and SPXW, by root and expiry
 */
public record MarketInputs(MarketStepV1 step, List<SliceV1> spx) {
  public MarketInputs {
    spx =
        spx.stream()
            .filter(slice -> !OptionRoot.valueOf(slice.root()).isVix())
            .sorted(Comparator.comparing(SliceV1::root).thenComparing(SliceV1::expiry))
            .toList();
  }

  /** The slices as the rules see them. */
  public List<Slice> slices() {
    return spx.stream().map(Slices::toMarket).toList();
  }
}
