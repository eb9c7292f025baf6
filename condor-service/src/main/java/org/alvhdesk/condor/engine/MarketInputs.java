package org.alvhdesk.condor.engine;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alvhdesk.contracts.event.MarketStepV1;
import org.alvhdesk.contracts.event.SliceV1;
import org.alvhdesk.kit.step.Slices;
import org.alvhdesk.market.Slice;
import org.alvhdesk.quant.calendar.OptionRoot;

/**
 * What one step brings to the condors. The step and the SPX slices are kept with the book, so that
 * a fill between two steps trades on the same quotes, also after a restart.
 *
 * @param spx slices of roots SPX and SPXW, by root and expiry
 * @param vix slices of root VIX, by expiry: what a hedge beside the condors would be made of (M7);
 *     empty where inputs were kept with the book, on which nothing is decided
 */
public record MarketInputs(MarketStepV1 step, List<SliceV1> spx, List<SliceV1> vix) {
  private static final Comparator<SliceV1> ORDER =
      Comparator.comparing(SliceV1::root).thenComparing(SliceV1::expiry);

  /** Copies the lists, sorted. */
  public MarketInputs {
    spx = spx.stream().sorted(ORDER).toList();
    vix = vix.stream().sorted(ORDER).toList();
  }

  /** What {@code step} brings with all its {@code slices}, in any order. */
  public static MarketInputs of(MarketStepV1 step, List<SliceV1> slices) {
    Map<Boolean, List<SliceV1>> onVix =
        slices.stream()
            .collect(Collectors.partitioningBy(s -> OptionRoot.valueOf(s.root()).isVix()));
    return new MarketInputs(step, onVix.get(false), onVix.get(true));
  }

  /** The SPX slices as the rules see them. */
  public List<Slice> slices() {
    return spx.stream().map(Slices::toMarket).toList();
  }

  /** All slices as the rules see them. */
  public List<Slice> allSlices() {
    return Stream.concat(spx.stream(), vix.stream()).map(Slices::toMarket).toList();
  }
}
