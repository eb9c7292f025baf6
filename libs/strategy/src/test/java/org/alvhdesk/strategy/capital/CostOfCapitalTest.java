package org.alvhdesk.strategy.capital;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.alvhdesk.market.Quality;
import org.alvhdesk.quant.statistics.CashFlow;
import org.alvhdesk.quant.statistics.Estimate;
import org.alvhdesk.quant.statistics.FactorModel;
import org.alvhdesk.quant.statistics.Refusal;
import org.alvhdesk.quant.statistics.Xirr;
import org.alvhdesk.strategy.trace.RuleTrace;
import org.alvhdesk.strategy.trace.Verdict;
import org.junit.jupiter.api.Test;

class CostOfCapitalTest {
  private static final LocalDate DAY = LocalDate.of(2024, 1, 2);

  /** The vector of methodology 3.9, as a condor that posts 5,000 of margin. */
  @Test
  void irrOfTheMethodology() {
    CondorCycle cycle =
        new CondorCycle(
            "c",
            List.of(
                step(0, "5000", "0"),
                step(20, "0", "150"),
                step(41, "0", "-60"),
                step(75, "0", "180"),
                step(120, "-5000", "100")));

    Xirr.OneRoot r =
        (Xirr.OneRoot)
            CondorCycle.irr(List.of(cycle), DAY.plusDays(120), List.of(usd("0"))).orThrow();

    assertThat(r.rate()).isCloseTo(0.25066, within(5e-6));
    assertThat(cycle.marginAt(DAY.plusDays(119))).isEqualByComparingTo("5000");
  }

  @Test
  void openCondorCountsAsClosedAtItsCost() {
    CondorCycle open = new CondorCycle("c", List.of(step(0, "5000", "1285")));

    assertThat(open.flows(DAY.plusDays(30), usd("900")))
        .containsExactly(CashFlow.on(DAY, -3715), CashFlow.on(DAY.plusDays(30), 4100));
    assertThatThrownBy(() -> new CondorCycle("x", List.of(step(0, "-1", "0"))))
        .hasMessageContaining("releases more margin");
  }

  @Test
  void waccWeighsByUse() {
    Estimate<Xirr.Result> irr = new Estimate.Known<>(one(0.20));

    Estimate<Double> wacc =
        BookWacc.of(
            List.of(
                BookWacc.margin("margin", usd("40000"), 0.05, 0.01),
                BookWacc.creditFinanced("premium", usd("10000"), irr),
                BookWacc.creditFinanced(
                    "unused", usd("0"), new Estimate.Refused<>(new Refusal.PerfectFit()))));

    // (40,000 x 6 % + 10,000 x 20 %) / 50,000
    assertThat(wacc.orThrow()).isCloseTo(0.088, within(1e-12));
  }

  @Test
  void waccIsRefusedWhenACostThatCountsIsNotKnown() {
    Estimate<Xirr.Result> many =
        new Estimate.Known<>(
            new Xirr.ManyRoots(List.of(new Xirr.Root(0.1, false), new Xirr.Root(0.5, false)), 2));

    assertThat(text(BookWacc.of(List.of(BookWacc.creditFinanced("premium", usd("1"), many)))))
        .isEqualTo("cost of premium: 2 internal rates of return, so none of them is the return");
    assertThat(text(BookWacc.of(List.of()))).isEqualTo("no capital is in use");
    assertThat(text(BookWacc.of(List.of(BookWacc.margin("m", usd("5"), Double.NaN, 0.01)))))
        .contains("not a number");
  }

  @Test
  void panelComparesFourQuarters() {
    SortedMap<String, QuarterPanel.Figures> figures = new TreeMap<>();
    figures.put("2023-Q1", figures(0.30, 0.08));
    figures.put("2023-Q2", figures(0.10, 0.08));
    figures.put("2023-Q3", figures(0.02, 0.08));
    figures.put("2023-Q4", figures(0.09, 0.08));

    QuarterPanel.Panel panel =
        QuarterPanel.of(figures, LocalDate.of(2024, 2, 10), QuarterPanel.QUARTERS);

    assertThat(panel.rows())
        .extracting(QuarterPanel.Row::quarter)
        .containsExactly("2023-Q1", "2023-Q2", "2023-Q3", "2023-Q4");
    assertThat(panel.rows().get(2).verdict()).isEqualTo(QuarterPanel.Verdict.ERODE);
    assertThat(panel.rows().get(2).spread().orThrow()).isCloseTo(-0.06, within(1e-12));
    assertThat(panel.verdict()).isEqualTo(QuarterPanel.Verdict.PRESERVE);
    figures.put("2023-Q2", figures(0.01, 0.08));
    assertThat(QuarterPanel.of(figures, LocalDate.of(2024, 3, 31), QuarterPanel.QUARTERS).verdict())
        .isEqualTo(QuarterPanel.Verdict.MIXED);
    figures.remove("2023-Q2");
    QuarterPanel.Panel holed =
        QuarterPanel.of(figures, LocalDate.of(2024, 3, 31), QuarterPanel.QUARTERS);
    assertThat(holed.verdict()).isEqualTo(QuarterPanel.Verdict.NO_DATA);
    assertThat(text(holed.rows().get(1).spread())).contains("no figures for 2023-Q2");
  }

  @Test
  void alphaFindsWhatMadeTheReturns_onCommonDatesOnly() {
    SortedMap<LocalDate, Double> sleeve = new TreeMap<>();
    SortedMap<LocalDate, Double> market = new TreeMap<>();
    SortedMap<LocalDate, Double> bill = new TreeMap<>();
    SortedMap<LocalDate, Double> vix = new TreeMap<>();
    for (int i = 0; i < 60; i++) {
      LocalDate d = LocalDate.of(2015, 1, 31).plusMonths(i);
      double m = 0.04 * Math.sin(1.3 * i);
      double v = -3 * m + 0.1 * Math.cos(2.1 * i);
      market.put(d, m + 0.001);
      bill.put(d, 0.001);
      vix.put(d, v);
      sleeve.put(d, 0.001 + 0.002 + 0.3 * m - 0.05 * v + 0.001 * Math.sin(17.0 * i));
    }
    sleeve.put(LocalDate.of(2030, 1, 31), 0.5);

    SleeveAlpha.Report r = SleeveAlpha.of(sleeve, market, bill, vix, 12);

    FactorModel.Fit two = r.twoFactor().orThrow();
    assertThat(two.marketBeta()).isCloseTo(0.3, within(0.03));
    assertThat(two.regression().coefficient(FactorModel.VIX_FUTURES).value())
        .isCloseTo(-0.05, within(0.01));
    assertThat(two.alphaPerYear()).isCloseTo(0.024, within(0.005));
    // the volatility factor's part lands in the CAPM beta: 0.3 + 0.05 x 3
    assertThat(r.capm().orThrow().marketBeta()).isCloseTo(0.45, within(0.05));
    assertThat(r.used()).isEqualTo(60);
    assertThat(r.dropped()).isEqualTo(1);
    SleeveAlpha.Report noVix = SleeveAlpha.of(sleeve, market, bill, new TreeMap<>(), 12);
    assertThat(noVix.capm()).isInstanceOf(Estimate.Known.class);
    assertThat(text(noVix.twoFactor())).contains("0 returns on dates").contains("36");
  }

  @Test
  void mrpSizingIsMertonsShare_andArmsMeetAtOneStressLoss() {
    MrpSizing.Size size = MrpSizing.size(0.05, 4, 0.16, usd("1000000"), 5000).orThrow();

    // 0.05 / (4 x 0.0256) = 0.48828; 488,281.25 / 500,000
    assertThat(size.weight()).isCloseTo(0.48828125, within(1e-12));
    assertThat(size.notionalUsd()).isEqualByComparingTo("488281.25");
    assertThat(size.condors()).isCloseTo(0.9765625, within(1e-12));
    MrpSizing.Arm mrp = new MrpSizing.Arm("MRP", 8, usd("30000"));
    MrpSizing.Arm alvh = new MrpSizing.Arm("ALVH", 10, usd("20000"));
    MrpSizing.Scaled a = MrpSizing.atStress(mrp, usd("20000")).orThrow();
    MrpSizing.Scaled b = MrpSizing.atStress(alvh, usd("20000")).orThrow();
    assertThat(a.factor()).isCloseTo(2 / 3.0, within(1e-12));
    assertThat(a.condors()).isEqualTo(5);
    assertThat(a.residual()).isCloseTo(1 / 3.0, within(1e-9));
    assertThat(b.condors()).isEqualTo(10);
    assertThat(b.residual()).isCloseTo(0, within(1e-9));
    assertThat(text(MrpSizing.atStress(new MrpSizing.Arm("x", 1, usd("0")), usd("1"))))
        .contains("x loses 0 USD");
    assertThat(text(MrpSizing.size(0.05, 4, 0, usd("1"), 5000))).contains("positive aversion");
  }

  @Test
  void impliedPremiumGateIsSlow() {
    Estimate<Double> premium = DividendDiscount.impliedPremium(0.015, 0.02, 0.04, 0.045);
    assertThat(premium.orThrow()).isCloseTo(0.03, within(1e-12));
    DividendDiscount.Gate open = DividendDiscount.Gate.OPEN;
    DividendDiscount.Gate closed = DividendDiscount.Gate.CLOSED;
    assertThat(DividendDiscount.gate(premium, 0.02, 0.035, open)).isEqualTo(open);
    assertThat(DividendDiscount.gate(premium, 0.02, 0.035, closed)).isEqualTo(closed);
    assertThat(DividendDiscount.gate(premium, 0.031, 0.035, open)).isEqualTo(closed);
    assertThat(
            DividendDiscount.gate(
                DividendDiscount.impliedPremium(0.015, 0.02, Double.NaN, 0.04), 0, 0, open))
        .isEqualTo(DividendDiscount.Gate.NO_DATA);
    assertThatThrownBy(() -> DividendDiscount.gate(premium, 0.03, 0.02, open))
        .hasMessageContaining("reopen");
  }

  @Test
  void hurdleFiresWhereTheBookHasEarnedLess() {
    assertThat(hurdle(flow(0, -5000), flow(365, 5400)).verdict()).isEqualTo(Verdict.NOT_FIRED);
    RuleTrace below = hurdle(flow(0, -5000), flow(365, 5399));
    assertThat(below.verdict()).isEqualTo(Verdict.FIRED);
    assertThat(below.ruleId()).isEqualTo("004-13");
    assertThat(below.threshold()).isEqualTo("8 % a year");
  }

  @Test
  void hurdleWithoutASingleRate() {
    // two sign changes, rates 10 % and 20 %
    assertThat(hurdle(flow(0, -1000), flow(365, 2300), flow(730, -1320)).verdict())
        .isEqualTo(Verdict.NO_DATA);
    // loses everything: below the hurdle for sure
    assertThat(hurdle(flow(0, -5000), flow(30, 0.001)).verdict()).isEqualTo(Verdict.FIRED);
    // more than 1,000 % a year: above it for sure
    assertThat(hurdle(flow(0, -1), flow(365, 100)).verdict()).isEqualTo(Verdict.NOT_FIRED);
    // credit first without margin: a rate of borrowing, not of return
    assertThat(hurdle(flow(0, 100), flow(365, -120)).verdict()).isEqualTo(Verdict.NO_DATA);
    assertThat(hurdle().verdict()).isEqualTo(Verdict.NO_DATA);
    assertThatThrownBy(
            () ->
                HurdleCheck.soFar(
                    new Estimate.Known<>(List.of()), usd("10"), Instant.EPOCH, Quality.MODEL))
        .hasMessageContaining("between -0.99 and 10");
  }

  private static RuleTrace hurdle(CashFlow... flows) {
    return HurdleCheck.soFar(
        new Estimate.Known<>(List.of(flows)), HurdleCheck.HURDLE, Instant.EPOCH, Quality.MODEL);
  }

  private static CashFlow flow(int day, double amount) {
    return new CashFlow(day, amount);
  }

  private static QuarterPanel.Figures figures(double irr, double wacc) {
    return new QuarterPanel.Figures(new Estimate.Known<>(one(irr)), new Estimate.Known<>(wacc));
  }

  private static Xirr.OneRoot one(double rate) {
    return new Xirr.OneRoot(new Xirr.Root(rate, false), 1);
  }

  private static CondorCycle.Step step(int day, String margin, String cash) {
    return new CondorCycle.Step(DAY.plusDays(day), usd(margin), usd(cash));
  }

  private static String text(Estimate<?> estimate) {
    return ((Estimate.Refused<?>) estimate).reason().text();
  }

  private static BigDecimal usd(String amount) {
    return new BigDecimal(amount);
  }
}
