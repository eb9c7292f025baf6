package org.alvhdesk.strategy.condor;

import java.time.LocalDate;
import org.alvhdesk.quant.calendar.OptionRoot;

/**
 * A sold iron condor: long put, short put, short call, long call of one root and expiry; strikes in
 * index points.
 */
public record IronCondor(
    OptionRoot root,
    LocalDate expiry,
    double longPut,
    double shortPut,
    double shortCall,
    double longCall) {
  /**
   * @throws IllegalArgumentException when the root is not an SPX root or the strikes do not ascend
   */
  public IronCondor {
    if (root.isVix()) {
      throw new IllegalArgumentException("an iron condor needs an SPX root, was " + root);
    }
    if (!(0 < longPut && longPut < shortPut && shortPut < shortCall && shortCall < longCall)) {
      throw new IllegalArgumentException(
          "iron condor strikes must ascend: "
              + longPut
              + ", "
              + shortPut
              + ", "
              + shortCall
              + ", "
              + longCall);
    }
  }

  /** Width of the put wing, index points. */
  public double putWidth() {
    return shortPut - longPut;
  }

  /** Width of the call wing, index points. */
  public double callWidth() {
    return longCall - shortCall;
  }

  /** The wider of the two wings, index points. */
  public double widestWing() {
    return Math.max(putWidth(), callWidth());
  }
}
