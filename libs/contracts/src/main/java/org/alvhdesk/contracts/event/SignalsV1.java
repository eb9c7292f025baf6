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
    double rate) {
  public SignalsV1 {
    vxCurve = List.copyOf(vxCurve);
  }

  /** One VX future, price in points. */
  public record VxFuture(LocalDate expiry, double price) {}
}
