package org.alvhdesk.quant.vix;

/**
 * The one implementation of the VIX variance of an expiry: which strikes enter, with what weight.
 *
 * <p>Steps of the Cboe Volatility Index methodology: forward from the strike where call and put
 * mids are closest (step 1a), K0 the strike at or below it (1b), out-of-the-money options outwards
 * until two consecutive zero bids (1c), variance as the weighted sum (step 2). An instance is a
 * reusable workspace for one thread: no allocation once it has seen its largest strip.
 *
 * <p>Exact ties of |call - put| go to the lowest strike, and a strike that equals the forward but
 * for the rounding of binary fractions counts as "at" it: both comparisons carry a tolerance of
 * 1e-9 of a point, far below any tick.
 */
public final class StripKernel {
  /** Minutes in the year of the VIX convention, 365 days. */
  public static final double MINUTES_PER_YEAR = 525_600;

  private static final double TIE_POINTS = 1e-9;

  private int[] entered = new int[256];
  private int count;
  private int atm;
  private int zero;
  private int zeroPosition;
  private double growth;
  private double forward;
  private double variance;

  /**
   * Computes one expiry into this workspace.
   *
   * @param years minutes to settlement / 525,600
   * @param rate continuously compounded riskless rate to settlement, decimal a year
   * @param strikes index points, strictly ascending; quotes in index points as in {@link
   *     OptionStrip}
   * @return {@link StripStatus#OK}, or why the other accessors hold nothing
   */
  public StripStatus compute(
      double years,
      double rate,
      double[] strikes,
      double[] callBid,
      double[] callAsk,
      double[] putBid,
      double[] putAsk) {
    count = 0;
    if (!(years > 0) || years == Double.POSITIVE_INFINITY) {
      return StripStatus.SETTLED;
    }
    if (!(Math.abs(rate) < Double.POSITIVE_INFINITY)) {
      return StripStatus.BAD_RATE;
    }
    growth = StrictMath.exp(rate * years);
    atm = closestCallAndPut(strikes, callBid, callAsk, putBid, putAsk);
    if (atm < 0) {
      return StripStatus.NO_FORWARD;
    }
    forward =
        strikes[atm] + growth * (mid(callBid[atm], callAsk[atm]) - mid(putBid[atm], putAsk[atm]));
    zero = highestAtOrBelow(forward, strikes, callBid, putBid);
    if (zero < 0) {
      return StripStatus.NO_K0;
    }
    select(strikes.length, callBid, putBid);
    if (count < 2) {
      return StripStatus.TOO_FEW_STRIKES;
    }
    double sum = 0;
    for (int j = 0; j < count; j++) {
      double quote = quote(j, callBid, callAsk, putBid, putAsk);
      sum += contribution(j, strikes, quote);
    }
    double offset = forward / strikes[zero] - 1;
    variance = 2 / years * sum - offset * offset / years;
    return variance >= 0 ? StripStatus.OK : StripStatus.NEGATIVE_VARIANCE;
  }

  private static int closestCallAndPut(
      double[] strikes, double[] callBid, double[] callAsk, double[] putBid, double[] putAsk) {
    int best = -1;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < strikes.length; i++) {
      if (callBid[i] > 0 && putBid[i] > 0) {
        double gap = Math.abs(mid(callBid[i], callAsk[i]) - mid(putBid[i], putAsk[i]));
        if (gap < least - TIE_POINTS) {
          least = gap;
          best = i;
        }
      }
    }
    return best;
  }

  private static int highestAtOrBelow(
      double forward, double[] strikes, double[] callBid, double[] putBid) {
    int found = -1;
    for (int i = 0; i < strikes.length && strikes[i] <= forward + TIE_POINTS; i++) {
      if (callBid[i] >= 0 && putBid[i] >= 0) {
        found = i;
      }
    }
    return found;
  }

  /** Fills {@code entered} with the strikes that count, ascending. */
  private void select(int n, double[] callBid, double[] putBid) {
    if (entered.length < n) {
      entered = new int[n];
    }
    int zeros = 0;
    int free = n;
    for (int i = zero - 1; i >= 0 && zeros < 2; i--) {
      if (putBid[i] > 0) {
        entered[--free] = i;
        zeros = 0;
      } else if (putBid[i] == 0) {
        zeros++;
      }
    }
    count = n - free;
    System.arraycopy(entered, free, entered, 0, count);
    zeroPosition = count;
    entered[count++] = zero;
    zeros = 0;
    for (int i = zero + 1; i < n && zeros < 2; i++) {
      if (callBid[i] > 0) {
        entered[count++] = i;
        zeros = 0;
      } else if (callBid[i] == 0) {
        zeros++;
      }
    }
  }

  /** Mid of the j-th entered option; at K0 the average of call and put. Index points. */
  double quote(int j, double[] callBid, double[] callAsk, double[] putBid, double[] putAsk) {
    int i = entered[j];
    if (j == zeroPosition) {
      return 0.5 * (mid(callBid[i], callAsk[i]) + mid(putBid[i], putAsk[i]));
    }
    return j < zeroPosition ? mid(putBid[i], putAsk[i]) : mid(callBid[i], callAsk[i]);
  }

  /** dK of the j-th entered strike: half the gap between its neighbours, one gap at the ends. */
  double width(int j, double[] strikes) {
    if (j == 0) {
      return strikes[entered[1]] - strikes[entered[0]];
    }
    if (j == count - 1) {
      return strikes[entered[j]] - strikes[entered[j - 1]];
    }
    return 0.5 * (strikes[entered[j + 1]] - strikes[entered[j - 1]]);
  }

  /** dK / K^2 e^(rT) Q of the j-th entered strike, no unit. */
  double contribution(int j, double[] strikes, double quote) {
    double strike = strikes[entered[j]];
    return width(j, strikes) / (strike * strike) * growth * quote;
  }

  /** Number of strikes that entered. */
  public int count() {
    return count;
  }

  /** Forward from parity at the strike where call and put are closest, index points. */
  public double forward() {
    return forward;
  }

  /** Annualised variance, decimal: 0.04 is a volatility of 20. */
  public double variance() {
    return variance;
  }

  /** e^(rT). */
  double growth() {
    return growth;
  }

  /** Position in the strip of the j-th entered strike, ascending. */
  int entered(int j) {
    return entered[j];
  }

  /** Position in the strip of the strike that gave the forward. */
  public int forwardIndex() {
    return atm;
  }

  /** Position of K0 in the strip. */
  public int k0Index() {
    return zero;
  }

  /** Position of K0 among the entered strikes. */
  int k0Position() {
    return zeroPosition;
  }

  static double mid(double bid, double ask) {
    return 0.5 * (bid + ask);
  }
}
