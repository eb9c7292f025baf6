package org.alvhdesk.approval.drift;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The narrowest bands under which people can still decide, as measured once on stored history:
 * narrower ones make an approval go stale while it is read, on a day on which nothing happens.
 *
 * @param stressLossShare by how much the stress loss grows in a calm quarter of an hour, the size
 *     that one move in twenty exceeds; decimal share
 * @param offsetPoints by how much the offset falls in one, alike; decimal points
 * @param moves calm moves that were measured
 * @param measured when, and on what, in words
 * @param by what measures it again
 */
public record LeastBands(
    double stressLossShare, double offsetPoints, int moves, String measured, String by) {
  /**
   * @throws IllegalArgumentException when a figure is none, too few moves were measured, or it does
   *     not say where it comes from
   */
  public LeastBands {
    if (!(stressLossShare > 0 && stressLossShare <= 1)
        || !(offsetPoints > 0 && offsetPoints <= 1)) {
      throw new IllegalArgumentException(
          "measured bands are above 0 and at most 1, not "
              + stressLossShare
              + " and "
              + offsetPoints);
    }
    if (moves < BandLint.FEWEST_MOVES) {
      throw new IllegalArgumentException(
          "at least " + BandLint.FEWEST_MOVES + " moves say something, not " + moves);
    }
    if (measured.isBlank() || by.isBlank()) {
      throw new IllegalArgumentException("measured bands say when, on what and by what");
    }
  }

  /** What makes {@code bands} unusable, with what would do; none when people can live with them. */
  public List<String> findings(DriftBands bands) {
    List<String> findings = new ArrayList<>();
    tooNarrow("stressLossShare", bands.stressLossShare(), stressLossShare, findings);
    tooNarrow("offsetPoints", bands.offsetPoints(), offsetPoints, findings);
    return findings;
  }

  private void tooNarrow(String name, double band, double least, List<String> findings) {
    if (band < least) {
      findings.add(
          String.format(
              Locale.ROOT,
              "$.drift.%s is %s, and a calm quarter of an hour moves it by up to %s: approvals"
                  + " would go stale while they are read. At least %s is needed (%d calm moves, %s;"
                  + " %s)",
              name,
              band,
              least,
              least,
              moves,
              measured,
              by));
    }
  }
}
