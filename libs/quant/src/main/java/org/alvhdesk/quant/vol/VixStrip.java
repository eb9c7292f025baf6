package org.alvhdesk.quant.vol;

/**
 * Model-free variance of one expiry by the published VIX method (docs/methodology 3.5): forward
 * from the strike where call and put are closest, out-of-the-money mids outwards from it, zero bids
 * skipped, stop after two zero bids in a row.
 */
public final class VixStrip {
  private VixStrip() {}

  /**
   * Variance of one expiry.
   *
   * @param forward index points, implied by parity
   * @param k0 highest strike at or below the forward
   * @param variance annualised, decimal (0.04 is a volatility of 20)
   * @param contributions number of strikes that entered
   */
  public record Result(double forward, double k0, double variance, int contributions) {}

  /**
   * Variance of the expiry quoted by the arrays (index points, one element per listed strike).
   *
   * @param years minutes to settlement / 525,600
   * @param rate continuously compounded riskless rate to settlement, decimal
   * @throws IllegalArgumentException when no strike has both a call and a put bid, or none lies at
   *     or below the forward
   */
  public static Result variance(
      double years,
      double rate,
      double[] strikes,
      double[] callBid,
      double[] callAsk,
      double[] putBid,
      double[] putAsk) {
    int n = strikes.length;
    double growth = StrictMath.exp(rate * years);
    int atm = -1;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < n; i++) {
      if (callBid[i] > 0 && putBid[i] > 0) {
        double gap = Math.abs(mid(callBid, callAsk, i) - mid(putBid, putAsk, i));
        if (gap < least) {
          least = gap;
          atm = i;
        }
      }
    }
    if (atm < 0) {
      throw new IllegalArgumentException("no strike has both a call and a put bid");
    }
    double forward =
        strikes[atm] + growth * (mid(callBid, callAsk, atm) - mid(putBid, putAsk, atm));
    int zero = -1;
    for (int i = 0; i < n && strikes[i] <= forward; i++) {
      zero = i;
    }
    if (zero < 0) {
      throw new IllegalArgumentException("no strike at or below the forward " + forward);
    }
    double k0 = strikes[zero];
    boolean[] used = new boolean[n];
    used[zero] = true;
    mark(used, putBid, zero, -1);
    mark(used, callBid, zero, +1);
    double sum = 0;
    int count = 0;
    int previous = -1;
    for (int i = 0; i < n; i++) {
      if (!used[i]) {
        continue;
      }
      int following = next(used, i);
      double width;
      if (previous >= 0 && following >= 0) {
        width = 0.5 * (strikes[following] - strikes[previous]);
      } else if (following >= 0) {
        width = strikes[following] - strikes[i];
      } else if (previous >= 0) {
        width = strikes[i] - strikes[previous];
      } else {
        width = 0;
      }
      double quote;
      if (i == zero) {
        quote = 0.5 * (mid(callBid, callAsk, i) + mid(putBid, putAsk, i));
      } else {
        quote = i < zero ? mid(putBid, putAsk, i) : mid(callBid, callAsk, i);
      }
      sum += width / (strikes[i] * strikes[i]) * growth * quote;
      count++;
      previous = i;
    }
    double offset = forward / k0 - 1;
    return new Result(forward, k0, 2 / years * sum - offset * offset / years, count);
  }

  /**
   * Index level in volatility points at {@code targetDays} from two expiries: total variance,
   * linear in time.
   */
  public static double index(
      double nearYears,
      double nearVariance,
      double farYears,
      double farVariance,
      double targetDays) {
    double target = targetDays / 365;
    double weight = (farYears - target) / (farYears - nearYears);
    double total = nearYears * nearVariance * weight + farYears * farVariance * (1 - weight);
    return 100 * Math.sqrt(total / target);
  }

  private static void mark(boolean[] used, double[] bid, int from, int step) {
    int zeros = 0;
    for (int i = from + step; i >= 0 && i < bid.length && zeros < 2; i += step) {
      if (bid[i] > 0) {
        used[i] = true;
        zeros = 0;
      } else {
        zeros++;
      }
    }
  }

  private static int next(boolean[] used, int from) {
    for (int i = from + 1; i < used.length; i++) {
      if (used[i]) {
        return i;
      }
    }
    return -1;
  }

  private static double mid(double[] bid, double[] ask, int i) {
    return 0.5 * (bid[i] + ask[i]);
  }
}
