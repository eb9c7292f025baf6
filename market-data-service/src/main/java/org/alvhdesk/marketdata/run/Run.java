package org.alvhdesk.marketdata.run;

/**
 * A run of a market from its beginning.
 *
 * @param label market without the machine's paths, such as {@code sim:feb2018}
 * @param lastStep number of the last sealed step, 0 before the first
 */
public record Run(String label, long seed, int ordinal, long lastStep) {
  /** Beginning shared by all runs of one market and seed. */
  public static String prefix(String label, long seed) {
    return label + "/" + seed;
  }

  /** Id such as {@code sim:feb2018/42/1}: market, seed, and how often it was begun. */
  public String runId() {
    return prefix(label, seed) + "/" + ordinal;
  }
}
