package org.alvhdesk.quant.pricing;

/**
 * Prices and sensitivities as columns, in the units of {@link OptionGreeks}; element i belongs to
 * option i. Where {@code fault[i]} is not {@link OptionFault#NONE} the other columns hold NaN and
 * must not be read.
 */
public record GreekColumns(
    double[] price,
    double[] delta,
    double[] gamma,
    double[] vega,
    double[] theta,
    double[] vanna,
    double[] volga,
    OptionFault[] fault) {

  /** Columns for {@code size} options. */
  public static GreekColumns ofSize(int size) {
    return new GreekColumns(
        new double[size],
        new double[size],
        new double[size],
        new double[size],
        new double[size],
        new double[size],
        new double[size],
        new OptionFault[size]);
  }

  /** Number of options the columns have room for. */
  public int size() {
    return price.length;
  }

  /** The row of option {@code i}. */
  public OptionGreeks row(int i) {
    return new OptionGreeks(price[i], delta[i], gamma[i], vega[i], theta[i], vanna[i], volga[i]);
  }

  void put(int i, double[] row) {
    price[i] = row[Black76.PRICE];
    delta[i] = row[Black76.DELTA];
    gamma[i] = row[Black76.GAMMA];
    vega[i] = row[Black76.VEGA];
    theta[i] = row[Black76.THETA];
    vanna[i] = row[Black76.VANNA];
    volga[i] = row[Black76.VOLGA];
  }
}
