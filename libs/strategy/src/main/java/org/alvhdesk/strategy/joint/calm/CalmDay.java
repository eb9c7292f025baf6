package org.alvhdesk.strategy.joint.calm;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The move of one calm session, close to close.
 *
 * @param spx close before it, index points
 * @param vix close before it, points
 * @param spxReturn of the session, decimal
 * @param vixChange of the session, points
 */
public record CalmDay(
    LocalDate session, double spx, double vix, double spxReturn, double vixChange) {
  /** Trading minutes of a session, 9:30 to 16:00 New York. */
  public static final int SESSION_MINUTES = 390;

  /** A close of both indices. */
  public record Close(LocalDate session, double spx, double vix) {}

  /**
   * The calm sessions of {@code closes}: those in which neither SPX nor VIX moved more than it does
   * in half of all of them.
   *
   * @param closes in order
   */
  public static List<CalmDay> of(List<Close> closes) {
    List<CalmDay> days = new ArrayList<>();
    for (int i = 1; i < closes.size(); i++) {
      Close before = closes.get(i - 1);
      Close now = closes.get(i);
      days.add(
          new CalmDay(
              now.session(),
              before.spx(),
              before.vix(),
              now.spx() / before.spx() - 1,
              now.vix() - before.vix()));
    }
    double spx = median(days.stream().mapToDouble(d -> Math.abs(d.spxReturn())).toArray());
    double vix = median(days.stream().mapToDouble(d -> Math.abs(d.vixShare())).toArray());
    return days.stream()
        .filter(d -> Math.abs(d.spxReturn()) <= spx && Math.abs(d.vixShare()) <= vix)
        .toList();
  }

  private double vixShare() {
    return vixChange / vix;
  }

  /** The part of the move that {@code minutes} of it are taken to make: by the root of time. */
  double share(int minutes) {
    return Math.sqrt(minutes / (double) SESSION_MINUTES);
  }

  private static double median(double[] sizes) {
    double[] sorted = sizes.clone();
    Arrays.sort(sorted);
    return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
  }
}
