package org.alvhdesk.strategy.capital;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.alvhdesk.quant.statistics.Drawdown;
import org.alvhdesk.quant.statistics.Estimate;

/**
 * What one dollar in the book became, so that deposits and withdrawals are neither gain nor
 * drawdown: the returns between closes (modified Dietz), compounded from 1 at the opening.
 *
 * @param points the opening, then every close with a value; ascending
 * @param drawdown deepest and longest fall, or why there is none
 */
public record NavPath(List<Point> points, Estimate<Drawdown.Dated> drawdown) {
  /** Copies the list. */
  public NavPath {
    points = List.copyOf(points);
  }

  /**
   * A close.
   *
   * @param growth of one dollar since the opening
   * @param drawdown loss from the highest growth so far, decimal, 0 or more
   */
  public record Point(LocalDate session, double growth, double drawdown) {}

  /**
   * The path of {@code closes}; one without a value is bridged by the next that has one.
   *
   * @param opened the session before the first
   * @param closes ascending
   */
  public static NavPath of(LocalDate opened, List<BookClose> closes) {
    List<Point> points = new ArrayList<>();
    points.add(new Point(opened, 1, 0));
    double growth = 1;
    double high = 1;
    for (BookClose close : closes) {
      var earned = close.gains().flatMap(BookClose.Gains::navReturn);
      if (earned.isPresent()) {
        growth *= 1 + earned.get();
        high = Math.max(high, growth);
        points.add(new Point(close.session(), growth, 1 - growth / high));
      }
    }
    List<LocalDate> sessions = points.stream().map(Point::session).toList();
    return new NavPath(
        points,
        Drawdown.of(points.stream().mapToDouble(Point::growth).toArray())
            .map(fall -> fall.on(sessions)));
  }
}
