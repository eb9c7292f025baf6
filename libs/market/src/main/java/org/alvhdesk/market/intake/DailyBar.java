package org.alvhdesk.market.intake;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One session of an index, a fund or a position on the VX curve.
 *
 * @param line 1-based line of the file
 * @param symbol as in docs/data/sources.md, such as {@code SPX}, {@code VIX}, {@code VX1}
 * @param session trading day
 * @param range open, high and low when the file has them and they contain each other and the close;
 *     empty otherwise, the close stays
 * @param close index points, or dollars of a fund
 * @param volume shares or contracts, if the file has it
 */
public record DailyBar(
    long line,
    String symbol,
    LocalDate session,
    Optional<Range> range,
    double close,
    OptionalDouble volume)
    implements MarketRow {
  /** Open, high and low in the unit of the close. */
  public record Range(double open, double high, double low) {}
}
