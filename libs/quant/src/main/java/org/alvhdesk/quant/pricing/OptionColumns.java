package org.alvhdesk.quant.pricing;

/**
 * Options as columns: element i of every array describes option i. The arrays belong to the caller
 * and are read in place, so one set can be filled again and again.
 *
 * @param forward index points of the option's own expiry
 * @param strike index points
 * @param years time to settlement in the VIX convention (minutes / 525,600)
 * @param rate decimal per year, continuously compounded (0.04)
 * @param call true for a call, false for a put
 */
public record OptionColumns(
    double[] forward, double[] strike, double[] years, double[] rate, boolean[] call) {
  public OptionColumns {
    int n = forward.length;
    if (strike.length != n || years.length != n || rate.length != n || call.length != n) {
      throw new IllegalArgumentException(
          "option columns must be equally long: forward %d, strike %d, years %d, rate %d, call %d"
              .formatted(n, strike.length, years.length, rate.length, call.length));
    }
  }

  /** Columns of zeros for {@code size} options. */
  public static OptionColumns ofSize(int size) {
    return new OptionColumns(
        new double[size], new double[size], new double[size], new double[size], new boolean[size]);
  }

  /** Number of options. */
  public int size() {
    return forward.length;
  }

  /** What is wrong with option {@code i} as an option, or {@link OptionFault#NONE}. */
  public OptionFault fault(int i) {
    if (!(forward[i] > 0 && forward[i] < Double.POSITIVE_INFINITY)) {
      return OptionFault.FORWARD;
    }
    if (!(strike[i] > 0 && strike[i] < Double.POSITIVE_INFINITY)) {
      return OptionFault.STRIKE;
    }
    if (!(years[i] >= 0 && years[i] < Double.POSITIVE_INFINITY)) {
      return OptionFault.YEARS;
    }
    return Math.abs(rate[i] * years[i]) <= 700 ? OptionFault.NONE : OptionFault.RATE;
  }
}
