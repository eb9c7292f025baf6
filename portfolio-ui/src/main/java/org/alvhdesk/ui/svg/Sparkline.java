package org.alvhdesk.ui.svg;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.alvhdesk.ui.format.Fmt;

/** The last values of a signal, small enough for a table cell. What is missing leaves a gap. */
public final class Sparkline {
  private static final double WIDTH = 120;
  private static final double HEIGHT = 28;
  private static final double MARGIN = 3;

  private Sparkline() {}

  /**
   * The line of {@code values}, oldest first, null where there is none. Empty text when fewer than
   * two are known.
   *
   * @param id unique on the page
   * @param title what it is
   * @param decimals of the values that mean something
   */
  public static String of(String id, String title, List<Double> values, int decimals) {
    List<Double> known = values.stream().filter(Objects::nonNull).toList();
    if (known.size() < 2) {
      return "";
    }
    double low = known.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    double high = known.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    double room = high > low ? 0 : 1;
    Scale x = new Scale(0, values.size() - 1.0, MARGIN, WIDTH - MARGIN);
    Scale y = new Scale(low - room, high + room, HEIGHT - MARGIN, MARGIN);
    Svg svg =
        new Svg(
            id,
            "spark",
            WIDTH,
            HEIGHT,
            title + ", last " + values.size() + " sessions",
            "From "
                + Fmt.number(known.getFirst(), decimals)
                + " to "
                + Fmt.number(known.getLast(), decimals)
                + ", lowest "
                + Fmt.number(low, decimals)
                + ", highest "
                + Fmt.number(high, decimals)
                + (known.size() < values.size()
                    ? "; " + (values.size() - known.size()) + " sessions without a value."
                    : "."));
    List<double[]> run = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i) == null) {
        draw(svg, run);
      } else {
        run.add(new double[] {x.at(i), y.at(values.get(i))});
      }
    }
    draw(svg, run);
    if (values.getLast() != null) {
      svg.circle("dot-vx", x.at(values.size() - 1.0), y.at(values.getLast()), 2);
    }
    return svg.end();
  }

  /** Draws what has come together and begins anew. */
  private static void draw(Svg svg, List<double[]> run) {
    if (run.size() > 1) {
      svg.polyline("line-spark", List.copyOf(run));
    }
    run.clear();
  }
}
