package org.alvhdesk.quant.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ImpliedVolTest {
  @Property(tries = 2000)
  void findsTheVolatilityThatMadeThePrice(
      @ForAll @Scale(6) @DoubleRange(min = 10, max = 6000) double forward,
      @ForAll @Scale(6) @DoubleRange(min = -4, max = 4) double deviations,
      @ForAll @Scale(6) @DoubleRange(min = 0.0005, max = 2) double years,
      @ForAll @Scale(6) @DoubleRange(min = 0.03, max = 2.5) double vol,
      @ForAll boolean isCall) {
    double strike = forward * StrictMath.exp(deviations * vol * StrictMath.sqrt(years));
    boolean outOfTheMoney = isCall == strike >= forward;
    Right right = isCall ? Right.CALL : Right.PUT;
    double price = Black76.price(right, forward, strike, years, vol, 0.99);
    Assume.that(price > 1e-6 * forward);
    OptionalDouble found = ImpliedVol.of(right, price, forward, strike, years, 0.99);
    assertThat(found).isPresent();
    assertThat(Black76.price(right, forward, strike, years, found.getAsDouble(), 0.99))
        .isCloseTo(price, within(1e-11 * (forward + strike)));
    if (outOfTheMoney) {
      assertThat(found.getAsDouble()).isCloseTo(vol, within(1e-7));
    }
  }

  @Test
  @DisplayName("no volatility explains a price below intrinsic, above the forward, or of nothing")
  void impossiblePrices() {
    assertThat(ImpliedVol.of(Right.CALL, 6.9, 37, 30, 0.1, 1)).isEmpty();
    assertThat(ImpliedVol.of(Right.CALL, 38, 37, 30, 0.1, 1)).isEmpty();
    assertThat(ImpliedVol.of(Right.PUT, 0, 37, 30, 0.1, 1)).isEmpty();
    assertThat(ImpliedVol.of(Right.PUT, Double.NaN, 37, 30, 0.1, 1)).isEmpty();
    assertThat(ImpliedVol.of(Right.PUT, 1, 37, 30, 0, 1)).isEmpty();
  }

  @Test
  @DisplayName("an option of one day converges")
  void oneDay() {
    double years = 1 / 365.0;
    double price = Black76.price(Right.PUT, 2700, 2600, years, 0.35, 1);
    assertThat(ImpliedVol.of(Right.PUT, price, 2700, 2600, years, 1).getAsDouble())
        .isCloseTo(0.35, within(1e-9));
  }
}
