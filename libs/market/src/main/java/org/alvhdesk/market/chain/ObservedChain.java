package org.alvhdesk.market.chain;

import java.util.List;
import org.alvhdesk.market.Quality;
import org.alvhdesk.market.Slice;

/**
 * The quotes of one underlying as somebody published them, ready for rules.
 *
 * @param slices by root and expiry; their market time is {@link ChainFacts#asOf}; none when no
 *     expiry of the chain can be traded on
 */
public record ObservedChain(ChainFacts facts, List<Slice> slices) {
  public ObservedChain {
    slices = List.copyOf(slices);
    for (Slice slice : slices) {
      if (Underlying.of(slice.root()) != facts.underlying() || slice.quality() == Quality.MODEL) {
        throw new IllegalArgumentException(
            "a chain of "
                + facts.underlying()
                + " cannot hold "
                + slice.root()
                + " quotes of quality "
                + slice.quality());
      }
    }
  }

  /**
   * A cleaned chain as rules read it.
   *
   * @param rate continuously compounded riskless rate, decimal a year ({@link ChainSlices#of})
   */
  public static ObservedChain of(OptionChain chain, double rate) {
    ChainSlices slices = ChainSlices.of(chain, rate);
    return new ObservedChain(ChainFacts.of(chain, slices, ChainSlices.QUALITY), slices.slices());
  }
}
