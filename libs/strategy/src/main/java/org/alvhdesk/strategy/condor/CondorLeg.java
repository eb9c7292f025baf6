package org.alvhdesk.strategy.condor;

import org.alvhdesk.quant.pricing.Right;

/** The four legs of an iron condor, strikes ascending. */
public enum CondorLeg {
  LONG_PUT(Right.PUT, 1),
  SHORT_PUT(Right.PUT, -1),
  SHORT_CALL(Right.CALL, -1),
  LONG_CALL(Right.CALL, 1);

  private final Right right;
  private final int sign;

  CondorLeg(Right right, int sign) {
    this.right = right;
    this.sign = sign;
  }

  public Right right() {
    return right;
  }

  /** Options held per condor: +1 bought, -1 sold. */
  public int sign() {
    return sign;
  }

  /** Strike of this leg of {@code condor}, index points. */
  public double strike(IronCondor condor) {
    return switch (this) {
      case LONG_PUT -> condor.longPut();
      case SHORT_PUT -> condor.shortPut();
      case SHORT_CALL -> condor.shortCall();
      case LONG_CALL -> condor.longCall();
    };
  }
}
