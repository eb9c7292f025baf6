package org.alvhdesk.strategy.capital;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.quant.statistics.Estimate;
import org.alvhdesk.quant.statistics.Refusal;

/**
 * The control arm of source 000's question. Rule 000-1: does layered VIX sizing do better than
 * sizing by CAPM's market risk premium? Rule 000-2: that sizing is w = MRP / (gamma sigma^2) of NAV
 * (methodology 3.9). The two arms are only compared at the same stress loss at SPX -10 %.
 */
public final class MrpSizing {
  /** Market risk premium, decimal a year (000-2). */
  public static final double PREMIUM = 0.05;

  /** Relative risk aversion, a pure number (000-2). */
  public static final double AVERSION = 4;

  private MrpSizing() {}

  /**
   * Size of the MRP arm.
   *
   * @param weight share of NAV, decimal; above 1 is leverage
   * @param notionalUsd weight x NAV
   * @param condors notional / (SPX x 100), not rounded
   */
  public record Size(double weight, BigDecimal notionalUsd, double condors) {}

  /**
   * w = MRP / (gamma sigma^2), notional = w x NAV, condors = notional / (SPX x 100).
   *
   * @param premium market risk premium, decimal a year
   * @param aversion gamma
   * @param volatility sigma of SPX, decimal a year
   * @param spx index points
   * @return refused when an input is not a usable number
   */
  public static Estimate<Size> size(
      double premium, double aversion, double volatility, BigDecimal navUsd, double spx) {
    if (!(premium >= 0) || !(aversion > 0) || !(volatility > 0) || !(spx > 0)) {
      return new Estimate.Refused<>(
          new Refusal.Impossible(
              "MRP sizing needs a premium of 0 or more and positive aversion, volatility and SPX: "
                  + premium
                  + ", "
                  + aversion
                  + ", "
                  + volatility
                  + ", "
                  + spx));
    }
    double weight = premium / (aversion * volatility * volatility);
    BigDecimal notional =
        navUsd.multiply(BigDecimal.valueOf(weight)).setScale(2, RoundingMode.HALF_EVEN);
    return new Estimate.Known<>(
        new Size(weight, notional, notional.doubleValue() / (spx * OptionRoot.MULTIPLIER_USD)));
  }

  /**
   * An arm of the comparison.
   *
   * @param name such as {@code MRP} or {@code ALVH}
   * @param condors as the arm sizes them
   * @param stressLossUsd joint loss of the arm at SPX -10 %, positive when it loses
   */
  public record Arm(String name, double condors, BigDecimal stressLossUsd) {}

  /**
   * An arm at the common stress loss.
   *
   * @param factor that every position of the arm is multiplied with
   * @param condors whole ones, rounded down
   * @param residual share of a condor that rounding left over, decimal in [0, 1)
   */
  public record Scaled(Arm arm, double factor, int condors, double residual) {}

  /**
   * {@code arm} scaled so that it loses {@code stressLossUsd} at SPX -10 %.
   *
   * @return refused for an arm that does not lose there: it has no size at that stress
   */
  public static Estimate<Scaled> atStress(Arm arm, BigDecimal stressLossUsd) {
    if (arm.stressLossUsd().signum() <= 0 || stressLossUsd.signum() <= 0) {
      return new Estimate.Refused<>(
          new Refusal.Impossible(
              arm.name()
                  + " loses "
                  + arm.stressLossUsd()
                  + " USD at SPX -10 %, "
                  + stressLossUsd
                  + " asked: arms can only be scaled between losses"));
    }
    double factor = stressLossUsd.doubleValue() / arm.stressLossUsd().doubleValue();
    double condors = arm.condors() * factor;
    int whole = (int) Math.floor(condors + 1e-9);
    return new Estimate.Known<>(new Scaled(arm, factor, whole, Math.max(0, condors - whole)));
  }
}
