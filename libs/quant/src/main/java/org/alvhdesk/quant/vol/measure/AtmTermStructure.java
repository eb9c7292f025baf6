package org.alvhdesk.quant.vol.measure;

import java.util.List;

/**
 * At-the-money volatility over time, interpolated linearly in total variance (docs/methodology 3.5:
 * interpolate variance, not volatility).
 *
 * @param points at least one, years strictly ascending
 */
public record AtmTermStructure(List<Point> points) {
  /**
   * One expiry.
   *
   * @param years time to settlement, positive
   * @param vol volatility at the forward, decimal per square-root year, positive
   */
  public record Point(double years, double vol) {
    public Point {
      if (!(years > 0) || !(vol > 0)) {
        throw new IllegalArgumentException(
            "a term structure point needs years > 0 and vol > 0: " + years + ", " + vol);
      }
    }
  }

  /**
   * @throws IllegalArgumentException without points or when the years do not ascend
   */
  public AtmTermStructure {
    points = List.copyOf(points);
    if (points.isEmpty()) {
      throw new IllegalArgumentException("a term structure needs at least one point");
    }
    for (int i = 1; i < points.size(); i++) {
      if (!(points.get(i).years() > points.get(i - 1).years())) {
        throw new IllegalArgumentException(
            "years must ascend: " + points.get(i - 1).years() + ", " + points.get(i).years());
      }
    }
  }

  /**
   * Volatility (decimal per square-root year) at {@code years}; no data before the first expiry or
   * after the last.
   */
  public Measured vol(double years) {
    Point before = points.getFirst();
    Point last = points.getLast();
    if (!(years >= before.years() && years <= last.years())) {
      return Measured.none(
          years + " years is outside the expiries " + before.years() + " to " + last.years());
    }
    for (Point after : points) {
      if (years <= after.years()) {
        double near = before.vol() * before.vol() * before.years();
        double far = after.vol() * after.vol() * after.years();
        double span = after.years() - before.years();
        double done = span > 0 ? (years - before.years()) / span : 1;
        return Measured.of(Math.sqrt((near + done * (far - near)) / years));
      }
      before = after;
    }
    return Measured.of(last.vol());
  }
}
