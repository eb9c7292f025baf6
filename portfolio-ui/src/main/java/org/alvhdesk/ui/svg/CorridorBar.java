package org.alvhdesk.ui.svg;

import org.alvhdesk.contracts.event.CondorBookV1.Condor;
import org.alvhdesk.ui.format.Fmt;

/** One bar: long and short strikes, break-evens, and where SPX stands. */
public final class CorridorBar {
  private static final double WIDTH = 460;
  private static final double HEIGHT = 62;

  private CorridorBar() {}

  /** The bar; spx in index points. */
  public static String of(String id, Condor c, double spx) {
    double room = (c.longCall() - c.longPut()) * 0.06;
    double low = Math.min(c.longPut(), spx) - room;
    double high = Math.max(c.longCall(), spx) + room;
    Scale x = new Scale(low, high, 6, WIDTH - 6);
    Svg svg =
        new Svg(
            id,
            "corridor",
            WIDTH,
            HEIGHT,
            "SPX between the break-evens",
            "SPX "
                + Fmt.number(spx, 2)
                + ", break-evens "
                + Fmt.number(c.lowerBreakEven(), 2)
                + " and "
                + Fmt.number(c.upperBreakEven(), 2)
                + ", long strikes "
                + Fmt.strike(c.longPut())
                + " and "
                + Fmt.strike(c.longCall())
                + ".");
    svg.rect("zone-loss", x.at(low), 22, x.at(high) - x.at(low), 16);
    svg.rect(
        "zone-profit",
        x.at(c.lowerBreakEven()),
        22,
        x.at(c.upperBreakEven()) - x.at(c.lowerBreakEven()),
        16);
    for (double strike : new double[] {c.longPut(), c.shortPut(), c.shortCall(), c.longCall()}) {
      svg.line("tick-strike", x.at(strike), 22, x.at(strike), 38);
    }
    svg.text("label", x.at(c.lowerBreakEven()), 54, "middle", Fmt.number(c.lowerBreakEven(), 1));
    svg.text("label", x.at(c.upperBreakEven()), 54, "middle", Fmt.number(c.upperBreakEven(), 1));
    svg.line("line-now", x.at(spx), 15, x.at(spx), 42);
    svg.text("label now", clamp(x.at(spx)), 11, "middle", "SPX " + Fmt.number(spx, 1));
    return svg.end();
  }

  private static double clamp(double x) {
    return Math.max(45, Math.min(WIDTH - 45, x));
  }
}
