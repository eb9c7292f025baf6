package org.alvhdesk.kit.step;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.alvhdesk.contracts.event.MarketStepV1;
import org.alvhdesk.contracts.event.SliceV1;
import org.alvhdesk.market.Slice;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.strategy.signal.Signals;

/**
 * A step with all of its slices.
 *
 * @param slices in order of root and expiry
 */
public record CompleteStep(MarketStepV1 step, List<SliceV1> slices) {
  public CompleteStep {
    slices =
        slices.stream()
            .sorted(Comparator.comparing(SliceV1::root).thenComparing(SliceV1::expiry))
            .toList();
  }

  /** The slices of {@code root} as the rules see them, by expiry. */
  public List<Slice> of(OptionRoot root) {
    return wire(root).map(Slices::toMarket).toList();
  }

  /** What a decision at the step knows of the market's past. */
  public Signals signals() {
    return MarketPasts.signals(step);
  }

  /** The slices of {@code root} as they were sent, by expiry. */
  public Stream<SliceV1> wire(OptionRoot root) {
    return slices.stream().filter(slice -> slice.root().equals(root.name()));
  }
}
