package org.alvhdesk.quant.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.opengamma.strata.pricer.impl.option.BlackFormulaRepository;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Vectors of docs/methodology 3.1; Strata as an independent oracle. */
class Black76Test {
  @Test
  @DisplayName("VIX call of the methodology: price and greeks to every printed digit")
  void vixCallVector() {
    double years = 35 / 365.0;
    double discount = StrictMath.exp(-0.04 * years);
    OptionGreeks g = Black76.greeks(Right.CALL, 20, 28, years, 0.95, discount);
    assertThat(g.price()).isCloseTo(0.432997, within(5e-7));
    assertThat(g.delta()).isCloseTo(0.158850, within(5e-7));
    assertThat(g.gamma()).isCloseTo(0.0411051, within(5e-8));
    assertThat(g.vega()).isCloseTo(1.497803, within(5e-7));
    assertThat(g.theta()).isCloseTo(-7.402152, within(5e-7));
  }

  @Test
  @DisplayName("SPX put of the methodology")
  void spxPutVector() {
    double years = 45 / 365.0;
    double discount = StrictMath.exp(-0.04 * years);
    OptionGreeks g = Black76.greeks(Right.PUT, 6000, 5700, years, 0.18, discount);
    assertThat(g.price()).isCloseTo(43.303842, within(5e-7));
    assertThat(g.delta()).isCloseTo(-0.198583, within(5e-7));
    assertThat(g.gamma()).isCloseTo(0.000733677, within(5e-10));
    assertThat(g.vega()).isCloseTo(586.1378, within(5e-5));
  }

  @Test
  @DisplayName("the textbook call 100/100, one year, 20 %, no rate")
  void textbookVector() {
    assertThat(Black76.price(Right.CALL, 100, 100, 1, 0.2, 1)).isCloseTo(7.965567, within(5e-7));
  }

  @Test
  @DisplayName("at settlement an option is worth its discounted payoff")
  void settled() {
    assertThat(Black76.price(Right.CALL, 37, 30, 0, 0.9, 1)).isEqualTo(7);
    assertThat(Black76.price(Right.PUT, 37, 30, 0, 0.9, 1)).isZero();
    assertThat(Black76.greeks(Right.CALL, 37, 30, 0, 0.9, 1).delta()).isEqualTo(1);
    assertThat(Black76.greeks(Right.PUT, 37, 30, 0, 0.9, 1).vega()).isZero();
  }

  @Property(tries = 2000)
  void agreesWithStrata(
      @ForAll @Scale(6) @DoubleRange(min = 10, max = 6000) double forward,
      @ForAll @Scale(6) @DoubleRange(min = -3, max = 3) double deviations,
      @ForAll @Scale(6) @DoubleRange(min = 0.003, max = 1) double years,
      @ForAll @Scale(6) @DoubleRange(min = 0.06, max = 1.8) double vol,
      @ForAll boolean isCall) {
    double strike = forward * StrictMath.exp(deviations * vol * StrictMath.sqrt(years));
    Right right = isCall ? Right.CALL : Right.PUT;
    OptionGreeks g = Black76.greeks(right, forward, strike, years, vol, 1);
    assertThat(g.price())
        .isCloseTo(
            BlackFormulaRepository.price(forward, strike, years, vol, isCall),
            within(1e-11 * forward));
    assertThat(g.delta())
        .isCloseTo(
            BlackFormulaRepository.delta(forward, strike, years, vol, isCall), within(1e-12));
    assertThat(g.gamma() * forward)
        .isCloseTo(
            BlackFormulaRepository.gamma(forward, strike, years, vol) * forward, within(1e-9));
    assertThat(g.vega() / forward)
        .isCloseTo(
            BlackFormulaRepository.vega(forward, strike, years, vol) / forward, within(1e-12));
    assertThat(g.theta() / forward)
        .isCloseTo(
            BlackFormulaRepository.driftlessTheta(forward, strike, years, vol) / forward,
            within(1e-9));
    assertThat(g.vanna())
        .isCloseTo(BlackFormulaRepository.vanna(forward, strike, years, vol), within(1e-9));
    assertThat(g.volga() / forward)
        .isCloseTo(
            BlackFormulaRepository.volga(forward, strike, years, vol) / forward, within(1e-9));
  }

  @Property
  void callMinusPutIsTheForward(
      @ForAll @Scale(6) @DoubleRange(min = 10, max = 6000) double forward,
      @ForAll @Scale(6) @DoubleRange(min = 0.3, max = 3) double moneyness,
      @ForAll @Scale(6) @DoubleRange(min = 0.003, max = 1) double years,
      @ForAll @Scale(6) @DoubleRange(min = 0.05, max = 2) double vol) {
    double strike = forward * moneyness;
    double call = Black76.price(Right.CALL, forward, strike, years, vol, 0.98);
    double put = Black76.price(Right.PUT, forward, strike, years, vol, 0.98);
    assertThat(call - put).isCloseTo(0.98 * (forward - strike), within(1e-11 * forward));
  }

  @Property
  void callFallsWithStrikeAndRisesWithVolAndTime(
      @ForAll @Scale(6) @DoubleRange(min = 10, max = 6000) double forward,
      @ForAll @Scale(6) @DoubleRange(min = 0.6, max = 1.6) double moneyness,
      @ForAll @Scale(6) @DoubleRange(min = 0.02, max = 0.5) double years,
      @ForAll @Scale(6) @DoubleRange(min = 0.1, max = 1.5) double vol) {
    double strike = forward * moneyness;
    double call = Black76.price(Right.CALL, forward, strike, years, vol, 1);
    assertThat(Black76.price(Right.CALL, forward, strike * 1.01, years, vol, 1))
        .isLessThanOrEqualTo(call + 1e-12 * forward);
    assertThat(Black76.price(Right.CALL, forward, strike, years, vol * 1.01, 1))
        .isGreaterThanOrEqualTo(call - 1e-12 * forward);
    assertThat(Black76.price(Right.CALL, forward, strike, years * 1.1, vol, 1))
        .isGreaterThanOrEqualTo(call - 1e-12 * forward);
  }
}
