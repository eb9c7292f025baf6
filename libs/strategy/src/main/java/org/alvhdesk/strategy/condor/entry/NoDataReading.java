package org.alvhdesk.strategy.condor.entry;

/** {@code entry.noData}: what a gate does that could not be tested; never silence. */
public enum NoDataReading {
  /** The layer is proposed and the trace says what was not known. */
  PROPOSE_WITH_WARNING("entry is proposed all the same, with this warning"),
  /** The layer waits until the gate can be tested. */
  BLOCK("no entry");

  private final String effect;

  NoDataReading(String effect) {
    this.effect = effect;
  }

  /** What happens, for the trace, with the reading that says so. */
  String text() {
    return effect + " (entry.noData " + name() + ")";
  }
}
