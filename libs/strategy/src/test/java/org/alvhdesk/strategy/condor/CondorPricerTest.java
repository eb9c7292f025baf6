package org.alvhdesk.strategy.condor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Instant;
import org.alvhdesk.market.Slice;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.quant.pricing.Black76;
import org.alvhdesk.quant.pricing.Right;
import org.alvhdesk.strategy.Slices;
import org.junit.jupiter.api.Test;

class CondorPricerTest {
  private static final Slice CHAIN = Slices.fixtureSpx(45);
  private static final CondorPosition POSITION =
      new CondorPosition(
          "c1",
          CondorLayer.BASE,
          new IronCondor(OptionRoot.SPXW, Slices.SESSION.plusDays(45), 5620, 5670, 6320, 6370),
          10,
          new BigDecimal("12.85"),
          Instant.EPOCH);

  /**
   * Methodology 3.8 writes "F 6000 ... 0.714". That is SPX 6000 with the fixture's carry, forward
   * 6020.75; a forward of 6000 itself gives 0.7158.
   */
  @Test
  void probabilityOfProfitIsThatOfTheMethodology() {
    double years = 45 / 365.0;

    assertThat(
            CondorPricer.probabilityBetween(
                5657.15, 6332.85, Slices.fixtureForward(45), years, 0.15, 0.15))
        .isCloseTo(0.714, within(5e-4));
    assertThat(CondorPricer.probabilityBetween(5657.15, 6332.85, 6000, years, 0.15, 0.15))
        .isCloseTo(0.7158, within(5e-5));
  }

  @Test
  void markPnlAndDte() {
    CondorValuation v = CondorPricer.value(POSITION, CHAIN, Slices.SESSION);

    assertThat(v.markPoints().orElseThrow()).isCloseTo(12.8525, within(1e-4));
    assertThat(v.pnlUsd().orElseThrow().doubleValue()).isCloseTo(-2.53, within(0.01));
    assertThat(v.dte()).isEqualTo(45);
    assertThat(v.gap()).isEmpty();
    assertThat(v.probabilityOfProfit().orElseThrow()).isBetween(0.6, 0.8);
  }

  @Test
  void greeksAreFiniteDifferencesOfTheMark() {
    CondorValuation v = CondorPricer.value(POSITION, CHAIN, Slices.SESSION);
    CondorPricing p = v.pricing().orElseThrow();
    CondorGreeks g = v.greeks().orElseThrow();

    double up = cost(p, 1, 0, 0);
    double down = cost(p, -1, 0, 0);
    double mid = cost(p, 0, 0, 0);

    // a sold condor gains what it costs less
    assertThat(g.deltaPerCondor()).isCloseTo(-(up - down) / 2, within(1e-6));
    assertThat(g.gammaPerCondor()).isCloseTo(-(up - 2 * mid + down), within(1e-6));
    assertThat(g.vegaUsd())
        .isCloseTo(-(cost(p, 0, 0.0001, 0) - cost(p, 0, -0.0001, 0)) / 0.02 * 1000, within(0.1));
    assertThat(g.thetaPerDayUsd())
        .isCloseTo(-(cost(p, 0, 0, 0.01) - mid) / 0.01 * 1000, within(0.5))
        .isPositive();
    assertThat(mid).isCloseTo(v.markPoints().orElseThrow(), within(1e-5));
  }

  @Test
  void deadLeg_hasNoMark_butKeepsRiskAndScenarios() {
    Slice dead = Slices.withQuote(CHAIN, 6370, Right.CALL, 0, 0);

    CondorValuation v = CondorPricer.value(POSITION, dead, Slices.SESSION);

    assertThat(v.markPoints()).isEmpty();
    assertThat(v.pnlUsd()).isEmpty();
    assertThat(v.modelMarkPoints().orElseThrow()).isCloseTo(12.8525, within(1e-3));
    assertThat(v.gap()).contains("LONG_CALL");
    assertThat(v.pricing().orElseThrow().legVols().get(3))
        .isCloseTo(CHAIN.vol()[CHAIN.indexOf(6370)], within(1e-4));
    assertThat(v.risk().marginUsd()).isEqualTo(new BigDecimal("50000.00"));
  }

  @Test
  void wingWithoutABid_isMarkedInTheMiddleOfNothingAndItsOffer() {
    Slice offered = Slices.withQuote(CHAIN, 6370, Right.CALL, 0, 0.5);

    CondorValuation v = CondorPricer.value(POSITION, offered, Slices.SESSION);

    double alive = CondorPricer.value(POSITION, CHAIN, Slices.SESSION).markPoints().orElseThrow();
    double wing =
        0.5 * (CHAIN.callBid()[CHAIN.indexOf(6370)] + CHAIN.callAsk()[CHAIN.indexOf(6370)]);
    assertThat(v.markPoints().orElseThrow()).isCloseTo(alive + wing - 0.25, within(1e-5));
    assertThat(v.gap()).isEmpty();
  }

  @Test
  void refusesAnotherExpiry_andValuesWithoutQuotes() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CondorPricer.value(POSITION, Slices.fixtureSpx(44), Slices.SESSION));
    CondorValuation v = CondorPricer.withoutQuotes(POSITION, Slices.SESSION);
    assertThat(v.pricing()).isEmpty();
    assertThat(v.gap()).contains("no quotes");
    assertThat(v.risk()).isEqualTo(CondorRisk.of(POSITION));
  }

  /** Cost to buy one condor back with forward, vols and days moved. */
  private static double cost(CondorPricing p, double points, double vol, double days) {
    double cost = 0;
    double years = p.years() - days / 365;
    double discount = Math.pow(p.discount(), years / p.years());
    for (CondorLeg leg : CondorLeg.values()) {
      cost -=
          leg.sign()
              * Black76.price(
                  leg.right(),
                  p.forward() + points,
                  leg.strike(POSITION.condor()),
                  years,
                  p.vol(leg) + vol,
                  discount);
    }
    return cost;
  }
}
