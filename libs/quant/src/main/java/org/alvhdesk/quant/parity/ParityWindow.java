package org.alvhdesk.quant.parity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.alvhdesk.quant.parity.RejectedStrike.Why;

/**
 * The strikes near the money that have two-sided calls and puts, and what was wrong with the others
 * there. The money is found from the quotes alone: K + C - P is near the forward at every strike,
 * so its median is too, however many far strikes are dead.
 */
final class ParityWindow {
  private static final int CENTRE_STRIKES = 11;
  private static final int CENTRE_PASSES = 6;

  /** Spreads below this share of the median spread (locked markets) weigh no more than it. */
  private static final double LOWEST_SPREAD_SHARE = 0.25;

  /** Straddle to standard deviation: sqrt(pi / 2). */
  private static final double STRADDLE_TO_DEVIATION = 1.2533141373155003;

  private final int size;
  private final double[] strike;
  private final double[] difference;
  private final double[] noise;
  private final double[] tradable;
  private final int usable;
  private final int crossed;
  private final double lowestStrike;
  private final double highestStrike;
  private final List<RejectedStrike> rejected;

  private ParityWindow(
      int size,
      double[] strike,
      double[] difference,
      double[] noise,
      double[] tradable,
      int usable,
      int crossed,
      double lowestStrike,
      double highestStrike,
      List<RejectedStrike> rejected) {
    this.size = size;
    this.strike = strike;
    this.difference = difference;
    this.noise = noise;
    this.tradable = tradable;
    this.usable = usable;
    this.crossed = crossed;
    this.lowestStrike = lowestStrike;
    this.highestStrike = highestStrike;
    this.rejected = rejected;
  }

  static ParityWindow of(ParityQuotes q, ParitySettings settings, int fewest) {
    int n = q.size();
    double[] strike = new double[n];
    double[] difference = new double[n];
    double[] noise = new double[n];
    double[] tradable = new double[n];
    double[] straddle = new double[n];
    List<RejectedStrike> bad = new ArrayList<>();
    int usable = 0;
    int crossed = 0;
    for (int i = 0; i < n; i++) {
      Why why = why(q.callBid()[i], q.callAsk()[i], q.putBid()[i], q.putAsk()[i]);
      if (why != null) {
        crossed += why == Why.CROSSED ? 1 : 0;
        bad.add(new RejectedStrike(q.strikes()[i], why, 0));
        continue;
      }
      double call = q.callAsk()[i] - q.callBid()[i];
      double put = q.putAsk()[i] - q.putBid()[i];
      double callMid = 0.5 * (q.callBid()[i] + q.callAsk()[i]);
      double putMid = 0.5 * (q.putBid()[i] + q.putAsk()[i]);
      strike[usable] = q.strikes()[i];
      difference[usable] = callMid - putMid;
      noise[usable] = 0.5 * Math.sqrt(call * call + put * put);
      tradable[usable] = 0.5 * (call + put);
      straddle[usable] = callMid + putMid;
      usable++;
    }
    if (usable == 0) {
      return new ParityWindow(0, strike, difference, noise, tradable, 0, crossed, 0, 0, bad);
    }
    double lowestStrike = strike[0];
    double highestStrike = strike[usable - 1];
    double centre = centre(strike, difference, usable);
    double reach = settings.windowDeviations() * deviation(strike, straddle, usable, centre);
    int from = 0;
    int to = usable;
    while (to - from > fewest) {
      double below = centre - strike[from];
      double above = strike[to - 1] - centre;
      if (Math.max(below, above) <= reach) {
        break;
      }
      if (below > above) {
        from++;
      } else {
        to--;
      }
    }
    double[] windowNoise = Arrays.copyOfRange(noise, from, to);
    floorNoise(windowNoise);
    List<RejectedStrike> near = new ArrayList<>();
    for (RejectedStrike r : bad) {
      if (r.strike() >= strike[from] && r.strike() <= strike[to - 1]) {
        near.add(r);
      }
    }
    return new ParityWindow(
        to - from,
        Arrays.copyOfRange(strike, from, to),
        Arrays.copyOfRange(difference, from, to),
        windowNoise,
        Arrays.copyOfRange(tradable, from, to),
        usable,
        crossed,
        lowestStrike,
        highestStrike,
        near);
  }

  private static Why why(double callBid, double callAsk, double putBid, double putAsk) {
    double sum = callBid + callAsk + putBid + putAsk;
    if (!(Math.abs(sum) < Double.POSITIVE_INFINITY)
        || callBid < 0
        || callAsk < 0
        || putBid < 0
        || putAsk < 0) {
      return Why.NOT_A_NUMBER;
    }
    if (callBid == 0 || callAsk == 0 || putBid == 0 || putAsk == 0) {
      return Why.ONE_SIDED;
    }
    return callAsk < callBid || putAsk < putBid ? Why.CROSSED : null;
  }

  private static double centre(double[] strike, double[] difference, int n) {
    double[] implied = new double[n];
    for (int i = 0; i < n; i++) {
      implied[i] = strike[i] + difference[i];
    }
    double centre = Medians.of(implied.clone(), n);
    int take = Math.min(CENTRE_STRIKES, n);
    double[] near = new double[take];
    for (int pass = 0; pass < CENTRE_PASSES; pass++) {
      int from = nearest(strike, n, centre, take);
      System.arraycopy(implied, from, near, 0, take);
      centre = Medians.of(near, take);
    }
    return centre;
  }

  private static double deviation(double[] strike, double[] straddle, int n, double centre) {
    int take = Math.min(5, n);
    int from = nearest(strike, n, centre, take);
    double[] near = Arrays.copyOfRange(straddle, from, from + take);
    double deviation = STRADDLE_TO_DEVIATION * Medians.of(near, take);
    return Math.clamp(deviation, 0.002 * centre, 0.5 * centre);
  }

  /** First index of the {@code take} strikes nearest {@code centre}. */
  private static int nearest(double[] strike, int n, double centre, int take) {
    int from = 0;
    while (from + take < n && strike[from + take] - centre < centre - strike[from]) {
      from++;
    }
    return from;
  }

  private static void floorNoise(double[] noise) {
    double floor = LOWEST_SPREAD_SHARE * Medians.of(noise.clone(), noise.length);
    for (int i = 0; i < noise.length; i++) {
      noise[i] = Math.max(noise[i], Math.max(floor, 1e-9));
    }
  }

  int size() {
    return size;
  }

  /** Two-sided strikes of the whole expiry. */
  int usable() {
    return usable;
  }

  int crossed() {
    return crossed;
  }

  double lowestStrike() {
    return lowestStrike;
  }

  double highestStrike() {
    return highestStrike;
  }

  List<RejectedStrike> rejected() {
    return rejected;
  }

  double strike(int i) {
    return strike[i];
  }

  /** Call mid minus put mid, index points. */
  double difference(int i) {
    return difference[i];
  }

  /** Half the root of the summed squares of both spreads, index points. */
  double noise(int i) {
    return noise[i];
  }

  /** Half-width of what could be traded around the mids, index points. */
  double tradable(int i) {
    return tradable[i];
  }
}
