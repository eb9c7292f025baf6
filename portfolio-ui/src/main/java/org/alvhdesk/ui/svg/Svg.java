package org.alvhdesk.ui.svg;

import java.util.List;
import java.util.Locale;

/**
 * Writes one SVG. Colours come from the style sheet through classes (the content security policy
 * allows no style attributes); text is escaped here.
 */
final class Svg {
  private final StringBuilder out = new StringBuilder(4_096);

  /**
   * @param id unique on the page: title and description refer to it
   * @param title what it shows
   * @param description the same in a sentence, for those who do not see it
   */
  Svg(String id, String kind, double width, double height, String title, String description) {
    out.append("<svg class=\"chart ")
        .append(kind)
        .append("\" viewBox=\"0 0 ")
        .append(n(width))
        .append(' ')
        .append(n(height))
        .append("\" role=\"img\" aria-labelledby=\"")
        .append(id)
        .append("-t ")
        .append(id)
        .append("-d\"><title id=\"")
        .append(id)
        .append("-t\">")
        .append(escape(title))
        .append("</title><desc id=\"")
        .append(id)
        .append("-d\">")
        .append(escape(description))
        .append("</desc>");
  }

  Svg line(String css, double x1, double y1, double x2, double y2) {
    out.append("<line class=\"").append(css).append("\" x1=\"").append(n(x1));
    out.append("\" y1=\"").append(n(y1)).append("\" x2=\"").append(n(x2));
    out.append("\" y2=\"").append(n(y2)).append("\"/>");
    return this;
  }

  Svg rect(String css, double x, double y, double width, double height) {
    out.append("<rect class=\"").append(css).append("\" x=\"").append(n(x));
    out.append("\" y=\"").append(n(y)).append("\" width=\"").append(n(Math.max(0, width)));
    out.append("\" height=\"").append(n(Math.max(0, height))).append("\"/>");
    return this;
  }

  Svg circle(String css, double x, double y, double radius) {
    out.append("<circle class=\"").append(css).append("\" cx=\"").append(n(x));
    out.append("\" cy=\"").append(n(y)).append("\" r=\"").append(n(radius)).append("\"/>");
    return this;
  }

  /** A line through points, each {x, y}. */
  Svg polyline(String css, List<double[]> points) {
    return points("polyline", css, points);
  }

  /** A closed area around points, each {x, y}. */
  Svg polygon(String css, List<double[]> points) {
    return points("polygon", css, points);
  }

  private Svg points(String element, String css, List<double[]> points) {
    out.append('<').append(element).append(" class=\"").append(css).append("\" points=\"");
    for (double[] p : points) {
      out.append(n(p[0])).append(',').append(n(p[1])).append(' ');
    }
    out.append("\"/>");
    return this;
  }

  /** Text; anchor is start, middle or end. */
  Svg text(String css, double x, double y, String anchor, String text) {
    out.append("<text class=\"").append(css).append("\" x=\"").append(n(x));
    out.append("\" y=\"").append(n(y)).append("\" text-anchor=\"").append(anchor).append("\">");
    out.append(escape(text)).append("</text>");
    return this;
  }

  String end() {
    return out.append("</svg>").toString();
  }

  private static String n(double value) {
    double rounded = Math.rint(value * 10) / 10;
    return rounded == Math.rint(rounded)
        ? Long.toString((long) rounded)
        : String.format(Locale.ROOT, "%.1f", rounded);
  }

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
