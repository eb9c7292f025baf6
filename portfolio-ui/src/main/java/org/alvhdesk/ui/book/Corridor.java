package org.alvhdesk.ui.book;

import org.alvhdesk.contracts.event.CondorBookV1.Condor;
import org.alvhdesk.ui.format.Fmt;

/**
 * How far SPX is from a condor's break-evens: in index points, in per cent, and in expected moves
 * to the condor's settlement (one sigma = SPX x at-the-money volatility x sqrt(years); methodology
 * section 3.2).
 *
 * @param inside whether SPX is between the break-evens
 * @param position where SPX stands between them, 0 (lower) to 100 (upper), clamped
 */
public record Corridor(
    String condor,
    String expiry,
    String dte,
    Side lower,
    Side upper,
    String sigmaPoints,
    boolean inside,
    int position) {

  /** Distance to one break-even; negative once SPX is beyond it. */
  public record Side(String level, String points, String percent, String sigmas, double inSigma) {}

  /** From the condor and SPX, index points. */
  public static Corridor of(Condor c, double spx) {
    double sigma =
        c.pricing() == null ? 0 : spx * c.pricing().atmVol() * Math.sqrt(c.pricing().years());
    double down = spx - c.lowerBreakEven();
    double up = c.upperBreakEven() - spx;
    double share = down / (c.upperBreakEven() - c.lowerBreakEven());
    return new Corridor(
        c.layer(),
        c.expiry().toString(),
        c.dte() + " d",
        side(c.lowerBreakEven(), down, spx, sigma),
        side(c.upperBreakEven(), up, spx, sigma),
        sigma > 0 ? "\u00b1" + Fmt.number(sigma, 1) : Fmt.NONE,
        down >= 0 && up >= 0,
        (int) Math.round(100 * Math.max(0, Math.min(1, share))));
  }

  private static Side side(double level, double distance, double spx, double sigma) {
    double inSigma = sigma > 0 ? distance / sigma : Double.NaN;
    return new Side(
        Fmt.number(level, 2),
        Fmt.number(distance, 1),
        Fmt.percent(distance / spx, 1),
        Double.isNaN(inSigma) ? Fmt.NONE : Fmt.number(inSigma, 2),
        inSigma);
  }

  /** The nearer side in words. */
  public String nearest() {
    if (!inside) {
      return "SPX is outside the break-evens";
    }
    boolean down = lower.inSigma() <= upper.inSigma();
    return down
        ? lower.sigmas() + " \u03c3 above the lower break-even"
        : upper.sigmas() + " \u03c3 below the upper break-even";
  }
}
