package org.alvhdesk.ui.svg;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.alvhdesk.contracts.event.CondorBookV1;
import org.alvhdesk.contracts.rest.CondorChange;
import org.alvhdesk.ui.format.Fmt;

/** Profit and loss of a condor at its expiry over the settlement value of SPX. */
public final class PayoffChart {
  private static final double WIDTH = 520;
  private static final double HEIGHT = 250;
  private static final double LEFT = 62;
  private static final double RIGHT = WIDTH - 14;
  private static final double TOP = 34;
  private static final double BOTTOM = HEIGHT - 36;
  private static final int MULTIPLIER_USD = 100;

  private PayoffChart() {}

  /**
   * What the chart needs of a condor position.
   *
   * @param creditPoints received per condor, index points
   * @param pnlUsd open profit and loss, or null
   */
  public record Spread(
      double longPut,
      double shortPut,
      double shortCall,
      double longCall,
      int quantity,
      double creditPoints,
      double lowerBreakEven,
      double upperBreakEven,
      BigDecimal maxLossUsd,
      BigDecimal pnlUsd) {

    /** A condor that is held. */
    public static Spread of(CondorBookV1.Condor c) {
      return new Spread(
          c.longPut(),
          c.shortPut(),
          c.shortCall(),
          c.longCall(),
          c.quantity(),
          c.creditPoints().doubleValue(),
          c.lowerBreakEven(),
          c.upperBreakEven(),
          c.maxLossUsd(),
          c.pnlUsd());
    }

    /** A condor to sell, if it fills at its limit. */
    public static Spread of(CondorChange.Trade t) {
      return new Spread(
          t.longPut(),
          t.shortPut(),
          t.shortCall(),
          t.longCall(),
          t.quantity(),
          t.limitPoints().doubleValue(),
          t.lowerBreakEven(),
          t.upperBreakEven(),
          t.maxLossUsd(),
          null);
    }
  }

  /**
   * Profit of the whole position, US dollars, when SPX settles at {@code level}: (credit - spread
   * values) x 100 x quantity.
   */
  public static double payoffUsd(Spread c, double level) {
    double put = Math.max(0, c.shortPut() - level) - Math.max(0, c.longPut() - level);
    double call = Math.max(0, level - c.shortCall()) - Math.max(0, level - c.longCall());
    return (c.creditPoints() - put - call) * MULTIPLIER_USD * c.quantity();
  }

  /**
   * The chart.
   *
   * @param id unique on the page
   * @param spx today's level, index points, or null
   */
  public static String of(String id, Spread c, Double spx) {
    double width = c.longCall() - c.longPut();
    double low = c.longPut() - width * 0.12;
    double high = c.longCall() + width * 0.12;
    if (spx != null) {
      low = Math.min(low, spx - width * 0.05);
      high = Math.max(high, spx + width * 0.05);
    }
    Scale x = new Scale(low, high, LEFT, RIGHT);
    double best = payoffUsd(c, (c.shortPut() + c.shortCall()) / 2);
    double worst = Math.min(payoffUsd(c, low), payoffUsd(c, high));
    double room = (best - worst) * 0.1;
    Scale y = new Scale(worst - room, best + room, BOTTOM, TOP);

    Svg svg =
        new Svg(id, "payoff", WIDTH, HEIGHT, "Profit and loss at expiry", describe(c, spx, best));
    for (double tick : Ticks.between(worst - room, best + room, 5)) {
      svg.line(tick == 0 ? "axis" : "grid", LEFT, y.at(tick), RIGHT, y.at(tick));
      svg.text("tick", LEFT - 6, y.at(tick) + 4, "end", Fmt.number(tick, 0));
    }
    for (double tick : Ticks.between(low, high, 6)) {
      svg.text("tick", x.at(tick), BOTTOM + 16, "middle", Fmt.number(tick, 0));
    }
    List<double[]> line = new ArrayList<>();
    for (double level :
        new double[] {low, c.longPut(), c.shortPut(), c.shortCall(), c.longCall(), high}) {
      line.add(new double[] {x.at(level), y.at(payoffUsd(c, level))});
    }
    List<double[]> profit =
        List.of(
            new double[] {x.at(c.lowerBreakEven()), y.at(0)},
            new double[] {x.at(c.shortPut()), y.at(best)},
            new double[] {x.at(c.shortCall()), y.at(best)},
            new double[] {x.at(c.upperBreakEven()), y.at(0)});
    svg.polygon("area-profit", profit);
    svg.polyline("line-payoff", line);
    for (double level : new double[] {c.lowerBreakEven(), c.upperBreakEven()}) {
      svg.line("line-be", x.at(level), TOP, x.at(level), BOTTOM);
      svg.text("label", x.at(level), TOP - 6, "middle", "BE " + Fmt.number(level, 1));
    }
    if (spx != null) {
      svg.line("line-now", x.at(spx), TOP - 12, x.at(spx), BOTTOM);
      svg.text("label now", x.at(spx), TOP - 20, "middle", "SPX now " + Fmt.number(spx, 1));
      if (c.pnlUsd() != null) {
        svg.circle("dot-now", x.at(spx), y.at(c.pnlUsd().doubleValue()), 4.5);
      }
    }
    svg.text("axis-title", (LEFT + RIGHT) / 2, HEIGHT - 4, "middle", "SPX at settlement (points)");
    svg.text("axis-title", 4, 12, "start", "USD");
    return svg.end();
  }

  private static String describe(Spread c, Double spx, double best) {
    return "Best case "
        + Fmt.number(best, 0)
        + " US dollars between "
        + Fmt.strike(c.shortPut())
        + " and "
        + Fmt.strike(c.shortCall())
        + "; maximum loss "
        + Fmt.usd(c.maxLossUsd())
        + " US dollars beyond the long strikes; break-evens "
        + Fmt.number(c.lowerBreakEven(), 2)
        + " and "
        + Fmt.number(c.upperBreakEven(), 2)
        + (spx == null ? "." : "; SPX now " + Fmt.number(spx, 2) + ".");
  }
}
