package org.alvhdesk.ui.condor;

import org.alvhdesk.contracts.event.CondorBookV1;
import org.alvhdesk.contracts.rest.CondorChange;
import org.alvhdesk.contracts.rest.ScenarioAnalysis;
import org.alvhdesk.ui.format.Fmt;

/**
 * An iron condor's four strikes as people write them: long put, short put, short call, long call.
 */
public final class Strikes {
  private Strikes() {}

  /** {@code SPXW 2,445/2,520/2,760/2,835}. */
  public static String of(CondorChange.Trade t) {
    return text(t.root(), t.longPut(), t.shortPut(), t.shortCall(), t.longCall());
  }

  /** {@code SPXW 2,445/2,520/2,760/2,835}. */
  public static String of(CondorChange.Candidate c) {
    return text(c.root(), c.longPut(), c.shortPut(), c.shortCall(), c.longCall());
  }

  /** {@code SPXW 2,445/2,520/2,760/2,835}. */
  public static String of(CondorBookV1.Condor c) {
    return text(c.root(), c.longPut(), c.shortPut(), c.shortCall(), c.longCall());
  }

  /** {@code SPXW 2,445/2,520/2,760/2,835}. */
  public static String of(ScenarioAnalysis.Odds c) {
    return text(c.root(), c.longPut(), c.shortPut(), c.shortCall(), c.longCall());
  }

  static String text(
      String root, double longPut, double shortPut, double shortCall, double longCall) {
    return root
        + " "
        + Fmt.strike(longPut)
        + "/"
        + Fmt.strike(shortPut)
        + "/"
        + Fmt.strike(shortCall)
        + "/"
        + Fmt.strike(longCall);
  }
}
