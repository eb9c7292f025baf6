package org.alvhdesk.strategy.condor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import org.alvhdesk.market.Slice;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.strategy.Slices;
import org.junit.jupiter.api.Test;

class ShortTouchTest {
  private static final IronCondor CONDOR =
      new IronCondor(OptionRoot.SPXW, Slices.SESSION.plusDays(45), 5620, 5670, 6320, 6370);

  private static Slice flat() {
    return Slices.locked(OptionRoot.SPXW, 45, 6000, Slices.flat(0.15), Slices.grid(5500, 6500, 10));
  }

  @Test
  void isTheBarrierProbabilityOfEachShort() {
    ShortTouch touch = ShortTouch.of(CONDOR, flat()).orElseThrow();

    // mpmath, 30 digits, as in CondorOddsTest
    assertThat(touch.put()).isCloseTo(0.290843048688468, within(1e-12));
    assertThat(touch.call()).isCloseTo(0.315504251126143, within(1e-12));
    assertThat(touch.likelier()).isEqualTo(touch.call());
  }

  @Test
  void aHeldCondorHasTheOneOfItsQuotes_andNoneWithoutThem() {
    CondorPosition position =
        new CondorPosition(
            "c-1", CondorLayer.BASE, CONDOR, 2, new BigDecimal("12.85"), Instant.EPOCH);

    CondorValuation quoted = CondorPricer.value(position, flat(), Slices.SESSION);
    CondorValuation unquoted = CondorPricer.withoutQuotes(position, Slices.SESSION);

    assertThat(quoted.touch().orElseThrow().put()).isCloseTo(0.290843048688468, within(1e-4));
    assertThat(unquoted.touch()).isEmpty();
  }

  @Test
  void withoutVolatilitiesThereIsNone() {
    Slice dead = flat();
    Arrays.fill(dead.vol(), Double.NaN);

    assertThat(ShortTouch.of(CONDOR, dead)).isEmpty();
  }
}
