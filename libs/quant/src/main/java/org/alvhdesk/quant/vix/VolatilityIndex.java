package org.alvhdesk.quant.vix;

/** The published indices this package recomputes, their horizon and the series they use. */
public enum VolatilityIndex {
  VIX("VIX", 30, Series.SPX_FRIDAYS),
  VIX9D("VIX9D", 9, Series.SPX_FRIDAYS),
  VIX3M("VIX3M", 93, Series.SPX_MONTHLY),
  VIX6M("VIX6M", 184, Series.SPX_MONTHLY),
  /** Skewness, not volatility: 100 - 10 S. */
  SKEW("SKEW", 30, Series.SPX_MONTHLY),
  /** Volatility of VIX forwards, from VIX options. */
  VVIX("VVIX", 30, Series.VIX_MONTHLY);

  /** Which listed series may enter. */
  public enum Series {
    /** AM-settled SPX of the third Friday and PM-settled SPXW of all other Fridays. */
    SPX_FRIDAYS,
    /** AM-settled SPX only. */
    SPX_MONTHLY,
    /** VIX options of the monthly expiry. */
    VIX_MONTHLY
  }

  private final String symbol;
  private final int days;
  private final Series series;

  VolatilityIndex(String symbol, int days, Series series) {
    this.symbol = symbol;
    this.days = days;
    this.series = series;
  }

  /** As published. */
  public String symbol() {
    return symbol;
  }

  /** Calendar days of the constant maturity. */
  public int days() {
    return days;
  }

  /** The constant maturity in minutes. */
  public double targetMinutes() {
    return days * 1440.0;
  }

  /** The series the index takes its two expiries from. */
  public Series series() {
    return series;
  }
}
