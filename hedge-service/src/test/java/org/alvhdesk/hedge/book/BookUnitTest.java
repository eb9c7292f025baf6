package org.alvhdesk.hedge.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.alvhdesk.contracts.event.MarketStepV1;
import org.alvhdesk.contracts.event.SignalsV1;
import org.alvhdesk.hedge.CondorBookBuilder;
import org.alvhdesk.hedge.engine.HeldBook;
import org.alvhdesk.hedge.engine.MarketInputs;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.quant.pricing.Right;
import org.alvhdesk.strategy.capital.HedgeLedger;
import org.alvhdesk.strategy.hedge.Action;
import org.alvhdesk.strategy.hedge.EtpShare;
import org.alvhdesk.strategy.hedge.HedgeContract;
import org.alvhdesk.strategy.hedge.HedgeHolding;
import org.alvhdesk.strategy.hedge.OptionSeries;
import org.alvhdesk.strategy.hedge.VxFuture;
import org.alvhdesk.strategy.hedge.manage.PremiumBudget;
import org.alvhdesk.strategy.ledger.FeeSchedule;
import org.alvhdesk.strategy.rules.HedgeLayer;
import org.junit.jupiter.api.Test;

class BookUnitTest {
  private static final LocalDate DAY = LocalDate.of(2018, 1, 16);
  private static final LocalDate EXPIRY = LocalDate.of(2018, 2, 14);
  private static final OptionSeries HIGH_PUT = put(2640);
  private static final OptionSeries LOW_PUT = put(2500);
  private static final OptionSeries CALL = HedgeContract.vixCall(EXPIRY, 20);
  private static final VxFuture FUTURE = new VxFuture(EXPIRY);

  private static OptionSeries put(double strike) {
    return new OptionSeries(OptionRoot.SPXW, EXPIRY, strike, Right.PUT);
  }

  private static MarketInputs inputs(long step, LocalDate session, double spx, double vix) {
    Instant at = session.atTime(16, 0).atZone(OptionRoot.CHICAGO).toInstant();
    SignalsV1 signals =
        new SignalsV1(spx, vix, null, null, null, vix, null, null, List.of(), 0.015);
    return new MarketInputs(
        new MarketStepV1(
            "r", step, at, session, 0, false, "s" + step, 0, "", "test", "MODEL", "MODEL", signals),
        CondorBookBuilder.book("r", step, at).build(),
        List.of());
  }

  private static final MarketInputs TODAY = inputs(1, DAY, 2780, 12);

  private static LegFill leg(
      HedgeLayer layer, Action action, HedgeContract contract, int quantity, String price) {
    return new LegFill(layer, action, contract, quantity, new BigDecimal(price));
  }

  private static void fill(BookUnit unit, LegFill... legs) {
    unit.fill(null, BookUnit.Cause.PROPOSAL, unit.book().inputs(), List.of(legs));
  }

  private static List<String> cash(BookUnit unit) {
    return unit.fills().stream().map(f -> f.action + " " + f.quantity + " " + f.cashUsd).toList();
  }

  private static HedgeLedger ledger(BookUnit unit) {
    return HedgeLedger.of(unit.fills().stream().map(HedgeFill::ledgerEntry).toList());
  }

  @Test
  void aPutSpreadIsOnePurchaseForItsNetPremium() {
    BookUnit unit = TestBooks.empty(TODAY);
    fill(
        unit,
        leg(HedgeLayer.PUTS, Action.SELL, LOW_PUT, 3, "4.00"),
        leg(HedgeLayer.PUTS, Action.BUY, HIGH_PUT, 3, "12.50"));

    assertThat(cash(unit)).containsExactly("SELL 3 1200.00", "BUY 3 -3750.00");
    assertThat(unit.holdings()).extracting(HedgeHolding::quantity).containsExactly(-3, 3);
    HeldBook held = unit.held(DAY);
    assertThat(held.premiumsPaid())
        .containsExactly(new PremiumBudget.Paid(DAY, new BigDecimal("2550.00")));
    assertThat(held.past().get(HedgeLayer.PUTS).lastAdd()).contains(DAY);
    assertThat(held.past().get(HedgeLayer.PUTS).lastReduce()).isEmpty();
    assertThat(held.holdings())
        .allSatisfy(h -> assertThat(h.opened()).contains(DAY))
        .extracting(h -> h.averagePoints().orElseThrow())
        .usingElementComparator(BigDecimal::compareTo)
        .containsExactly(new BigDecimal("4"), new BigDecimal("12.5"));
  }

  @Test
  void feesAreLinesOfTheirOwn_andPartOfWhatTheHedgeCost() {
    FeeSchedule fees =
        new FeeSchedule(
            new BigDecimal("0.65"),
            BigDecimal.ZERO,
            new BigDecimal("0.40"),
            new BigDecimal("1.72"));
    BookUnit unit = TestBooks.empty(TODAY, fees);
    fill(
        unit,
        leg(HedgeLayer.FRONT, Action.BUY, CALL, 4, "1.00"),
        leg(HedgeLayer.FUTURES, Action.BUY, FUTURE, 1, "14.00"));

    assertThat(unit.cash())
        .extracting(row -> row.kind + " " + row.amountUsd + " " + row.layer + " " + row.note)
        .containsExactly(
            "TRADE -400.00 FRONT BUY 4 VIX 2018-02-14 20 call at 1.00 points",
            "FEE -2.60 FRONT commission, BUY 4 VIX 2018-02-14 20 call",
            "FEE -1.60 FRONT exchange fee, BUY 4 VIX 2018-02-14 20 call",
            "FEE -0.65 FUTURES commission, BUY 1 " + FUTURE.text(),
            "FEE -1.72 FUTURES exchange fee, BUY 1 " + FUTURE.text());
    assertThat(unit.cash()).allMatch(CashRow::isOfPositions);
    assertThat(unit.book().cashUsd).as("premium, without fees").isEqualByComparingTo("-400");
    assertThat(
            ledger(unit).period(DAY.minusDays(1), DAY, BigDecimal.ZERO, BigDecimal.ZERO).feesUsd())
        .isEqualByComparingTo("6.57");

    unit.advance(inputs(2, EXPIRY.plusDays(1), 2700, 25));
    unit.settleExpired(unit.book().inputs());
    assertThat(unit.fills().stream().filter(f -> f.action.equals("SETTLE")))
        .hasSize(2)
        .allSatisfy(f -> assertThat(f.feesUsd).isZero());
  }

  @Test
  void sellingBackIsAReductionAndDoesNotRefillTheBudget() {
    BookUnit unit = TestBooks.empty(TODAY);
    fill(unit, leg(HedgeLayer.FRONT, Action.BUY, CALL, 4, "1.00"));
    unit.advance(inputs(2, DAY.plusDays(1), 2700, 18));
    fill(unit, leg(HedgeLayer.FRONT, Action.SELL, CALL, 4, "3.00"));

    HeldBook held = unit.held(DAY.plusDays(1));
    assertThat(held.holdings()).isEmpty();
    assertThat(held.premiumsPaid())
        .containsExactly(new PremiumBudget.Paid(DAY, new BigDecimal("400.00")));
    assertThat(held.past().get(HedgeLayer.FRONT).lastReduce()).contains(DAY.plusDays(1));
  }

  @Test
  void aShortCallIsBoughtBackOrSettlesAgainstUs() {
    BookUnit unit = TestBooks.empty(TODAY);
    fill(unit, leg(HedgeLayer.FAR, Action.SELL, CALL, 4, "0.80"));
    fill(unit, leg(HedgeLayer.FAR, Action.BUY, CALL, 1, "1.10"));
    assertThat(unit.held(DAY).premiumsPaid()).isEmpty();

    MarketInputs settled = inputs(2, EXPIRY, 2600, 25);
    unit.advance(settled);
    unit.settleExpired(settled);

    assertThat(cash(unit)).containsExactly("SELL 4 320.00", "BUY 1 -110.00", "SETTLE -3 -1500.00");
    assertThat(unit.holdings()).isEmpty();
    assertThat(ledger(unit).quantities(EXPIRY)).isEmpty();
  }

  @Test
  void aFutureCostsNothingAndPaysItsGainWhenItIsClosed() {
    BookUnit unit = TestBooks.empty(TODAY);
    fill(unit, leg(HedgeLayer.FUTURES, Action.BUY, FUTURE, 2, "13.05"));
    assertThat(unit.cash()).isEmpty();
    fill(unit, leg(HedgeLayer.FUTURES, Action.SELL, FUTURE, 1, "14.05"));

    MarketInputs settled = inputs(2, EXPIRY, 2600, 12);
    unit.advance(settled);
    unit.settleExpired(settled);

    assertThat(cash(unit)).containsExactly("BUY 2 0.00", "SELL 1 1000.00", "SETTLE 1 -1050.00");
    assertThat(unit.cash()).hasSize(2);
    assertThat(unit.held(EXPIRY).premiumsPaid()).isEmpty();
    assertThat(ledger(unit).quantities(EXPIRY)).isEmpty();
  }

  @Test
  void aShortFutureGainsWhenThePriceFalls() {
    BookUnit unit = TestBooks.empty(TODAY);
    fill(unit, leg(HedgeLayer.FUTURES, Action.SELL, FUTURE, 2, "14.00"));
    fill(unit, leg(HedgeLayer.FUTURES, Action.BUY, FUTURE, 2, "13.00"));

    assertThat(cash(unit)).containsExactly("SELL 2 0.00", "BUY 2 2000.00");
    assertThat(unit.holdings()).isEmpty();
  }

  @Test
  void aLegThroughZeroClosesFirstAndOpensTheRest() {
    BookUnit unit = TestBooks.empty(TODAY);
    fill(unit, leg(HedgeLayer.FAR, Action.BUY, CALL, 2, "1.00"));
    fill(unit, leg(HedgeLayer.FAR, Action.SELL, CALL, 5, "0.90"));

    assertThat(cash(unit)).containsExactly("BUY 2 -200.00", "SELL 2 180.00", "SELL 3 270.00");
    assertThat(unit.holdings()).extracting(HedgeHolding::quantity).containsExactly(-3);
    assertThat(ledger(unit).quantities(DAY).get("FAR")).containsEntry(CALL, -3);
  }

  @Test
  void whatIsFilledAfterTheCloseIsOfTheSessionThatIsAskedAbout() {
    BookUnit unit = TestBooks.empty(TODAY);
    fill(unit, leg(HedgeLayer.FRONT, Action.BUY, CALL, 4, "1.00"));

    assertThat(unit.held(DAY.minusDays(1)).premiumsPaid())
        .extracting(PremiumBudget.Paid::date)
        .containsExactly(DAY.minusDays(1));
  }

  @Test
  void aPositionTakesBackOnlyWhatItHolds() {
    HedgePosition position =
        HedgePosition.none(new BookKey("r", "main"), HedgeLayer.FRONT, CALL, DAY);
    position.add(2, new BigDecimal("1.00"));

    assertThatThrownBy(() -> position.close(-3)).hasMessageContaining("2 of VIX");
    assertThatThrownBy(() -> position.close(1)).hasMessageContaining("does not close");
  }

  @Test
  void columnsCarryEveryContract() {
    for (HedgeContract contract : List.of(CALL, HIGH_PUT, FUTURE, new EtpShare("VIXY"))) {
      assertThat(
              ContractColumns.contract(
                  ContractColumns.root(contract),
                  ContractColumns.expiry(contract),
                  ContractColumns.strike(contract),
                  ContractColumns.right(contract)))
          .isEqualTo(contract);
    }
    assertThatThrownBy(() -> ContractColumns.contract("VX", EXPIRY, 20, "CALL"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
