package org.alvhdesk.market;

import org.alvhdesk.quant.vol.Smile;

/**
 * Smiles of VIX options on the same-expiry future, anchored on VVIX.
 *
 * <p>Level: atm(T) = 0.976 x 0.88 x (VVIX/88)^p(T) x f(max(T, 30 d)), f(T) = sqrt((1 - e^(-kT)) /
 * (kT)) with k = 3.5 a year: the average volatility of a future whose index reverts to its mean,
 * and p(T) = 0.5 + 0.5 e^(-(T - 30 d)/100 d), so that a jump of VVIX moves the far expiries less.
 * Fitted to the real smiles of 2016-06-01, 2019-12-20 and 2023-02-15 (VVIX 78.9, 99.3, 84.8), whose
 * mean at-the-money volatilities at VVIX 88 are 0.80, 0.71, 0.66, 0.59 and 0.56 at 35, 91, 115, 180
 * and 217 days. The volatilities at F+9, where the desk buys, are then about 1.1, 0.8 and 0.7 at
 * 35, 110 and 220 days.
 *
 * <p>Shape: skew 0.235 + 0.075 e^(-(T - 30 d)/90 d), curvature -0.013, flat below x = -0.9 and
 * above x = 6 (least squares on the same days: 0.30, 0.28, 0.26, 0.25, 0.25 at 35, 91, 126, 154,
 * 217 days).
 */
final class VixVolModel {
  /** Mean VVIX of the three calibration days, decimal. */
  private static final double REFERENCE = 0.88;

  private static final double LEVEL = 0.976;
  private static final double REVERSION = 3.5;
  private static final double ANCHOR_YEARS = 30 / 365.0;
  private static final double CURVATURE = -0.013;
  static final double X_MIN = -0.9;
  static final double X_MAX = 6.0;

  private final double vvix;
  private final boolean guessed;

  VixVolModel(MarketState state) {
    guessed = state.vvix().isEmpty();
    vvix = guessed ? vvixFromVix(state.vix()) / 100 : state.vvix().getAsDouble() / 100;
  }

  /**
   * VVIX (points) when it is missing: 34.0 VIX^0.3625, least squares of the logarithms on the daily
   * closes 2012 to June 2024.
   */
  static double vvixFromVix(double vix) {
    return 34.0 * StrictMath.pow(vix, 0.3625);
  }

  String note() {
    return guessed ? "vvix-from-vix" : "";
  }

  Smile smile(double years) {
    double past = Math.max(0, years - ANCHOR_YEARS) * 365;
    double power = 0.5 + 0.5 * StrictMath.exp(-past / 100);
    double kt = REVERSION * Math.max(years, ANCHOR_YEARS);
    double decay = Math.sqrt((1 - StrictMath.exp(-kt)) / kt);
    double atm = LEVEL * REFERENCE * StrictMath.pow(vvix / REFERENCE, power) * decay;
    double skew = 0.235 + 0.075 * StrictMath.exp(-past / 90);
    return new Smile(atm, skew, CURVATURE, X_MIN, X_MAX);
  }
}
