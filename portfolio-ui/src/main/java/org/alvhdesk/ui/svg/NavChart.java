package org.alvhdesk.ui.svg;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.alvhdesk.ui.format.Fmt;

/** Net asset value by session. A session without one leaves a gap: nothing is drawn across it. */
public final class NavChart {
  private static final double WIDTH = 860;
  private static final double HEIGHT = 240;
  private static final double LEFT = 74;
  private static final double RIGHT = WIDTH - 20;
  private static final double TOP = 26;
  private static final double BOTTOM = HEIGHT - 36;

  private NavChart() {}

  /**
   * A session.
   *
   * @param navUsd US dollars, or null when a mark was missing
   */
  public record Point(LocalDate session, BigDecimal navUsd) {}

  /** The chart of {@code points}, by date. Empty text when none has a value. */
  public static String of(String id, List<Point> points) {
    List<Point> known = points.stream().filter(p -> p.navUsd() != null).toList();
    if (known.isEmpty()) {
      return "";
    }
    double low = known.stream().mapToDouble(p -> p.navUsd().doubleValue()).min().orElseThrow();
    double high = known.stream().mapToDouble(p -> p.navUsd().doubleValue()).max().orElseThrow();
    double room = Math.max(100, (high - low) * 0.12);
    LocalDate first = points.getFirst().session();
    Scale x = new Scale(0, days(first, points.getLast().session()), LEFT + 10, RIGHT - 10);
    Scale y = new Scale(low - room, high + room, BOTTOM, TOP);
    Svg svg =
        new Svg(id, "nav", WIDTH, HEIGHT, "Net asset value by session, US dollars", text(known));
    for (double tick : Ticks.between(low - room, high + room, 4)) {
      svg.line("grid", LEFT, y.at(tick), RIGHT, y.at(tick));
      svg.text("tick", LEFT - 6, y.at(tick) + 4, "end", Fmt.number(tick, 0));
    }
    List<double[]> run = new ArrayList<>();
    for (Point point : points) {
      double at = x.at(days(first, point.session()));
      if (point.navUsd() == null) {
        draw(svg, run);
        svg.line("line-be", at, TOP, at, BOTTOM);
      } else {
        run.add(new double[] {at, y.at(point.navUsd().doubleValue())});
      }
    }
    draw(svg, run);
    svg.text("tick", LEFT + 10, BOTTOM + 16, "start", first.toString());
    if (points.size() > 1) {
      svg.text("tick", RIGHT - 10, BOTTOM + 16, "end", points.getLast().session().toString());
    }
    svg.text("axis-title", 4, 12, "start", "USD");
    if (known.size() < points.size()) {
      svg.text("axis-title", RIGHT, 12, "end", "dashed: no value, a mark was missing");
    }
    return svg.end();
  }

  /** Draws what has come together and begins anew. */
  private static void draw(Svg svg, List<double[]> run) {
    if (run.size() > 1) {
      svg.polyline("line-vx", List.copyOf(run));
    }
    run.forEach(p -> svg.circle("dot-vx", p[0], p[1], 2.5));
    run.clear();
  }

  private static long days(LocalDate from, LocalDate to) {
    return ChronoUnit.DAYS.between(from, to);
  }

  private static String text(List<Point> known) {
    return "From "
        + Fmt.usd(known.getFirst().navUsd())
        + " USD on "
        + known.getFirst().session()
        + " to "
        + Fmt.usd(known.getLast().navUsd())
        + " USD on "
        + known.getLast().session()
        + ".";
  }
}
