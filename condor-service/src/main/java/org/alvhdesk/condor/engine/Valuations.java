package org.alvhdesk.condor.engine;

import java.util.List;
import org.alvhdesk.market.Slice;
import org.alvhdesk.strategy.condor.CondorPosition;
import org.alvhdesk.strategy.condor.CondorPricer;
import org.alvhdesk.strategy.condor.CondorValuation;

/** Condors valued on the quotes of a step. */
public final class Valuations {
  private Valuations() {}

  /** {@code positions} in their order; without quotes of its expiry one has only its risk. */
  public static List<CondorValuation> of(List<CondorPosition> positions, MarketInputs inputs) {
    List<Slice> slices = inputs.slices();
    return positions.stream().map(position -> of(position, slices, inputs)).toList();
  }

  private static CondorValuation of(
      CondorPosition position, List<Slice> slices, MarketInputs inputs) {
    return slices.stream()
        .filter(s -> s.root() == position.condor().root())
        .filter(s -> s.expiry().equals(position.condor().expiry()))
        .findFirst()
        .map(slice -> CondorPricer.value(position, slice, inputs.step().session()))
        .orElseGet(() -> CondorPricer.withoutQuotes(position, inputs.step().session()));
  }
}
