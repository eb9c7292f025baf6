package org.alvhdesk.quant.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;

/** What must hold whatever the formula: limits, convexity, condor bounds, slopes by differences. */
class PricingIdentitiesProperties {
  private static final double DISCOUNT = 0.97;

  @Property
  void staysBetweenIntrinsicAndMaximum(
      @ForAll @Scale(6) @DoubleRange(min = 10, max = 6000) double forward,
      @ForAll @Scale(6) @DoubleRange(min = 0.2, max = 5) double moneyness,
      @ForAll @Scale(6) @DoubleRange(min = 0.0005, max = 2) double years,
      @ForAll @Scale(6) @DoubleRange(min = 0.01, max = 4) double vol) {
    double strike = forward * moneyness;
    double call = Black76.price(Right.CALL, forward, strike, years, vol, DISCOUNT);
    double put = Black76.price(Right.PUT, forward, strike, years, vol, DISCOUNT);
    assertThat(call).isBetween(DISCOUNT * Math.max(forward - strike, 0), DISCOUNT * forward);
    assertThat(put).isBetween(DISCOUNT * Math.max(strike - forward, 0), DISCOUNT * strike);
  }

  @Property
  void isConvexInStrikeAndACondorIsWorthBetweenZeroAndItsWing(
      @ForAll @Scale(6) @DoubleRange(min = 1000, max = 6000) double forward,
      @ForAll @Scale(6) @DoubleRange(min = 0.7, max = 1.3) double moneyness,
      @ForAll @Scale(6) @DoubleRange(min = 0.003, max = 1) double years,
      @ForAll @Scale(6) @DoubleRange(min = 0.05, max = 1) double vol,
      @ForAll @Scale(6) @DoubleRange(min = 5, max = 100) double wing) {
    double strike = forward * moneyness;
    double low = Black76.price(Right.PUT, forward, strike - wing, years, vol, DISCOUNT);
    double middle = Black76.price(Right.PUT, forward, strike, years, vol, DISCOUNT);
    double high = Black76.price(Right.PUT, forward, strike + wing, years, vol, DISCOUNT);
    double rounding = 1e-13 * forward;
    assertThat(low - 2 * middle + high).isGreaterThanOrEqualTo(-rounding);
    double callAbove = Black76.price(Right.CALL, forward, strike + 3 * wing, years, vol, DISCOUNT);
    double callFarAbove =
        Black76.price(Right.CALL, forward, strike + 4 * wing, years, vol, DISCOUNT);
    double condor = (middle - low) + (callAbove - callFarAbove);
    assertThat(condor).isBetween(-rounding, DISCOUNT * wing + rounding);
  }

  @Property
  void greeksAreTheSlopesOfThePrice(
      @ForAll @Scale(6) @DoubleRange(min = 50, max = 6000) double forward,
      @ForAll @Scale(6) @DoubleRange(min = -2.5, max = 2.5) double deviations,
      @ForAll @Scale(6) @DoubleRange(min = 0.02, max = 1.5) double years,
      @ForAll @Scale(6) @DoubleRange(min = 0.08, max = 1.5) double vol,
      @ForAll @Scale(6) @DoubleRange(min = 0, max = 0.08) double rate,
      @ForAll boolean isCall) {
    Right right = isCall ? Right.CALL : Right.PUT;
    double strike = forward * Math.exp(deviations * vol * Math.sqrt(years));
    double discount = Math.exp(-rate * years);
    OptionGreeks g = Black76.greeks(right, forward, strike, years, vol, discount);
    double df = 1e-4 * forward * vol * Math.sqrt(years);
    OptionGreeks up = Black76.greeks(right, forward + df, strike, years, vol, discount);
    OptionGreeks down = Black76.greeks(right, forward - df, strike, years, vol, discount);
    assertThat((up.price() - down.price()) / (2 * df)).isCloseTo(g.delta(), within(1e-7));
    assertThat((up.delta() - down.delta()) / (2 * df))
        .isCloseTo(g.gamma(), within(1e-5 * g.gamma() + 1e-12));
    double dv = 1e-4 * vol;
    OptionGreeks above = Black76.greeks(right, forward, strike, years, vol + dv, discount);
    OptionGreeks below = Black76.greeks(right, forward, strike, years, vol - dv, discount);
    double perVol = forward * Math.sqrt(years);
    assertThat((above.price() - below.price()) / (2 * dv))
        .isCloseTo(g.vega(), within(1e-6 * perVol));
    assertThat((above.delta() - below.delta()) / (2 * dv)).isCloseTo(g.vanna(), within(1e-6 / vol));
    assertThat((above.vega() - below.vega()) / (2 * dv))
        .isCloseTo(g.volga(), within(1e-5 * perVol / vol));
    double dt = 1e-5 * years;
    double later =
        Black76.price(right, forward, strike, years - dt, vol, Math.exp(-rate * (years - dt)));
    double earlier =
        Black76.price(right, forward, strike, years + dt, vol, Math.exp(-rate * (years + dt)));
    assertThat((later - earlier) / (2 * dt))
        .isCloseTo(g.theta(), within(1e-5 * forward * vol / Math.sqrt(years)));
  }

  @Property
  void putAndCallMirrorEachOther(
      @ForAll @Scale(6) @DoubleRange(min = 10, max = 6000) double forward,
      @ForAll @Scale(6) @DoubleRange(min = 0.3, max = 3) double moneyness,
      @ForAll @Scale(6) @DoubleRange(min = 0.0005, max = 2) double years,
      @ForAll @Scale(6) @DoubleRange(min = 0.01, max = 4) double vol) {
    double strike = forward * moneyness;
    assertThat(Black76.price(Right.PUT, forward, strike, years, vol, DISCOUNT))
        .isEqualTo(Black76.price(Right.CALL, strike, forward, years, vol, DISCOUNT));
  }
}
