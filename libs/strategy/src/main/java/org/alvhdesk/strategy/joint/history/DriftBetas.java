package org.alvhdesk.strategy.joint.history;

import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The betas of the DRIFT family (methodology 3.7): ln(VIX'/VIX) = -b_v ln(1+x) for an SPX return x,
 * and ln(F'/F) = b(T) ln(VIX'/VIX) for the VX future of T days.
 *
 * @param asOf session of the last change looked at
 * @param vixOnSpx b_v, positive when VIX rises as SPX falls
 * @param forwardOnVix b(T) by maturity in calendar days
 */
public record DriftBetas(LocalDate asOf, Beta vixOnSpx, SortedMap<Integer, Beta> forwardOnVix) {
  /** Copies the map. */
  public DriftBetas {
    forwardOnVix = Collections.unmodifiableSortedMap(new TreeMap<>(forwardOnVix));
  }

  /** These betas with b_v set by a person. */
  public DriftBetas withVixOnSpx(double beta, String reason) {
    return new DriftBetas(asOf, new Beta.Overridden(beta, reason), forwardOnVix);
  }

  /** These betas with b({@code days}) set by a person. */
  public DriftBetas withForwardOnVix(int days, double beta, String reason) {
    TreeMap<Integer, Beta> changed = new TreeMap<>(forwardOnVix);
    changed.put(days, new Beta.Overridden(beta, reason));
    return new DriftBetas(asOf, vixOnSpx, changed);
  }
}
