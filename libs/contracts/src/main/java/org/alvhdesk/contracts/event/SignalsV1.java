package org.alvhdesk.contracts.event;

import java.time.LocalDate;
import java.util.List;

/**
 * Levels and signals of a step; null means no data, which is never the same as "not fired".
 *
 * @param spx index points
 * @param vix points
 * @param vix9d points or null
 * @param vix3m points or null
 * @param vvix points or null
 * @param vx30 30-day constant-maturity VX, points
 * @param contango VX2/VX1 - 1, decimal, or null with fewer than two futures
 * @param backwardation VX1 above VX2 or VIX at or above VIX3M
 * @param vxCurve futures by expiry
 * @param rate riskless rate, decimal per year
 * @param etp a share of an exchange-traded VIX product, or null
 */
public record SignalsV1(
    double spx,
    double vix,
    Double vix9d,
    Double vix3m,
    Double vvix,
    double vx30,
    Double contango,
    Boolean backwardation,
    List<VxFuture> vxCurve,
    double rate,
    Etp etp) {
  /** Signals of a market without exchange-traded products. */
  public SignalsV1(
      double spx,
      double vix,
      Double vix9d,
      Double vix3m,
      Double vvix,
      double vx30,
      Double contango,
      Boolean backwardation,
      List<VxFuture> vxCurve,
      double rate) {
    this(spx, vix, vix9d, vix3m, vvix, vx30, contango, backwardation, vxCurve, rate, null);
  }

  public SignalsV1 {
    vxCurve = List.copyOf(vxCurve);
  }

  /** One VX future, price in points. */
  public record VxFuture(LocalDate expiry, double price) {}

  /**
   * A share.
   *
   * @param symbol such as VIXY
   * @param usd price of a share, US dollars
   * @param quality SETTLED for the exchange's close, MODEL where the futures stand in
   */
  public record Etp(String symbol, double usd, String quality) {}
}
