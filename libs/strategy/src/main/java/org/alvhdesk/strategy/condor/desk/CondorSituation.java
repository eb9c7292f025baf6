package org.alvhdesk.strategy.condor.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.market.Quality;
import org.alvhdesk.market.Slice;
import org.alvhdesk.strategy.condor.CondorPosition;
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
    Quality quality) {
  public CondorSituation {
    open = List.copyOf(open);
    slices = List.copyOf(slices);
    if (!(spx > 0)) {
      throw new IllegalArgumentException("SPX must be positive: " + spx);
    }
  }
}
