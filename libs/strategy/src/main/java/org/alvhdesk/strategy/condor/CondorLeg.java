package org.alvhdesk.strategy.condor;

import org.alvhdesk.quant.pricing.Right;

/** The four legs of an iron condor, strikes ascending. */
public enum CondorLeg {
  LONG_PUT(0, Right.PUT, 1),
  SHORT_PUT(1, Right.PUT, -1),
  SHORT_CALL(2, Right.CALL, -1),
  LONG_CALL(3, Right.CALL, 1);

  private final int place;
  private final Right right;
  private final int sign;

  CondorLeg(int place, Right right, int sign) {
    this.place = place;
    this.right = right;
    this.sign = sign;
  }

  /** Place of the leg in every list of four, 0 to 3, strikes ascending. */
  int place() {
    return place;
  }

  /** Call or put. */
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
