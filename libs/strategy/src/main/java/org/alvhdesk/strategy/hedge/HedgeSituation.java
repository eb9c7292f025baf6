package org.alvhdesk.strategy.hedge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.alvhdesk.market.Quality;
import org.alvhdesk.market.Slice;
import org.alvhdesk.strategy.rules.HedgeLayer;

/**
 * All that the hedge rules look at.
 *
 * @param session trading day
 * @param marketTime of the step
 * @param condorCount open condors of the book, all layers, 0 or more
 * @param holdings what is held, in any order
 * @param slices quotes of the step, in any order; roots other than VIX are ignored
 * @param bookQuality quality to show beside numbers of our own books: MODEL for paper
 * @param drafted series that the live proposal buys, by layer: people are reading it, so each stays
 *     while it is still a good reading of the rule (K1-c.keep)
 */
public record HedgeSituation(
    LocalDate session,
    Instant marketTime,
    int condorCount,
    List<HedgeHolding> holdings,
    List<Slice> slices,
    Quality bookQuality,
    Map<HedgeLayer, HedgeContract> drafted) {
  /** A situation in which nothing is drafted. */
  public HedgeSituation(
      LocalDate session,
      Instant marketTime,
      int condorCount,
      List<HedgeHolding> holdings,
      List<Slice> slices,
      Quality bookQuality) {
    this(session, marketTime, condorCount, holdings, slices, bookQuality, Map.of());
  }

  /** The same with the series of a live proposal. */
  public HedgeSituation withDrafted(Map<HedgeLayer, HedgeContract> series) {
    return new HedgeSituation(
        session, marketTime, condorCount, holdings, slices, bookQuality, series);
  }

  /**
   * @throws IllegalArgumentException for a negative count or two slices of one root and expiry
   */
  public HedgeSituation {
    holdings = List.copyOf(holdings);
    slices = List.copyOf(slices);
    drafted = Map.copyOf(drafted);
    if (condorCount < 0) {
      throw new IllegalArgumentException("condor count must not be negative: " + condorCount);
    }
    long distinct = slices.stream().map(s -> s.root() + "|" + s.expiry()).distinct().count();
    if (distinct != slices.size()) {
      throw new IllegalArgumentException("two slices of the same root and expiry");
    }
  }
}
