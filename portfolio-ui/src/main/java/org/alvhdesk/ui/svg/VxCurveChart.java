package org.alvhdesk.ui.svg;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.alvhdesk.contracts.event.SignalsV1;
import org.alvhdesk.ui.format.Fmt;

/** The VX futures curve with spot VIX at its left end. */
public final class VxCurveChart {
  private static final double WIDTH = 460;
  private static final double HEIGHT = 230;
  private static final double LEFT = 40;
  private static final double RIGHT = WIDTH - 18;
  private static final double TOP = 26;
  private static final double BOTTOM = HEIGHT - 36;

  private VxCurveChart() {}

  /** The chart; session is day zero of the axis. */
  public static String of(String id, SignalsV1 s, LocalDate session) {
    double low = s.vix();
    double high = s.vix();
    long last = 30;
    for (SignalsV1.VxFuture f : s.vxCurve()) {
      low = Math.min(low, f.price());
      high = Math.max(high, f.price());
      last = Math.max(last, ChronoUnit.DAYS.between(session, f.expiry()));
    }
    double room = Math.max(0.5, (high - low) * 0.18);
    Scale x = new Scale(0, last, LEFT + 12, RIGHT - 8);
    Scale y = new Scale(low - room, high + room, BOTTOM, TOP);
    Svg svg =
        new Svg(id, "vx", WIDTH, HEIGHT, "VIX and the VX futures curve", describe(s, session));
    for (double tick : Ticks.between(low - room, high + room, 5)) {
      svg.line("grid", LEFT, y.at(tick), RIGHT, y.at(tick));
      svg.text("tick", LEFT - 6, y.at(tick) + 4, "end", Fmt.number(tick, tickDecimals(high - low)));
    }
    for (double tick : Ticks.between(0, last, 6)) {
      svg.text("tick", x.at(tick), BOTTOM + 16, "middle", Fmt.number(tick, 0));
    }
    List<double[]> line = new ArrayList<>();
    line.add(new double[] {x.at(0), y.at(s.vix())});
    for (SignalsV1.VxFuture f : s.vxCurve()) {
      line.add(new double[] {x.at(ChronoUnit.DAYS.between(session, f.expiry())), y.at(f.price())});
    }
    boolean above = s.vxCurve().isEmpty() || s.vix() >= s.vxCurve().getFirst().price();
    svg.polyline("line-vx", line);
    for (int i = 1; i < line.size(); i++) {
      double[] p = line.get(i);
      svg.circle("dot-vx", p[0], p[1], 3.5);
      if (i <= 2 || i == line.size() - 1) {
        svg.text(
            "label",
            p[0],
            p[1] + (i == 1 && above ? 17 : -9),
            "middle",
            Fmt.number(s.vxCurve().get(i - 1).price(), 2));
      }
    }
    svg.rect("dot-vix", x.at(0) - 4, y.at(s.vix()) - 4, 8, 8);
    svg.text(
        "label",
        x.at(0) - 4,
        y.at(s.vix()) + (above ? -10 : 18),
        "start",
        "VIX " + Fmt.number(s.vix(), 2));
    svg.text("axis-title", (LEFT + RIGHT) / 2, HEIGHT - 4, "middle", "calendar days to settlement");
    svg.text("axis-title", 4, 12, "start", "points");
    return svg.end();
  }

  private static int tickDecimals(double span) {
    return span < 3 ? 1 : 0;
  }

  private static String describe(SignalsV1 s, LocalDate session) {
    StringBuilder text = new StringBuilder("VIX ").append(Fmt.number(s.vix(), 2));
    for (SignalsV1.VxFuture f : s.vxCurve()) {
      text.append("; in ")
          .append(ChronoUnit.DAYS.between(session, f.expiry()))
          .append(" days ")
          .append(Fmt.number(f.price(), 2));
    }
    return text.append('.').toString();
  }
}
