package org.alvhdesk.strategy.condor.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.market.Quality;
import org.alvhdesk.market.Slice;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.strategy.condor.CondorPosition;
import org.alvhdesk.strategy.condor.ladder.AsOf;
import org.alvhdesk.strategy.rules.Capital;
import org.alvhdesk.strategy.signal.Signals;

/**
 * All that the condor rules look at.
 *
 * @param session trading day
 * @param marketTime of the step
 * @param spx S&P 500, index points
 * @param capital what layers are sized from
 * @param open condors held, in any order
 * @param slices quotes of the step, in any order; roots other than SPX and SPXW are ignored
 * @param signals the market's past
 * @param lastEntry session in which a condor was last opened, for cooldowns
 * @param stress the cap of 000-5 on the book's stress loss
 * @param quality of the option quotes
 */
public record CondorSituation(
    LocalDate session,
    Instant marketTime,
    double spx,
    Capital capital,
    List<CondorPosition> open,
    List<Slice> slices,
    Signals signals,
    Optional<LocalDate> lastEntry,
    StressCap stress,
    Quality quality) {
  /**
   * @throws IllegalArgumentException when SPX is not positive or two slices are of one root and
   *     expiry
   */
  public CondorSituation {
    open = List.copyOf(open);
    slices = List.copyOf(slices);
    if (!(spx > 0)) {
      throw new IllegalArgumentException("SPX must be positive: " + spx);
    }
    long distinct = slices.stream().map(s -> s.root() + "|" + s.expiry()).distinct().count();
    if (distinct != slices.size()) {
      throw new IllegalArgumentException("two slices of the same root and expiry");
    }
  }

  /** When the decision is made, and on what. */
  AsOf asOf() {
    return new AsOf(session, marketTime, quality);
  }

  /** The quotes of {@code root} and {@code expiry}; empty when none came with the step. */
  Optional<Slice> slice(OptionRoot root, LocalDate expiry) {
    return slices.stream().filter(s -> s.root() == root && s.expiry().equals(expiry)).findFirst();
  }
}
