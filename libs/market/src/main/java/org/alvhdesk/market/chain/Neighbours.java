package org.alvhdesk.market.chain;

/** What the quotes beside an option of the same right allow it to cost. */
final class Neighbours {
  private Neighbours() {}

  /**
   * True when quote {@code i} lies outside what its nearest quoted neighbours allow: prices fall
   * with the strike for calls and rise for puts, never by more than the discounted distance of the
   * strikes.
   *
   * @param bid zero or less where nobody bids; index points
   * @param call false for puts
   */
  static boolean broken(
      double[] strikes, double[] bid, double[] ask, int i, double discount, boolean call) {
    boolean against = false;
    for (int step = -1; step <= 1; step += 2) {
      int j = i + step;
      while (j >= 0 && j < strikes.length && !(bid[j] > 0 && ask[j] >= bid[j])) {
        j += step;
      }
      if (j >= 0 && j < strikes.length) {
        boolean lower = step < 0;
        double distance = discount * Math.abs(strikes[i] - strikes[j]);
        boolean neighbourDearer = lower == call;
        double least = neighbourDearer ? bid[j] - distance : bid[j];
        double most = neighbourDearer ? ask[j] : ask[j] + distance;
        against |= ask[i] < least || bid[i] > most;
      }
    }
    return against;
  }
}
