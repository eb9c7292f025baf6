package org.alvhdesk.contracts.event;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The hedge book after a step or a fill.
 *
 * @param version counts changes of positions, not of marks
 * @param cashUsd premium paid (negative) and received since the book was opened, US dollars
 */
public record HedgeBookV1(
    String bookId,
    long version,
    String runId,
    long step,
    Instant marketTime,
    String snapshotId,
    BigDecimal cashUsd,
    String quality,
    List<Position> positions) {
  public HedgeBookV1 {
    positions = List.copyOf(positions);
  }

  /**
   * One contract held; a VX future has root VX, strike 0 and right FUTURE; a share has its symbol
   * as root, no expiry, strike 0, dte 0 and right SHARE, and its prices are US dollars.
   *
   * @param layer such as FRONT
   * @param quantity contracts, negative when sold short
   * @param averagePricePoints price per contract when it was opened, points
   * @param markPoints mid of the prevailing quote, points; null without a usable quote
   * @param forward forward of the option's own expiry, points; a share's own price
   * @param vol mid implied volatility, decimal
   * @param delta per point of the option's own forward
   * @param valueUsd mark x 100 x quantity; of a share mark x quantity, of a future what it gained
   * @param pnlUsd against the price when it was opened
   * @param provenance {@link #IMPORTED} when it came from a broker's file; null when it was traded
   *     here
   */
  public record Position(
      String layer,
      String root,
      LocalDate expiry,
      double strike,
      String right,
      int quantity,
      int dte,
      BigDecimal averagePricePoints,
      Double markPoints,
      Double forward,
      Double vol,
      Double delta,
      BigDecimal valueUsd,
      BigDecimal pnlUsd,
      String provenance) {
    /** Provenance of what a broker's file brought. */
    public static final String IMPORTED = "IMPORTED";

    /** What was traded here. */
    public Position(
        String layer,
        String root,
        LocalDate expiry,
        double strike,
        String right,
        int quantity,
        int dte,
        BigDecimal averagePricePoints,
        Double markPoints,
        Double forward,
        Double vol,
        Double delta,
        BigDecimal valueUsd,
        BigDecimal pnlUsd) {
      this(
          layer,
          root,
          expiry,
          strike,
          right,
          quantity,
          dte,
          averagePricePoints,
          markPoints,
          forward,
          vol,
          delta,
          valueUsd,
          pnlUsd,
          null);
    }
  }
}
