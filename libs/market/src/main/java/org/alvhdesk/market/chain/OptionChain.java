package org.alvhdesk.market.chain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A cleaned chain of SPX or VIX options at one instant.
 *
 * @param statedSpotPoints the index level the file states, if any: shown, never used for pricing
 * @param expiries by settlement, then root
 */
public record OptionChain(
    ChainProvenance provenance,
    OptionalDouble statedSpotPoints,
    List<ExpiryQuotes> expiries,
    CleaningReport report,
    List<ChainFlag> flags) {
  public OptionChain {
    expiries = List.copyOf(expiries);
    flags = List.copyOf(flags);
  }

  /** The quotes of one root and expiry, if the chain holds them. */
  public Optional<ExpiryQuotes> find(ChainRoot root, LocalDate expiry) {
    return expiries.stream().filter(e -> e.root() == root && e.expiry().equals(expiry)).findFirst();
  }

  /** True when the chain is of VIX options. */
  public boolean isVix() {
    return !expiries.isEmpty() && expiries.getFirst().root().isVix();
  }
}
