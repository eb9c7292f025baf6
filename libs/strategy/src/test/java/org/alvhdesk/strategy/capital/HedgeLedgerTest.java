package org.alvhdesk.strategy.capital;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.alvhdesk.quant.calendar.TradingCalendar;
import org.alvhdesk.quant.statistics.CashFlow;
import org.alvhdesk.quant.statistics.Estimate;
import org.alvhdesk.quant.statistics.Xirr;
import org.alvhdesk.strategy.hedge.HedgeContract;
import org.alvhdesk.strategy.hedge.VxFuture;
import org.junit.jupiter.api.Test;

class HedgeLedgerTest {
  private static final LocalDate JAN = LocalDate.of(2023, 1, 3);
  private static final HedgeContract CALL = HedgeContract.vixCall(LocalDate.of(2023, 3, 22), 30);
  private static final HedgeLedger LEDGER =
      HedgeLedger.of(
          List.of(
              new HedgeEntry.Settled(date(79), "FRONT", CALL, 1, usd("250.00")),
              new HedgeEntry.Bought(date(10), "FRONT", CALL, 4, usd("800.00"), usd("4.00")),
              new HedgeEntry.Decayed(date(11), "FRONT", CALL, usd("-12.50")),
              new HedgeEntry.Sold(date(40), "FRONT", CALL, 3, usd("300.00"), usd("3.00"))));

  @Test
  void foldsPremiumThetaPayoff_andCostIsWhatDidNotComeBack() {
    HedgePeriod p = LEDGER.period(date(0), date(100), usd("0"), usd("0"));

    assertThat(p.premiumUsd()).isEqualByComparingTo("800");
    assertThat(p.feesUsd()).isEqualByComparingTo("7");
    assertThat(p.proceedsUsd()).isEqualByComparingTo("300");
    assertThat(p.payoffUsd()).isEqualByComparingTo("250");
    assertThat(p.thetaUsd()).isEqualByComparingTo("-12.50");
    assertThat(p.costUsd()).isEqualByComparingTo("257");
    // 257 x 365 / 100
    assertThat(p.costPerYearUsd().orThrow()).isEqualByComparingTo("938.05");
    assertThat(p.grossPerYearUsd().orThrow()).isEqualByComparingTo("2945.55");
  }

  @Test
  void periodsAddUp_whateverTheHedgeIsWorthBetween() {
    HedgePeriod first = LEDGER.period(date(0), date(30), usd("0"), usd("650"));
    HedgePeriod second = LEDGER.period(date(30), date(100), usd("650"), usd("0"));

    assertThat(first.costUsd().add(second.costUsd()))
        .isEqualByComparingTo(LEDGER.period(date(0), date(100), usd("0"), usd("0")).costUsd());
  }

  @Test
  void dragHasThreeDenominators_eachRefusedOnItsOwn() {
    HedgePeriod.Drag drag =
        LEDGER
            .period(date(0), date(100), usd("0"), usd("0"))
            .drag(new Denominators(usd("37150"), usd("0"), usd("250000")));

    assertThat(drag.ofMaxLoss().orThrow()).isEqualByComparingTo("0.025250");
    assertThat(drag.ofNav().orThrow()).isEqualByComparingTo("0.003752");
    assertThat(refusal(drag.ofMargin())).contains("margin is 0 USD");
  }

  @Test
  void fewerThan28DaysSayNothingAboutAYear() {
    HedgePeriod p = LEDGER.period(date(0), date(27), usd("0"), usd("700"));

    assertThat(refusal(p.costPerYearUsd())).contains("at least 28 needed");
    assertThat(LEDGER.period(date(0), date(28), usd("0"), usd("700")).costPerYearUsd())
        .isInstanceOf(Estimate.Known.class);
  }

  @Test
  void moreCannotLeaveThanIsHeld() {
    assertThat(LEDGER.quantities(date(50)).get("FRONT")).containsEntry(CALL, 1);
    assertThat(LEDGER.quantities(date(79))).isEmpty();
    assertThatThrownBy(
            () -> LEDGER.with(new HedgeEntry.Sold(date(90), "FRONT", CALL, 1, usd("1"), usd("0"))))
        .hasMessageContaining("than it holds");
    assertThatThrownBy(() -> new HedgeEntry.Bought(JAN, "FRONT", CALL, 0, usd("1"), usd("0")))
        .hasMessageContaining("positive quantity");
  }

  @Test
  void aShortLegIsHeldNegativeUntilItSettles() {
    HedgeLedger ledger =
        HedgeLedger.of(
            List.of(
                new HedgeEntry.SoldShort(date(1), "FAR", CALL, 4, usd("200"), usd("0")),
                new HedgeEntry.Bought(date(2), "FAR", CALL, 1, usd("60"), usd("0"))));

    assertThat(ledger.quantities(date(2)).get("FAR")).containsEntry(CALL, -3);

    HedgeLedger settled =
        ledger.with(new HedgeEntry.Settled(date(9), "FAR", CALL, -3, usd("-150")));

    assertThat(settled.quantities(date(9))).isEmpty();
    assertThat(settled.flows(date(9), usd("0")))
        .extracting(CashFlow::amount)
        .containsExactly(200.0, -60.0, -150.0);
    assertThatThrownBy(() -> new HedgeEntry.Settled(date(9), "FAR", CALL, -3, usd("150")))
        .hasMessageContaining("amounts of 0 or more");
  }

  @Test
  void aFutureGainsOrLosesWhenItIsClosed() {
    VxFuture future = new VxFuture(date(30));

    assertThat(
            HedgeLedger.of(
                    List.of(
                        new HedgeEntry.Bought(date(1), "SHORT", future, 2, usd("0"), usd("0")),
                        new HedgeEntry.Sold(date(2), "SHORT", future, 2, usd("-900"), usd("0"))))
                .flows(date(2), usd("0")))
        .extracting(CashFlow::amount)
        .containsExactly(0.0, -900.0);
  }

  @Test
  void irrOfTheHedgeHasThePremiumAsOutlay() {
    Xirr.OneRoot r = (Xirr.OneRoot) Xirr.of(LEDGER.flows(date(100), usd("0"))).orThrow();

    double a = 1 + r.rate();
    double pv = -804 + 297 * Math.pow(a, -30 / 365.0) + 250 * Math.pow(a, -69 / 365.0);
    assertThat(pv).isCloseTo(0, within(1e-6));
    assertThat(LEDGER.flows(date(40), usd("90"))).hasSize(3);
  }

  @Test
  void rollingYearCountsPremiumsOf365Days() {
    assertThat(LEDGER.premiumOfYear(date(374))).isEqualByComparingTo("800");
    assertThat(LEDGER.premiumOfYear(date(375))).isEqualByComparingTo("0");
    assertThat(LEDGER.premiumOfYear(date(9))).isEqualByComparingTo("0");
  }

  @Test
  void budgetUseIsOfTheRollingYear() {
    BudgetUse use = BudgetUse.of(LEDGER, date(50), usd("50000"), usd("0.02"));

    assertThat(use.budgetUsd()).isEqualByComparingTo("1000.00");
    assertThat(use.leftUsd()).isEqualByComparingTo("200.00");
    assertThat(use.utilisation().orThrow()).isEqualByComparingTo("0.8");
    assertThat(refusal(BudgetUse.of(LEDGER, date(50), usd("0"), usd("0.02")).utilisation()))
        .contains("premium budget is 0");
    assertThatThrownBy(() -> BudgetUse.of(LEDGER, date(50), usd("50000"), usd("0")))
        .hasMessageContaining("above 0");
  }

  @Test
  void dragMeterLooksBack63Sessions_andNamesTheMissingDay() {
    LocalDate asOf = LocalDate.of(2023, 4, 13);
    LocalDate from = asOf;
    for (int i = 0; i < 63; i++) {
      from = TradingCalendar.previousBusinessDay(from);
    }
    assertThat(from).isEqualTo(LocalDate.of(2023, 1, 11));
    SortedMap<LocalDate, BigDecimal> values = new TreeMap<>(Map.of(from, usd("0"), asOf, usd("0")));
    SortedMap<LocalDate, Double> spx = new TreeMap<>(Map.of(from, 4000.0, asOf, 4100.0));
    Denominators base = new Denominators(usd("37150"), usd("50000"), usd("250000"));

    DragMeter.Reading r =
        DragMeter.read(LEDGER, asOf, values, spx, base, DragMeter.SESSIONS).orThrow();

    assertThat(r.sideways()).isTrue();
    assertThat(r.spxReturn()).isCloseTo(0.025, within(1e-12));
    assertThat(r.period().costUsd()).isEqualByComparingTo("257");
    assertThat(r.drag().ofMargin().orThrow()).isPositive();
    values.remove(from);
    assertThat(refusal(DragMeter.read(LEDGER, asOf, values, spx, base, DragMeter.SESSIONS)))
        .contains("no hedge value is stored for 2023-01-11");
    assertThatThrownBy(
            () ->
                DragMeter.read(
                    LEDGER, LocalDate.of(2023, 4, 15), values, spx, base, DragMeter.SESSIONS))
        .hasMessageContaining("no session");
  }

  private static String refusal(Estimate<?> estimate) {
    return ((Estimate.Refused<?>) estimate).reason().text();
  }

  private static LocalDate date(int days) {
    return JAN.plusDays(days);
  }

  private static BigDecimal usd(String amount) {
    return new BigDecimal(amount);
  }
}
