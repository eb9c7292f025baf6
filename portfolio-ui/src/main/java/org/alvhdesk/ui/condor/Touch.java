package org.alvhdesk.ui.condor;

import java.time.LocalDate;
import java.util.List;
import org.alvhdesk.contracts.event.CondorBookV1;
import org.alvhdesk.contracts.rest.CondorChange;
import org.alvhdesk.contracts.rest.TouchOdds;
import org.alvhdesk.ui.format.Fmt;

/**
 * How likely a short strike is reached before settlement, such as {@code 31.2 % / 24.0 %}, short
 * put first; {@link Fmt#NONE} where the owner tells none. A model value: the word goes with it.
 */
public final class Touch {
  private Touch() {}

  /** Of a trade. */
  public static String of(List<TouchOdds> all, CondorChange.Trade t) {
    return text(all, t.root(), t.expiry(), t.shortPut(), t.shortCall());
  }

  /** Of a condor held. */
  public static String of(List<TouchOdds> all, CondorBookV1.Condor c) {
    return text(all, c.root(), c.expiry(), c.shortPut(), c.shortCall());
  }

  /** Of one that was looked at. */
  static String of(List<TouchOdds> all, CondorChange.Candidate c) {
    return text(all, c.root(), c.expiry(), c.shortPut(), c.shortCall());
  }

  /** The likelier side of {@code c}, percentage points; null when not told. */
  static Double likelierPoints(List<TouchOdds> all, CondorChange.Candidate c) {
    return TouchOdds.find(all, c.root(), c.expiry(), c.shortPut(), c.shortCall())
        .map(t -> 100 * Math.max(t.touchPut(), t.touchCall()))
        .orElse(null);
  }

  private static String text(
      List<TouchOdds> all, String root, LocalDate expiry, double shortPut, double shortCall) {
    return TouchOdds.find(all, root, expiry, shortPut, shortCall)
        .map(t -> Fmt.percent(t.touchPut(), 1) + " / " + Fmt.percent(t.touchCall(), 1))
        .orElse(Fmt.NONE);
  }
}
