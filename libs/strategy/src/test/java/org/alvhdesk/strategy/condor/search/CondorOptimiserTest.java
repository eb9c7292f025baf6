package org.alvhdesk.strategy.condor.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.alvhdesk.market.Slice;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.quant.pricing.Right;
import org.alvhdesk.strategy.Slices;
import org.alvhdesk.strategy.condor.CondorLayer;
import org.alvhdesk.strategy.condor.CondorPosition;
import org.alvhdesk.strategy.condor.CondorPricer;
import org.alvhdesk.strategy.condor.CondorValuation;
import org.alvhdesk.strategy.condor.ShortTouch;
import org.junit.jupiter.api.Test;

class CondorOptimiserTest {
  private static final SettlementDensity DENSITY = new SettlementDensity.Lognormal(0.12);
  private static final SearchConstraints SIXTEEN =
      SearchConstraints.neutral(new ShortRule.DeltaBand(0.10, 0.22), Wings.of(50));

  private static CondorChain chain(Slice slice) {
    return CondorChain.of(slice, slice.marketTime());
  }

  private static SearchResult.Found found(CondorChain chain, CondorQuery query) {
    return (SearchResult.Found) CondorOptimiser.search(chain, query);
  }

  @Test
  void nearestSixteenDeltaIsTheCondorOfTheWorkedExample() {
    // methodology 3.7: 45 days, 16-delta, 50 wide: 5620/5670/6320/6370 for 12.85
    CondorQuery query = CondorQuery.of(SIXTEEN, new Objective.NearestDelta(0.16), DENSITY);

    Candidate best = found(chain(Slices.fixtureSpx(45)), query).best();

    assertThat(
            List.of(
                best.condor().longPut(),
                best.condor().shortPut(),
                best.condor().shortCall(),
                best.condor().longCall()))
        .containsExactly(5620.0, 5670.0, 6320.0, 6370.0);
    assertThat(best.creditPoints()).isEqualByComparingTo("12.85");
    assertThat(best.lowerBreakEven()).isEqualTo(5657.15);
    assertThat(best.upperBreakEven()).isEqualTo(6332.85);
    assertThat(best.maxLossUsd()).isEqualByComparingTo("3715");
    assertThat(best.marginUsd()).isEqualByComparingTo("5000");
  }

  @Test
  void probabilityOfProfitIsTheVectorOfTheMethodology() {
    // methodology 3.8: break-evens 5657.15 and 6332.85, flat 15 %, 45 days
    VolLine at6020 = line(6020.75);
    VolLine at6000 = line(6000);

    assertThat(at6020.above(5657.15) - at6020.above(6332.85)).isCloseTo(0.714, within(5e-4));
    assertThat(at6000.above(5657.15) - at6000.above(6332.85)).isCloseTo(0.7158, within(5e-5));
  }

  private static VolLine line(double forward) {
    return VolLine.of(
        Slices.locked(
            OptionRoot.SPXW, 45, forward, Slices.flat(0.15), Slices.grid(5500, 6500, 50)));
  }

  @Test
  void metricsAreThoseOfThePositionPricer() {
    CondorChain chain = chain(Slices.fixtureSpx(30));
    CondorQuery query = CondorQuery.of(SIXTEEN, new Objective.CreditOverMaxLoss(), DENSITY);

    Candidate best = found(chain, query).best();

    CondorValuation value =
        CondorPricer.value(
            new CondorPosition(
                "x", CondorLayer.BASE, best.condor(), 1, best.creditPoints(), Slices.NOON),
            chain.slice(),
            Slices.SESSION);
    assertThat(best.probabilityOfProfit())
        .isCloseTo(value.probabilityOfProfit().orElseThrow(), within(1e-14));
    ShortTouch touch = value.touch().orElseThrow();
    assertThat(best.touch().put()).isCloseTo(touch.put(), within(1e-6));
    assertThat(best.touch().call()).isCloseTo(touch.call(), within(1e-6));
    assertThat(best.maxLossUsd()).isEqualByComparingTo(value.risk().maxLossUsd());
    assertThat(best.greeks().deltaPerCondor())
        .isCloseTo(value.greeks().orElseThrow().deltaPerCondor(), within(1e-9));
    assertThat(best.greeks().vegaUsd())
        .isCloseTo(value.greeks().orElseThrow().vegaUsd(), within(1e-6));
    assertThat(best.greeks().thetaPerDayUsd())
        .isCloseTo(value.greeks().orElseThrow().thetaPerDayUsd(), within(1e-6));
  }

  @Test
  void underTheMarketsOwnSmileNothingIsExpectedButTheRoundingOfTheCredit() {
    SettlementDensity own = new SettlementDensity.SmileImplied(Slices.spxSmile(0.15));
    CondorQuery query = CondorQuery.of(SIXTEEN, new Objective.NearestDelta(0.16), own);

    Candidate best = found(chain(Slices.fixtureSpx(45)), query).best();

    assertThat(best.expectedValueUsd()).isBetween(-5.0, 1e-6);
  }

  @Test
  void runnersUpSayWhatTheyGiveUp() {
    CondorQuery query = CondorQuery.of(SIXTEEN, new Objective.CreditOverMaxLoss(), DENSITY);

    SearchResult.Found result = found(chain(Slices.fixtureSpx(45)), query);

    assertThat(result.runnersUp()).hasSize(4);
    double last = result.best().score();
    for (RunnerUp runner : result.runnersUp()) {
      Candidate other = runner.candidate();
      assertThat(other.score()).isLessThanOrEqualTo(last);
      last = other.score();
      assertThat(runner.score()).isCloseTo(result.best().score() - other.score(), within(1e-15));
      assertThat(runner.creditUsd())
          .isEqualByComparingTo(
              result
                  .best()
                  .creditPoints()
                  .subtract(other.creditPoints())
                  .multiply(new BigDecimal(100)));
      assertThat(runner.probabilityPoints())
          .isCloseTo(
              100 * (result.best().probabilityOfProfit() - other.probabilityOfProfit()),
              within(1e-12));
      assertThat(runner.touchPoints())
          .isCloseTo(
              100 * Math.max(other.touch().put(), other.touch().call())
                  - 100 * Math.max(result.best().touch().put(), result.best().touch().call()),
              within(1e-12));
    }
  }

  @Test
  void touchCreditIsBelowMidByTheFourHalfSpreads() {
    Slice slice =
        Slices.quoted(
            OptionRoot.SPXW,
            LocalDate.of(2018, 2, 20),
            47,
            6000,
            Slices.spxSmile(0.15),
            p -> 0.25,
            Slices.grid(5500, 6500, 5));
    CondorQuery mid = CondorQuery.of(SIXTEEN, new Objective.NearestDelta(0.16), DENSITY);

    Candidate atMid = found(chain(slice), mid).best();
    Candidate atTouch = found(chain(slice), mid.at(CreditBasis.TOUCH)).best();

    assertThat(atMid.midCreditPoints().subtract(atMid.touchCreditPoints()))
        .isEqualByComparingTo("1");
    assertThat(atTouch.creditPoints()).isEqualByComparingTo(atTouch.touchCreditPoints());
  }

  @Test
  void anEmptyAnswerNamesTheConstraintThatRemovedTheLast() {
    CondorChain chain = chain(Slices.fixtureSpx(45));
    Objective ratio = new Objective.CreditOverMaxLoss();

    assertThat(reason(chain, SIXTEEN.withCreditFloor("40"), ratio))
        .startsWith("credit floor removed the last")
        .endsWith("condors");
    assertThat(reason(chain, SIXTEEN.withMaxLoss("500"), ratio))
        .startsWith("maximum loss removed the last");
    assertThat(reason(chain, SIXTEEN.withMaxNetDelta(0), ratio))
        .startsWith("net delta removed the last");
    assertThat(
            reason(
                chain,
                SearchConstraints.neutral(new ShortRule.ExpectedMoves(9, 10), Wings.of(50)),
                ratio))
        .startsWith("distance of the short removed the last")
        .endsWith("put spreads");
    assertThat(
            reason(
                chain,
                SearchConstraints.neutral(new ShortRule.DeltaBand(0, 0.3), Wings.of(3)),
                ratio))
        .startsWith("wing width removed the last");
  }

  private static String reason(
      CondorChain chain, SearchConstraints constraints, Objective objective) {
    SearchResult result =
        CondorOptimiser.search(chain, CondorQuery.of(constraints, objective, DENSITY));
    return ((SearchResult.Nothing) result).reason();
  }

  @Test
  void oldQuotesOnOneSideExcludeThatSide() {
    Slice slice = Slices.fixtureSpx(45);
    double[] fresh = new double[slice.strikes().length];
    double[] old = fresh.clone();
    Arrays.fill(old, 16);
    CondorQuery query =
        CondorQuery.of(
            SIXTEEN.withLiquidity(new Liquidity(0.15, 0.05, 15)),
            new Objective.NearestDelta(0.16),
            DENSITY);

    assertThat(CondorOptimiser.search(new CondorChain(slice, fresh, fresh), query))
        .isInstanceOf(SearchResult.Found.class);
    SearchResult result = CondorOptimiser.search(new CondorChain(slice, fresh, old), query);
    assertThat(((SearchResult.Nothing) result).reason())
        .startsWith("quote age removed the last")
        .endsWith("call spreads");
  }

  @Test
  void aDeadWingIsNeverBought() {
    Slice whole = Slices.fixtureSpx(45);
    Slice holed = Slices.withQuote(whole, 5620, Right.PUT, 0, 0.05);
    CondorQuery query = CondorQuery.of(SIXTEEN, new Objective.NearestDelta(0.16), DENSITY);

    SearchResult.Found result = found(chain(holed), query);

    assertThat(result.best().condor().longPut()).isNotEqualTo(5620);
    // 5670/5620 and 5620/5570 fall out.
    assertThat(result.census().putSpreads().excluded(Constraint.QUOTE)).isEqualTo(2);
  }

  @Test
  void expectedMovesAreTheCorrectedFormula() {
    // 003-5 rejected; methodology 3.2: 6000 x 16 % x sqrt(14/365) = 188.0
    Slice slice =
        Slices.locked(OptionRoot.SPXW, 14, 6000, Slices.flat(0.16), Slices.grid(5500, 6500, 1));
    CondorQuery query =
        CondorQuery.of(
            SearchConstraints.neutral(new ShortRule.ExpectedMoves(1, 1.5), Wings.of(25))
                .withMaxNetDelta(1),
            new Objective.NearestDelta(0.45),
            DENSITY);

    Candidate best = found(chain(slice), query).best();

    assertThat(best.condor().shortPut()).isEqualTo(5811);
    assertThat(best.condor().shortCall()).isEqualTo(6189);
  }

  @Test
  void equalWingsAreEqual() {
    CondorQuery query =
        CondorQuery.of(
            SearchConstraints.neutral(
                new ShortRule.DeltaBand(0.1, 0.3), Wings.of(25, 50, 75).asEqual()),
            new Objective.ExpectedValuePerMargin(),
            DENSITY);

    SearchResult.Found result = found(chain(Slices.fixtureSpx(45)), query);

    assertThat(result.best().condor().putWidth()).isEqualTo(result.best().condor().callWidth());
    assertThat(result.runnersUp())
        .allSatisfy(
            r ->
                assertThat(r.candidate().condor().putWidth())
                    .isEqualTo(r.candidate().condor().callWidth()));
    assertThat(result.census().condors().excluded(Constraint.EQUAL_WINGS)).isPositive();
  }

  @Test
  void refusesWhatIsNoChain() {
    Slice spx = Slices.fixtureSpx(45);
    Instant before = spx.marketTime().minusSeconds(60);
    assertThatThrownBy(() -> CondorChain.of(spx, before)).hasMessageContaining("cannot see");
    assertThatThrownBy(() -> chain(Slices.vix(30, 20, 0.9))).hasMessageContaining("SPX root");
    assertThatThrownBy(() -> new CondorChain(spx, new double[1], new double[1]))
        .hasMessageContaining("age");
    assertThatThrownBy(() -> new Objective.ProbabilityOfProfit(BigDecimal.ZERO))
        .hasMessageContaining("least credit");
  }
}
