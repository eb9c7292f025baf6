package org.alvhdesk.quant.vix;

import java.util.ArrayList;
import java.util.List;

/**
 * The VIX variance of one expiry with everything a hand check needs.
 *
 * @param minutes to settlement
 * @param rate continuously compounded, decimal a year
 * @param forward index points, by parity at {@code forwardStrike}
 * @param forwardStrike where call and put mids are closest, index points
 * @param k0 highest strike at or below the forward, index points
 * @param variance annualised, decimal: 0.04 is a volatility of 20
 * @param contributions every strike that entered, ascending
 * @param putEnd where the puts end
 * @param callEnd where the calls end
 */
public record TermVariance(
    double minutes,
    double rate,
    double forward,
    double forwardStrike,
    double k0,
    double variance,
    List<Contribution> contributions,
    WingEnd putEnd,
    WingEnd callEnd)
    implements TermOutcome {
  public TermVariance {
    contributions = List.copyOf(contributions);
  }

  /** Minutes / 525,600. */
  public double years() {
    return minutes / StripKernel.MINUTES_PER_YEAR;
  }

  /** Sum of the contributions, no unit. */
  public double sum() {
    double sum = 0;
    for (Contribution c : contributions) {
      sum += c.contribution();
    }
    return sum;
  }

  /** Annualised volatility of the expiry in points: 100 sqrt(variance). */
  public double volatilityPoints() {
    return 100 * Math.sqrt(variance);
  }

  /**
   * The variance of {@code strip}.
   *
   * @param minutes to settlement; may have a fraction
   * @param rate continuously compounded riskless rate to settlement, decimal a year
   */
  public static TermOutcome of(OptionStrip strip, double minutes, double rate) {
    StripKernel kernel = new StripKernel();
    double[] callBid = strip.callBid();
    double[] putBid = strip.putBid();
    StripStatus status =
        kernel.compute(
            minutes / StripKernel.MINUTES_PER_YEAR,
            rate,
            strip.strikes(),
            callBid,
            strip.callAsk(),
            putBid,
            strip.putAsk());
    if (status != StripStatus.OK) {
      return new NoVariance(status);
    }
    List<Contribution> rows = new ArrayList<>(kernel.count());
    for (int j = 0; j < kernel.count(); j++) {
      double quote = kernel.quote(j, callBid, strip.callAsk(), putBid, strip.putAsk());
      rows.add(
          new Contribution(
              strip.strikes()[kernel.entered(j)],
              type(j - kernel.k0Position()),
              quote,
              kernel.width(j, strip.strikes()),
              kernel.contribution(j, strip.strikes(), quote)));
    }
    return new TermVariance(
        minutes,
        rate,
        kernel.forward(),
        strip.strikes()[kernel.forwardIndex()],
        strip.strikes()[kernel.k0Index()],
        kernel.variance(),
        rows,
        end(strip.strikes(), putBid, kernel.k0Index(), -1, rows.getFirst().strike()),
        end(strip.strikes(), callBid, kernel.k0Index(), +1, rows.getLast().strike()));
  }

  private static QuoteType type(int fromK0) {
    return fromK0 == 0 ? QuoteType.AVERAGE : fromK0 < 0 ? QuoteType.PUT : QuoteType.CALL;
  }

  private static WingEnd end(double[] strikes, double[] bid, int from, int step, double last) {
    int first = -1;
    for (int i = from + step; i >= 0 && i < bid.length; i += step) {
      if (bid[i] > 0) {
        first = -1;
      } else if (bid[i] == 0) {
        if (first >= 0) {
          return new WingEnd.TwoZeroBids(last, strikes[first], strikes[i]);
        }
        first = i;
      }
    }
    return new WingEnd.ListedStrikesEnd(last);
  }
}
