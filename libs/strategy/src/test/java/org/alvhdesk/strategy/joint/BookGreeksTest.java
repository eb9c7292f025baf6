package org.alvhdesk.strategy.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.alvhdesk.market.Quality;
import org.alvhdesk.strategy.Slices;
import org.alvhdesk.strategy.condor.CondorPricing;
import org.alvhdesk.strategy.hedge.HedgeContract;
import org.alvhdesk.strategy.hedge.HedgeHolding;
import org.alvhdesk.strategy.rules.HedgeLayer;
import org.alvhdesk.strategy.trace.Verdict;
import org.junit.jupiter.api.Test;

class BookGreeksTest {
  private static final JointBook BOOK =
      FixtureTableTest.book(
          FixtureTableTest.exposure(45, 5620, 5670, 6320, 6370),
          FixtureTableTest.holdings(28, 30, 30));
  private static final DriftLink LINK = DriftLink.METHODOLOGY;
  private static final BookGreeks GREEKS = BookGreeks.of(BOOK, LINK);

  @Test
  void bucketsByDaysToExpiry() {
    assertThat(GREEKS.condors()).containsOnlyKeys(ExpiryBucket.SIX_WEEKS);
    assertThat(GREEKS.hedge())
        .containsOnlyKeys(ExpiryBucket.SIX_WEEKS, ExpiryBucket.HALF_YEAR, ExpiryBucket.BEYOND);
    assertThat(ExpiryBucket.of(7)).isEqualTo(ExpiryBucket.WEEK);
    assertThat(ExpiryBucket.of(8)).isEqualTo(ExpiryBucket.THREE_WEEKS);
    assertThat(ExpiryBucket.of(180)).isEqualTo(ExpiryBucket.HALF_YEAR);
    assertThat(ExpiryBucket.of(181)).isEqualTo(ExpiryBucket.BEYOND);
  }

  /** The fixture's smiles of VIX options are flat, so the revaluation moves nothing else. */
  @Test
  void hedgeReachesSpxByTheChainRule() {
    List<Repricer.HedgeLine> lines = JointScenarios.lines(BOOK, BOOK.after());
    DoubleUnaryOperator gain =
        spx ->
            Repricer.hedgeGain(
                lines, DriftScenarios.scenario("x", 18, spx / 6000 - 1, LINK), BOOK.vix());

    assertThat(GREEKS.totalHedge().spxDelta())
        .isCloseTo((gain.applyAsDouble(6001) - gain.applyAsDouble(5999)) / 2, within(1e-3));
    assertThat(GREEKS.totalHedge().spxGamma())
        .isCloseTo((gain.applyAsDouble(6005) + gain.applyAsDouble(5995)) / 25, within(1e-5));
    assertThat(GREEKS.totalHedge().spxDelta()).isNegative();
  }

  @Test
  void condorGreeksAreThoseOfTheirPrice() {
    CondorExposure e = BOOK.condors().getFirst();
    DoubleUnaryOperator value =
        spx -> {
          double forward = e.pricing().forward() * spx / 6000;
          return -1000
              * new CondorPricing(
                      e.pricing().years(),
                      forward,
                      e.pricing().discount(),
                      e.pricing().legVols(),
                      e.pricing().smile())
                  .costPoints(e.condor());
        };

    assertThat(GREEKS.totalCondors().spxDelta())
        .isCloseTo((value.applyAsDouble(6001) - value.applyAsDouble(5999)) / 2, within(1e-3));
    assertThat(GREEKS.totalCondors().spxGamma())
        .isCloseTo(
            value.applyAsDouble(6001) - 2 * value.applyAsDouble(6000) + value.applyAsDouble(5999),
            within(1e-4));
    assertThat(GREEKS.totalCondors().vega().usdPerVolPoint()).isNegative();
    assertThat(GREEKS.totalCondors().thetaPerDay()).isPositive();
    assertThat(GREEKS.thetaPerDay())
        .isCloseTo(
            GREEKS.totalCondors().thetaPerDay() + GREEKS.totalHedge().thetaPerDay(), within(1e-9));
  }

  /** Methodology 0.5: 4/4/2 against 10 condors offsets 0.65 % of local gamma, 0.2 % at 14 days. */
  @Test
  void localGammaOffsetIsTiny() {
    JointBook twoWeeks =
        FixtureTableTest.book(
            FixtureTableTest.exposure(14, 5755, 5805, 6170, 6220),
            FixtureTableTest.holdings(28, 30, 30));

    assertThat(gammaOffset(GREEKS)).isCloseTo(0.0065, within(0.0005));
    assertThat(gammaOffset(BookGreeks.of(twoWeeks, LINK))).isCloseTo(0.002, within(0.0005));
  }

  private static double gammaOffset(BookGreeks greeks) {
    return greeks.totalHedge().spxGamma() / -greeks.totalCondors().spxGamma();
  }

  @Test
  void vegasOfTheTwoKindsHaveNoCommonSum() {
    assertThat(Arrays.stream(SpxVega.class.getMethods()))
        .filteredOn(m -> m.getParameterCount() > 0 && m.getDeclaringClass() == SpxVega.class)
        .filteredOn(m -> !m.getName().equals("equals"))
        .allSatisfy(m -> assertThat(m.getParameterTypes()).containsExactly(SpxVega.class));
    assertThat(Arrays.stream(VixVega.class.getMethods()))
        .filteredOn(m -> m.getParameterCount() > 0 && m.getDeclaringClass() == VixVega.class)
        .filteredOn(m -> !m.getName().equals("equals"))
        .allSatisfy(m -> assertThat(m.getParameterTypes()).containsExactly(VixVega.class));
    assertThat(GREEKS.totalHedge().vega().usdPerVolPoint()).isPositive();
  }

  @Test
  void convexityCapDoesNotBindAtFourFourTwo_andBindsAtFortyTimesThat() {
    ConvexityCap.Check small = check(BOOK);
    List<HedgeHolding> fortyfold =
        BOOK.after().stream()
            .map(h -> new HedgeHolding(h.layer(), h.contract(), 40 * h.quantity()))
            .toList();
    ConvexityCap.Check large = check(withAfter(fortyfold));

    assertThat(small.trace().verdict()).isEqualTo(Verdict.NOT_FIRED);
    assertThat(small.trace().ruleId()).isEqualTo("003-12");
    assertThat(small.trace().inputs())
        .extracting(i -> i.name())
        .containsExactly("ratio at SPX -3 %", "ratio at SPX -5 %", "ratio at SPX -10 %");
    assertThat(large.trace().verdict()).isEqualTo(Verdict.FIRED);
    for (int i = 0; i < 3; i++) {
      assertThat(large.ratios().get(i).ratio().orElseThrow())
          .isCloseTo(40 * small.ratios().get(i).ratio().orElseThrow(), within(1e-9));
    }
  }

  @Test
  void convexityWithoutCondorsOrQuotesIsNoData() {
    JointBook noCondors =
        new JointBook(BOOK.session(), 6000, 18, List.of(), List.of(), BOOK.after(), BOOK.slices());
    HedgeHolding unknown =
        new HedgeHolding(
            HedgeLayer.FAR, HedgeContract.vixCall(Slices.SESSION.plusDays(300), 30), 1);

    assertThat(check(noCondors).trace().verdict()).isEqualTo(Verdict.NO_DATA);
    assertThat(check(withAfter(List.of(unknown))).trace().effect()).contains("no quotes");
    ConvexityCap.Check missing =
        ConvexityCap.check(
            BOOK,
            List.of("condor 7 is missing"),
            LINK,
            new BigDecimal("0.35"),
            Instant.EPOCH,
            Quality.MODEL);
    assertThat(missing.trace().verdict()).isEqualTo(Verdict.NO_DATA);
    assertThat(missing.trace().effect()).contains("condor 7");
  }

  private static ConvexityCap.Check check(JointBook book) {
    return ConvexityCap.check(book, LINK, new BigDecimal("0.35"), Instant.EPOCH, Quality.MODEL);
  }

  private static JointBook withAfter(List<HedgeHolding> after) {
    return new JointBook(BOOK.session(), 6000, 18, BOOK.condors(), List.of(), after, BOOK.slices());
  }
}
