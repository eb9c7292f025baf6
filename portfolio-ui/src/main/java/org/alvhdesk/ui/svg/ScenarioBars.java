package org.alvhdesk.ui.svg;

import java.math.BigDecimal;
import java.util.List;
import org.alvhdesk.contracts.rest.ScenarioRow;
import org.alvhdesk.ui.format.Fmt;

/**
 * Profit and loss per scenario as bars: the condors alone beside the joint book, and, when a change
 * is proposed, the joint book after it.
 */
public final class ScenarioBars {
  private static final double WIDTH = 520;
  private static final double LEFT = 148;
  private static final double RIGHT = WIDTH - 66;
  private static final double BAR = 10;
  private static final double GAP = 12;
  private static final double TOP = 30;

  private ScenarioBars() {}

  /** The chart; {@code withChange} adds the bar after the change. Empty text for no rows. */
  public static String of(String id, List<ScenarioRow> rows, boolean withChange) {
    if (rows.isEmpty()) {
      return "";
    }
    double low = 0;
    double high = 0;
    for (ScenarioRow r : rows) {
      for (BigDecimal v : List.of(r.condorUsd(), r.jointBeforeUsd(), r.jointAfterUsd())) {
        low = Math.min(low, v.doubleValue());
        high = Math.max(high, v.doubleValue());
      }
    }
    if (low == 0 && high == 0) {
      high = 1;
    }
    int bars = withChange ? 3 : 2;
    double rowHeight = bars * BAR + GAP;
    double bottom = TOP + rows.size() * rowHeight;
    Scale x = new Scale(low, high, LEFT, RIGHT);
    Svg svg =
        new Svg(
            id,
            "bars",
            WIDTH,
            bottom + 22,
            "Profit and loss per scenario, US dollars",
            describe(rows, withChange));
    for (double tick : Ticks.between(low, high, 4)) {
      svg.line(tick == 0 ? "axis" : "grid", x.at(tick), TOP - 6, x.at(tick), bottom);
      svg.text("tick", x.at(tick), bottom + 14, "middle", Fmt.number(tick, 0));
    }
    legend(svg, withChange);
    double y = TOP;
    for (ScenarioRow r : rows) {
      svg.text("label", LEFT - 8, y + bars * BAR / 2 + 4, "end", r.name());
      bar(svg, "bar-condor", x, y, r.condorUsd());
      bar(svg, "bar-before", x, y + BAR, r.jointBeforeUsd());
      if (withChange) {
        bar(svg, "bar-after", x, y + 2 * BAR, r.jointAfterUsd());
      }
      y += rowHeight;
    }
    svg.text("axis-title", WIDTH - 4, bottom + 14, "end", "USD");
    return svg.end();
  }

  private static void bar(Svg svg, String css, Scale x, double y, BigDecimal usd) {
    double from = Math.min(x.at(0), x.at(usd.doubleValue()));
    double to = Math.max(x.at(0), x.at(usd.doubleValue()));
    svg.rect("bar " + css, from, y, Math.max(to - from, 1), BAR - 1.5);
    svg.text("value", to + 4, y + BAR - 2, "start", Fmt.usdSigned(usd));
  }

  private static void legend(Svg svg, boolean withChange) {
    svg.rect("bar bar-condor", LEFT, 4, 12, 9);
    svg.text("label", LEFT + 17, 12, "start", "condors alone");
    svg.rect("bar bar-before", LEFT + 108, 4, 12, 9);
    svg.text("label", LEFT + 125, 12, "start", withChange ? "joint, held" : "joint with hedge");
    if (withChange) {
      svg.rect("bar bar-after", LEFT + 206, 4, 12, 9);
      svg.text("label", LEFT + 223, 12, "start", "joint, after");
    }
  }

  private static String describe(List<ScenarioRow> rows, boolean withChange) {
    StringBuilder text = new StringBuilder();
    for (ScenarioRow r : rows) {
      text.append(r.name()).append(": condors ").append(Fmt.usd(r.condorUsd()));
      text.append(", joint ").append(Fmt.usd(r.jointBeforeUsd()));
      if (withChange) {
        text.append(", after the change ").append(Fmt.usd(r.jointAfterUsd()));
      }
      text.append(". ");
    }
    return text.toString().trim();
  }
}
