package org.alvhdesk.ui.svg;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/** A few series over the same sessions as lines, with zero marked. */
public final class LinesChart {
  private static final double WIDTH = 860;
  private static final double HEIGHT = 220;
  private static final double LEFT = 74;
  private static final double RIGHT = WIDTH - 20;
  private static final double TOP = 34;
  private static final double BOTTOM = HEIGHT - 30;

  private LinesChart() {}

  /**
   * A series.
   *
   * @param css class of its line, such as {@code line-vx}
   * @param values one a session
   */
  public record Series(String name, String css, List<Double> values) {
    public Series {
      values = List.copyOf(values);
    }
  }

  /**
   * The chart; empty text with fewer than two sessions.
   *
   * @param title with the unit
   * @param tick a value on the axis as text
   * @param sessions ascending
   */
  public static String of(
      String id,
      String title,
      DoubleFunction<String> tick,
      List<LocalDate> sessions,
      List<Series> series) {
    if (sessions.size() < 2) {
      return "";
    }
    double low = 0;
    double high = 0;
    for (Series s : series) {
      for (double value : s.values()) {
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
    }
    if (low == 0 && high == 0) {
      high = 1;
    }
    double room = (high - low) * 0.08;
    LocalDate first = sessions.getFirst();
    Scale x = new Scale(0, days(first, sessions.getLast()), LEFT + 8, RIGHT - 8);
    Scale y = new Scale(low - room, high + room, BOTTOM, TOP);
    Svg svg = new Svg(id, "nav", WIDTH, HEIGHT, title, text(tick, sessions, series));
    for (double at : Ticks.between(low - room, high + room, 4)) {
      svg.line(at == 0 ? "axis" : "grid", LEFT, y.at(at), RIGHT, y.at(at));
      svg.text("tick", LEFT - 6, y.at(at) + 4, "end", tick.apply(at));
    }
    double legend = LEFT;
    for (Series s : series) {
      List<double[]> points = new ArrayList<>();
      for (int i = 0; i < sessions.size(); i++) {
        points.add(new double[] {x.at(days(first, sessions.get(i))), y.at(s.values().get(i))});
      }
      svg.polyline(s.css(), points);
      svg.line(s.css(), legend, 14, legend + 22, 14);
      svg.text("label", legend + 28, 18, "start", s.name());
      legend += 44 + 7 * s.name().length();
    }
    svg.text("tick", LEFT + 8, BOTTOM + 16, "start", first.toString());
    svg.text("tick", RIGHT - 8, BOTTOM + 16, "end", sessions.getLast().toString());
    return svg.end();
  }

  private static long days(LocalDate from, LocalDate to) {
    return ChronoUnit.DAYS.between(from, to);
  }

  private static String text(
      DoubleFunction<String> tick, List<LocalDate> sessions, List<Series> series) {
    StringBuilder text = new StringBuilder("On " + sessions.getLast() + ": ");
    for (Series s : series) {
      text.append(s.name()).append(' ').append(tick.apply(s.values().getLast())).append("; ");
    }
    return text.toString().strip();
  }
}
