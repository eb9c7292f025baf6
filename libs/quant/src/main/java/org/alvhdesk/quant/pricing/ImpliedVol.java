package org.alvhdesk.quant.pricing;

import java.util.OptionalDouble;

/**
 * Black implied volatility of one price; {@link ChainVols} does whole chains.
 *
 * <p>Solved for total deviation on the undiscounted out-of-the-money time value: on the logarithm
 * of the value where it is small, on the logarithm of what is missing to the maximum where it is
 * large, both nearly straight lines there. Third-order Householder steps, kept inside a bracket
 * that only shrinks, so one-day options, deep wings and 400 % volatility end on the root as exactly
 * as the rounding of the price allows.
 */
public final class ImpliedVol {
  private static final int MAX_STEPS = 100;
  private static final double LARGEST_DEVIATION = 80.0;
  private static final double SMALLEST_DEVIATION = 1e-12;

  /** The step after one of this relative size lands below the rounding: the order is four. */
  private static final double SETTLED = 1e-7;

  private ImpliedVol() {}

  /**
   * Volatility (decimal per square-root year) that gives {@code price} (index points, discounted by
   * the factor {@code discount}), or the reason why none does.
   */
  public static VolResult solve(
      Right right, double price, double forward, double strike, double years, double discount) {
    VolReason bad = inputs(price, forward, strike, years, discount);
    if (bad != VolReason.NONE) {
      return new VolResult.Missing(bad);
    }
    double intrinsic = Math.max(right.sign() * (forward - strike), 0.0);
    double value = timeValue(price, 1 / discount, intrinsic);
    double low = Math.min(forward, strike);
    VolReason reason = outside(price, value, intrinsic, low);
    if (reason != VolReason.NONE) {
      return new VolResult.Missing(reason);
    }
    double high = Math.max(forward, strike);
    double y = Elementary.logOfQuotient(low, high);
    return new VolResult.Found(deviation(y, value, low, high) / Math.sqrt(years));
  }

  /**
   * Volatility at the middle of a quote; {@link VolReason#CROSSED_QUOTE} when the bid is above the
   * ask. Points, discounted.
   */
  public static VolResult ofQuote(
      Right right,
      double bid,
      double ask,
      double forward,
      double strike,
      double years,
      double discount) {
    if (bid > ask) {
      return new VolResult.Missing(VolReason.CROSSED_QUOTE);
    }
    return solve(right, 0.5 * (bid + ask), forward, strike, years, discount);
  }

  /** {@link #solve} where the reason does not matter. */
  public static OptionalDouble of(
      Right right, double price, double forward, double strike, double years, double discount) {
    return solve(right, price, forward, strike, years, discount).toOptional();
  }

  private static VolReason inputs(
      double price, double forward, double strike, double years, double discount) {
    boolean numbers =
        forward > 0
            && forward <= Double.MAX_VALUE
            && strike > 0
            && strike <= Double.MAX_VALUE
            && discount > 0
            && discount <= Double.MAX_VALUE
            && Math.abs(price) <= Double.MAX_VALUE
            && years <= Double.MAX_VALUE;
    if (!numbers) {
      return VolReason.BAD_INPUT;
    }
    return years > 0 ? VolReason.NONE : VolReason.EXPIRED;
  }

  /**
   * Undiscounted time value in points. The product of price and growth is kept in two doubles, so
   * that subtracting the intrinsic value of a deep option loses nothing the price had.
   */
  static double timeValue(double price, double growth, double intrinsic) {
    double grown = price * growth;
    double lost = Math.fma(price, growth, -grown);
    return (grown - intrinsic) + lost;
  }

  /** The reason why no volatility gives this time value (points), if so. */
  static VolReason outside(double price, double value, double intrinsic, double low) {
    double rounding = intrinsic > 0 ? 2 * Math.ulp(Math.max(intrinsic, Math.abs(price))) : 0;
    if (price < 0 || value < -rounding) {
      return VolReason.BELOW_INTRINSIC;
    }
    if (value <= rounding) {
      return VolReason.NO_TIME_VALUE;
    }
    return value < low ? VolReason.NONE : VolReason.ABOVE_MAXIMUM;
  }

  /** Total deviation s with {@code low b(y, s) = value}; {@code 0 < value < low}. */
  static double deviation(double y, double value, double low, double high) {
    double share = value / low;
    double missing = (low - value) / low;
    boolean small = share <= 0.5;
    double target = StrictMath.log(small ? share : missing);
    double lowest = SMALLEST_DEVIATION;
    double highest = LARGEST_DEVIATION;
    double s = VolGuess.deviation(y, value / (Math.sqrt(low) * Math.sqrt(high)));
    if (!(s > lowest && s < highest)) {
      s = Math.clamp(Math.sqrt(2 * y), 0.1, 10.0);
    }
    for (int i = 0; i < MAX_STEPS; i++) {
      double residual = (small ? logTimeValue(y, s) : logComplement(y, s)) - target;
      boolean tooHigh = small ? residual > 0 : residual < 0;
      if (tooHigh) {
        highest = s;
      } else {
        lowest = s;
      }
      double step = small ? stepOnValue(y, s, residual) : stepOnComplement(y, s, residual);
      double next = s + step;
      if (!(next >= lowest && next <= highest)) {
        next = 0.5 * (lowest + highest);
      }
      if (Math.abs(next - s) <= SETTLED * s) {
        return small ? polished(y, next, share) : next;
      }
      s = next;
    }
    return s;
  }

  /** The logarithms cost a few last digits; one Newton step on the value itself regains them. */
  private static double polished(double y, double s, double share) {
    double density = TimeValue.density(y / s - 0.5 * s);
    double step = (share - TimeValue.of(y, s)) / density;
    return Math.abs(step) <= SETTLED * s ? s + step : s;
  }

  /** ln b(y, s), also where b itself is below the smallest double. */
  private static double logTimeValue(double y, double s) {
    double inner = y / s - 0.5 * s;
    if (inner < 0 && !TimeValue.inSeriesDomain(y, s)) {
      return StrictMath.log(TimeValue.of(y, s));
    }
    return StrictMath.log(difference(y, s)) - 0.5 * inner * inner - TimeValue.LN_SQRT_2PI;
  }

  private static double logComplement(double y, double s) {
    return StrictMath.log(TimeValue.complement(y, s));
  }

  /** D = b / n(c - t), the time value over its own derivative. */
  private static double difference(double y, double s) {
    double c = y / s;
    double t = 0.5 * s;
    if (TimeValue.inSeriesDomain(y, s)) {
      return TimeValue.seriesDifference(c, s);
    }
    if (c >= t) {
      return MillsRatio.of(c - t) - MillsRatio.of(c + t);
    }
    return TimeValue.of(y, s) / TimeValue.density(c - t);
  }

  /** Householder step of third order for ln b, whose derivative is 1 / D. */
  private static double stepOnValue(double y, double s, double residual) {
    double d = difference(y, s);
    return householder(-residual * d, y / s, s, 1 / d);
  }

  /** The same for ln (1 - b), whose derivative is -n(c - t) / (1 - b). */
  private static double stepOnComplement(double y, double s, double residual) {
    double inner = y / s - 0.5 * s;
    double slope = -TimeValue.density(inner) / TimeValue.complement(y, s);
    return householder(-residual / slope, y / s, s, slope);
  }

  /**
   * Third-order Householder step for {@code f = ln g} with {@code g' = g r}, where g' is
   * proportional to n(c - t): then {@code f''/f' = h - r} and {@code f'''/f' = h^2 + h' - 3 h r + 2
   * r^2} with {@code h = (ln n(c - t))' = c^2 / s - s / 4}.
   *
   * @param newton the Newton step -f / f'
   */
  static double householder(double newton, double c, double s, double r) {
    double h = c * c / s - 0.25 * s;
    double hSlope = -3 * (c / s) * (c / s) - 0.25;
    double second = h - r;
    double third = h * h + hSlope - 3 * h * r + 2 * r * r;
    double numerator = 1 + 0.5 * second * newton;
    double denominator = 1 + newton * (second + third * newton * (1.0 / 6));
    double step = newton * numerator / denominator;
    // Far from the root the rational step may turn back; Newton's does not.
    return step * newton > 0 ? step : newton;
  }
}
