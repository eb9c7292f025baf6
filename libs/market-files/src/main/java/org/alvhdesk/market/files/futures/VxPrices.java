package org.alvhdesk.market.files.futures;

import java.time.LocalDate;
import org.alvhdesk.market.files.shape.Codes;
import org.alvhdesk.market.files.shape.Findings;

/** The scale and the bounds of VX prices. */
final class VxPrices {
  /** Until the day before, futures were quoted at ten times the index (CFE circular of 2007). */
  static final LocalDate RESCALING = LocalDate.of(2007, 3, 26);

  /**
   * No quote at the new scale was as high before the rescaling; ten times the lowest was higher.
   */
  private static final double TEN_TIMES_SCALE = 60;

  private static final double LOWEST = 5;
  private static final double HIGHEST = 400;

  private VxPrices() {}

  /** What divides a price of {@code session} so that it has today's scale. */
  static double scale(LocalDate session, double price) {
    return session.isBefore(RESCALING) && price > TEN_TIMES_SCALE ? 10 : 1;
  }

  /**
   * {@code price} at today's scale; its rescaling is reported.
   *
   * @return points, or NaN when it is rejected as implausible
   */
  static double checked(double price, LocalDate session, long line, String what, Findings found) {
    double scale = scale(session, price);
    double scaled = price / scale;
    if (!plausible(scaled)) {
      found.reject(line, Codes.IMPLAUSIBLE, what + " " + price);
      return Double.NaN;
    }
    if (scale != 1) {
      found.correct(line, Codes.RESCALED, what + " " + price);
    }
    return scaled;
  }

  static boolean plausible(double points) {
    return points >= LOWEST && points <= HIGHEST;
  }
}
