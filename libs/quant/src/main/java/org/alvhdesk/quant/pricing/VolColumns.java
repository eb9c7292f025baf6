package org.alvhdesk.quant.pricing;

/**
 * Implied volatilities as columns; element i belongs to option i.
 *
 * @param vol decimal per square-root year; NaN where {@code reason[i]} is not {@link
 *     VolReason#NONE}, and then not to be read
 * @param reason why there is no volatility
 */
public record VolColumns(double[] vol, VolReason[] reason) {
  /** Columns for {@code size} options. */
  public static VolColumns ofSize(int size) {
    return new VolColumns(new double[size], new VolReason[size]);
  }

  /** Number of options the columns have room for. */
  public int size() {
    return vol.length;
  }

  /** The result of option {@code i}. */
  public VolResult row(int i) {
    return reason[i] == VolReason.NONE
        ? new VolResult.Found(vol[i])
        : new VolResult.Missing(reason[i]);
  }
}
