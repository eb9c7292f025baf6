package org.alvhdesk.hedge.engine;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.contracts.event.CondorBookV1;
import org.alvhdesk.contracts.event.MarketStepV1;
import org.alvhdesk.contracts.event.SliceV1;
import org.alvhdesk.kit.step.Slices;
import org.alvhdesk.market.Slice;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.quant.pricing.Right;
import org.alvhdesk.strategy.hedge.HedgeContract;
import org.alvhdesk.strategy.hedge.OptionSeries;
import org.alvhdesk.strategy.quote.Quote;

/**
 * All that one step brings: the fact, the condor book of the same step and the VIX slices. Kept
 * with the book, so that a fill between two steps trades on the same quotes, also after a restart.
 *
 * @param vix slices of root VIX, by expiry
 */
public record MarketInputs(MarketStepV1 step, CondorBookV1 condors, List<SliceV1> vix) {
  public MarketInputs {
    vix =
        vix.stream()
            .filter(slice -> slice.root().equals(OptionRoot.VIX.name()))
            .sorted(Comparator.comparing(SliceV1::expiry))
            .toList();
  }

  /** The slices as the rules see them. */
  public List<Slice> marketSlices() {
    return vix.stream().map(Slices::toMarket).toList();
  }

  /** Slice of {@code expiry}, if it is quoted at this step. */
  public Optional<SliceV1> slice(LocalDate expiry) {
    return vix.stream().filter(slice -> slice.expiry().equals(expiry)).findFirst();
  }

  /** Prevailing quote of {@code contract}; empty when it is not listed at this step. */
  public Optional<Quote> quote(HedgeContract contract) {
    if (!(contract instanceof OptionSeries option) || option.right() != Right.CALL) {
      return Optional.empty();
    }
    return slice(contract.expiry())
        .flatMap(
            slice -> {
              int i = Slices.toMarket(slice).indexOf(option.strike());
              return i < 0
                  ? Optional.empty()
                  : Optional.of(new Quote(slice.callBid()[i], slice.callAsk()[i]));
            });
  }
}
