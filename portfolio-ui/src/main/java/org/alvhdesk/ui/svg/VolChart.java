package org.alvhdesk.ui.svg;

import java.util.List;
import org.alvhdesk.ui.format.Fmt;

/** Implied volatility, per cent a year, against something: a smile or a term structure. */
public final class VolChart {
  private static final double WIDTH = 460;
  private static final double HEIGHT = 230;
  private static final double LEFT = 44;
  private static final double RIGHT = WIDTH - 18;
  private static final double TOP = 26;
  private static final double BOTTOM = HEIGHT - 36;
  private static final int DOTS = 60;

  private VolChart() {}

  /**
   * One point.
   *
   * @param x strike in points, or calendar days
   * @param vol decimal
   */
  public record Point(double x, double vol) {}

  /**
   * The chart; empty text with fewer than two points.
   *
   * @param points ascending in x, every volatility finite
   * @param axis what x is, with its unit
   * @param mark a vertical line with its label; null for none
   */
  public static String of(String id, String title, List<Point> points, String axis, Mark mark) {
    if (points.size() < 2) {
      return "";
    }
    double low = points.stream().mapToDouble(Point::vol).min().orElseThrow() * 100;
    double high = points.stream().mapToDouble(Point::vol).max().orElseThrow() * 100;
    double room = Math.max(0.5, (high - low) * 0.12);
    Scale x = new Scale(points.getFirst().x(), points.getLast().x(), LEFT + 8, RIGHT - 8);
    Scale y = new Scale(Math.max(0, low - room), high + room, BOTTOM, TOP);
    Svg svg = new Svg(id, "vx", WIDTH, HEIGHT, title, describe(points, axis));
    for (double tick : Ticks.between(Math.max(0, low - room), high + room, 5)) {
      svg.line("grid", LEFT, y.at(tick), RIGHT, y.at(tick));
      svg.text("tick", LEFT - 6, y.at(tick) + 4, "end", Fmt.number(tick, high - low < 3 ? 1 : 0));
    }
    for (double tick : Ticks.between(points.getFirst().x(), points.getLast().x(), 5)) {
      svg.text("tick", x.at(tick), BOTTOM + 16, "middle", Fmt.number(tick, 0));
    }
    if (mark != null && mark.x() >= points.getFirst().x() && mark.x() <= points.getLast().x()) {
      svg.line("line-be", x.at(mark.x()), TOP, x.at(mark.x()), BOTTOM);
      svg.text("label", x.at(mark.x()), TOP - 6, "middle", mark.label());
    }
    List<double[]> line =
        points.stream().map(p -> new double[] {x.at(p.x()), y.at(100 * p.vol())}).toList();
    svg.polyline("line-vx", line);
    if (line.size() <= DOTS) {
      line.forEach(p -> svg.circle("dot-vx", p[0], p[1], 3));
    }
    svg.text("axis-title", (LEFT + RIGHT) / 2, HEIGHT - 4, "middle", axis);
    svg.text("axis-title", 4, 12, "start", "implied volatility, % a year");
    return svg.end();
  }

  /** A vertical line at {@code x}. */
  public record Mark(double x, String label) {}

  private static String describe(List<Point> points, String axis) {
    Point first = points.getFirst();
    Point middle = points.get(points.size() / 2);
    Point last = points.getLast();
    return "By "
        + axis
        + ": "
        + text(first)
        + "; "
        + text(middle)
        + "; "
        + text(last)
        + "; "
        + points.size()
        + " points.";
  }

  private static String text(Point p) {
    return Fmt.number(p.x(), 0) + ": " + Fmt.number(100 * p.vol(), 1) + " %";
  }
}
