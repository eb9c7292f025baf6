package org.alvhdesk.strategy.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.market.VxCurve;
import org.alvhdesk.market.VxPoint;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.quant.pricing.Right;
import org.alvhdesk.strategy.Slices;
import org.alvhdesk.strategy.hedge.HedgeContract;
import org.alvhdesk.strategy.hedge.HedgeHolding;
import org.alvhdesk.strategy.hedge.OptionSeries;
import org.alvhdesk.strategy.hedge.VxFuture;
import org.alvhdesk.strategy.rules.HedgeLayer;
import org.junit.jupiter.api.Test;

/** SPX options, VX futures and sold legs of the hedge in scenarios and greeks. */
class HedgeLegsTest {
  private static final LocalDate EXPIRY = Slices.SESSION.plusDays(45);
  private static final LocalDate VX = Slices.SESSION.plusDays(30);

  private static JointBook book(HedgeContract contract, int quantity) {
    return new JointBook(
        Slices.SESSION,
        6000,
        18,
        List.of(),
        List.of(),
        List.of(new HedgeHolding(HedgeLayer.PUTS, contract, quantity)),
        List.of(Slices.fixtureSpx(45)),
        Optional.of(new VxCurve(List.of(new VxPoint(VX, 20)))));
  }

  private static double after(HedgeContract contract, int quantity, String scenario) {
    JointReport report = JointScenarios.evaluate(book(contract, quantity));
    assertThat(report.gaps()).isEmpty();
    return report.rows().stream()
        .filter(r -> r.name().equals(scenario))
        .findFirst()
        .orElseThrow()
        .hedgeAfterUsd()
        .doubleValue();
  }

  private static OptionSeries put(double strike) {
    return new OptionSeries(OptionRoot.SPXW, EXPIRY, strike, Right.PUT);
  }

  @Test
  void aVxFutureGainsAThousandDollarsAPointOfItsForward() {
    // methodology 3.7: CM30 x 1.97 in the window of February 2018
    assertThat(after(new VxFuture(VX), 1, "2018-02-02..05")).isCloseTo(19_400, within(0.01));
    assertThat(after(new VxFuture(VX), -2, "2018-02-02..05")).isCloseTo(-38_800, within(0.01));
  }

  @Test
  void spxPutsMoveWithSpx_andALargerFallNeverLowersThem() {
    double ten = after(put(5700), 1, "SPX -10 %");
    assertThat(ten).isGreaterThan(after(put(5700), 1, "SPX -5 %"));
    assertThat(after(put(5700), 1, "SPX -5 %")).isGreaterThan(after(put(5700), 1, "SPX -3 %"));
    assertThat(after(put(5700), 1, "SPX +4 %")).isNegative();
    // a fall of 600 points takes a put 300 points out of the money at least to its payoff less cost
    assertThat(ten).isGreaterThan(100 * 200);
    assertThat(after(put(5700), -3, "SPX -10 %")).isCloseTo(-3 * ten, within(0.02));
  }

  @Test
  void greeksOfSpxPutsAndFuturesStandOnTheirOwnAxis() {
    BookGreeks puts = BookGreeks.of(book(put(5700), 1), DriftLink.METHODOLOGY);
    assertThat(puts.totalHedgeOnSpx().spxDelta()).isNegative();
    assertThat(puts.totalHedgeOnSpx().vega().usdPerVolPoint()).isPositive();
    assertThat(puts.totalHedge().vega().usdPerVolPoint()).isZero();
    BookGreeks future = BookGreeks.of(book(new VxFuture(VX), 1), DriftLink.METHODOLOGY);
    assertThat(future.totalHedge().forwardDelta()).isEqualTo(1000);
    // dF/dS = -4.41 x 0.517 x 20 / 6000
    assertThat(future.spxDelta()).isCloseTo(-1000 * 4.41 * 0.517 * 20 / 6000, within(1e-9));
    assertThat(future.thetaPerDay()).isZero();
  }

  @Test
  void aFutureThatIsNotListedIsAGap() {
    JointReport report = JointScenarios.evaluate(book(new VxFuture(VX.plusDays(28)), 1));
    assertThat(report.gaps()).singleElement().asString().contains("VX 2018-03-03 future");
  }
}
