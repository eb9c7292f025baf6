package org.alvhdesk.strategy.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.alvhdesk.market.Slice;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.quant.pricing.Right;
import org.alvhdesk.strategy.Slices;
import org.alvhdesk.strategy.condor.CondorLayer;
import org.alvhdesk.strategy.condor.CondorPosition;
import org.alvhdesk.strategy.condor.CondorPricer;
import org.alvhdesk.strategy.condor.IronCondor;
import org.alvhdesk.strategy.hedge.HedgeContract;
import org.alvhdesk.strategy.hedge.HedgeHolding;
import org.alvhdesk.strategy.hedge.OptionSeries;
import org.alvhdesk.strategy.joint.BookGreeks;
import org.alvhdesk.strategy.joint.CondorExposure;
import org.alvhdesk.strategy.joint.DriftLink;
import org.alvhdesk.strategy.joint.JointBook;
import org.alvhdesk.strategy.joint.JointReport;
import org.alvhdesk.strategy.joint.JointScenarios;
import org.alvhdesk.strategy.rules.HedgeLayer;
import org.junit.jupiter.api.Test;

class BookMeasuresTest {
  private static final CondorPosition POSITION =
      new CondorPosition(
          "c",
          CondorLayer.BASE,
          new IronCondor(OptionRoot.SPXW, Slices.SESSION.plusDays(45), 5620, 5670, 6320, 6370),
          10,
          new BigDecimal("12.85"),
          Instant.EPOCH);

  @Test
  void stressAndShocksAreThoseOfTheReport() {
    JointBook book = book(30);
    JointReport report = JointScenarios.evaluate(book);
    BookGreeks greeks = BookGreeks.of(book, DriftLink.METHODOLOGY);

    BookMeasures before = BookMeasures.of(List.of(POSITION), report, true, false, greeks);
    BookMeasures after = BookMeasures.of(List.of(POSITION), report, true, true, greeks);

    assertThat(before.shockLoss().orElseThrow().values().stream().max(BigDecimal::compareTo))
        .hasValue(report.stressLossBeforeUsd());
    assertThat(after.shockLoss().orElseThrow()).hasSize(8);
    assertThat(after.stressLoss().orElseThrow()).isLessThan(before.stressLoss().orElseThrow());
    assertThat(after.spxVega().orElseThrow().doubleValue())
        .isCloseTo(greeks.totalCondors().vega().usdPerVolPoint(), within(0.01));
    assertThat(after.vixVega().orElseThrow()).isPositive();
  }

  @Test
  void spxOptionsOfTheHedgeCountInTheSpxVega() {
    JointBook plain = book(30);
    Slice spx = Slices.fixtureSpx(45);
    JointBook withPut =
        new JointBook(
            plain.session(),
            plain.spx(),
            plain.vix(),
            plain.condors(),
            List.of(),
            List.of(
                new HedgeHolding(
                    HedgeLayer.PUTS,
                    new OptionSeries(spx.root(), spx.expiry(), 5700, Right.PUT),
                    3)),
            List.of(spx));
    BookGreeks greeks = BookGreeks.of(withPut, DriftLink.METHODOLOGY);
    double put = greeks.totalHedgeOnSpx().vega().usdPerVolPoint();

    assertThat(put).isPositive();
    assertThat(
            BookMeasures.of(List.of(POSITION), JointScenarios.evaluate(withPut), true, true, greeks)
                .spxVega()
                .orElseThrow()
                .doubleValue())
        .isCloseTo(greeks.totalCondors().vega().usdPerVolPoint() + put, within(0.01));
  }

  @Test
  void gapsOrMissingCondorsLeaveStressUnknown() {
    JointBook holed = book(300);
    BookGreeks greeks = BookGreeks.of(holed, DriftLink.METHODOLOGY);
    JointBook whole = book(30);

    assertThat(
            BookMeasures.of(List.of(POSITION), JointScenarios.evaluate(holed), true, true, greeks)
                .stressLoss())
        .isEmpty();
    assertThat(
            BookMeasures.of(
                    List.of(POSITION, POSITION),
                    JointScenarios.evaluate(whole),
                    false,
                    true,
                    BookGreeks.of(whole, DriftLink.METHODOLOGY))
                .shockLoss())
        .isEmpty();
  }

  private static JointBook book(int hedgeDays) {
    Slice vix = Slices.vix(30, 19.5, 1.1);
    CondorExposure exposure =
        new CondorExposure(
            POSITION.condor(),
            10,
            CondorPricer.value(POSITION, Slices.fixtureSpx(45), Slices.SESSION)
                .pricing()
                .orElseThrow());
    return new JointBook(
        Slices.SESSION,
        6000,
        18,
        List.of(exposure),
        List.of(),
        List.of(
            new HedgeHolding(
                HedgeLayer.FRONT,
                HedgeContract.vixCall(Slices.SESSION.plusDays(hedgeDays), 28),
                4)),
        List.of(vix));
  }
}
