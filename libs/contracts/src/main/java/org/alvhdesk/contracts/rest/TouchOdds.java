package org.alvhdesk.contracts.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How likely SPX reaches a condor's short strikes before its expiry settles, decimals: a MODEL
 * value (the barrier formula at the constant volatility of each strike, methodology 3.8). It
 * depends on the short strikes alone, so one entry serves every condor that sells them.
 */
public record TouchOdds(
    String root,
    LocalDate expiry,
    double shortPut,
    double shortCall,
    double touchPut,
    double touchCall) {

  /** The entry of these short strikes; empty when {@code all} is null or has none. */
  public static Optional<TouchOdds> find(
      List<TouchOdds> all, String root, LocalDate expiry, double shortPut, double shortCall) {
    return all == null
        ? Optional.empty()
        : all.stream()
            .filter(
                t ->
                    t.root.equals(root)
                        && t.expiry.equals(expiry)
                        && t.shortPut == shortPut
                        && t.shortCall == shortCall)
            .findFirst();
  }
}
