package org.alvhdesk.hedge.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.contracts.event.CondorBookV1;
import org.alvhdesk.hedge.CondorBookBuilder;
import org.alvhdesk.hedge.book.CashRow;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.strategy.ledger.CashEntry;
import org.alvhdesk.strategy.ledger.FeeSchedule;
import org.junit.jupiter.api.Test;

class CondorCashTest {
  private static final LocalDate EXPIRY = LocalDate.of(2018, 3, 2);
  private static final Instant BEFORE = Instant.parse("2018-02-20T16:00:00Z");
  private static final Instant AFTER = Instant.parse("2018-03-02T21:00:00Z");

  private static CondorBookV1.Condor condor(String id, String layer, int quantity, LocalDate exp) {
    return condor(id, layer, quantity, exp, "9.50");
  }

  private static CondorBookV1.Condor condor(
      String id, String layer, int quantity, LocalDate exp, String credit) {
    return new CondorBookV1.Condor(
        id,
        layer,
        "SPXW",
        exp,
        OptionRoot.SPXW.settlementOf(exp),
        10,
        quantity,
        2625,
        2675,
        2860,
        2910,
        new BigDecimal(credit),
        BEFORE,
        null,
        null,
        BigDecimal.ONE,
        BigDecimal.ONE,
        2665.5,
        2869.5,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private static CondorBookV1 book(Instant at, String realised, CondorBookV1.Condor... condors) {
    return CondorBookBuilder.book("run", 1, at)
        .realised(new BigDecimal(realised))
        .condors(condors)
        .build();
  }

  private static List<String> lines(CondorBookV1 before, CondorBookV1 now, double spx) {
    return CondorCash.between(Optional.ofNullable(before), now, spx).stream()
        .map(b -> b.kind() + " " + b.layer() + " " + b.amountUsd() + " " + b.positionIds())
        .toList();
  }

  private static final CondorBookV1.Condor BASE = condor("c1", "BASE", 10, EXPIRY);
  private static final CondorBookV1.Condor SECOND = condor("c2", "SECOND", 4, EXPIRY);
  private static final CondorBookV1.Condor LATER =
      condor("c3", "SECOND", 2, LocalDate.of(2018, 3, 16));

  private static List<String> fees(CondorBookV1 before, CondorBookV1 now) {
    FeeSchedule schedule =
        new FeeSchedule(
            new BigDecimal("0.65"), new BigDecimal("0.50"), BigDecimal.ZERO, BigDecimal.ZERO);
    return CondorFees.between(Optional.ofNullable(before), now, 2700, schedule).stream()
        .map(b -> b.kind() + " " + b.amountUsd() + " " + b.positionIds() + " " + b.note())
        .toList();
  }

  @Test
  void followsWhatABrokerFillsInParts_toTheCent() {
    CondorBookV1.Condor one = condor("c4", "SECOND", 1, EXPIRY, "9.50");
    CondorBookV1.Condor three = condor("c4", "SECOND", 3, EXPIRY, "9.50113333");
    CondorBookV1.Condor two = condor("c4", "SECOND", 2, EXPIRY, "9.50113333");

    assertThat(lines(book(BEFORE, "0.00", one), book(BEFORE, "0.00", three), 2750))
        .as("2850.34 received for three, 950.00 of it before")
        .containsExactly("TRADE SECOND 1900.34 [c4]");
    assertThat(fees(book(BEFORE, "0.00", one), book(BEFORE, "0.00", three)))
        .isEqualTo(fees(book(BEFORE, "0.00"), book(BEFORE, "0.00", two)));
    assertThat(lines(book(BEFORE, "0.00", three), book(BEFORE, "439.11", two), 2750))
        .as("one bought back for 511.00: its credit of 950.11 less that was realised")
        .containsExactly("TRADE SECOND -511.00 [c4]");
  }

  @Test
  void chargesFourContractsACondor_whenItIsSoldOrBoughtBack_butNotAtSettlement() {
    CondorBookV1 held = book(BEFORE, "0.00", BASE, SECOND);

    assertThat(fees(null, held))
        .containsExactly(
            "FEE -26.00 [c1] commission, selling 10 condors",
            "FEE -20.00 [c1] exchange fee, selling 10 condors",
            "FEE -10.40 [c2] commission, selling 4 condors",
            "FEE -8.00 [c2] exchange fee, selling 4 condors");
    assertThat(fees(held, held)).isEmpty();
    assertThat(fees(held, book(BEFORE, "100.00", condor("c1", "BASE", 6, EXPIRY))))
        .containsExactly(
            "FEE -10.40 [c1] commission, buying back 4 condors",
            "FEE -8.00 [c1] exchange fee, buying back 4 condors",
            "FEE -10.40 [c2] commission, buying back 4 condors",
            "FEE -8.00 [c2] exchange fee, buying back 4 condors");
    assertThat(fees(held, book(AFTER, "100.00"))).as("both have settled").isEmpty();
  }

  @Test
  void booksTheCreditOnce_whenACondorIsSold() {
    assertThat(lines(null, book(BEFORE, "0.00", BASE), 2780))
        .containsExactly("TRADE BASE 9500.00 [c1]");
    assertThat(lines(book(BEFORE, "0.00", BASE), book(BEFORE, "0.00", BASE), 2780)).isEmpty();
  }

  @Test
  void booksWhatSettlementPays_eachCondorAtTheLevelOfTheStep() {
    // 2665 is 10 points under the short puts: 10 x 100 a condor; kept of the credit: -0.50 points.
    assertThat(lines(book(BEFORE, "0.00", BASE, SECOND), book(AFTER, "-700.00"), 2665))
        .containsExactly("SETTLEMENT BASE -10000.00 [c1]", "SETTLEMENT SECOND -4000.00 [c2]");
  }

  @Test
  void booksNothing_whenACondorSettlesWorthless() {
    assertThat(lines(book(BEFORE, "0.00", BASE), book(AFTER, "9500.00"), 2780)).isEmpty();
  }

  @Test
  void booksThePriceOfBuyingBack_whenACondorIsGoneBeforeItsExpiry() {
    // Credit 9,500, profit 4,500: bought back for 5,000.
    assertThat(lines(book(BEFORE, "0.00", BASE), book(BEFORE, "4500.00"), 2780))
        .containsExactly("TRADE BASE -5000.00 [c1]");
    assertThat(
            lines(
                book(BEFORE, "0.00", BASE),
                book(BEFORE, "1800.00", condor("c1", "BASE", 6, EXPIRY)),
                2780))
        .as("four of ten")
        .containsExactly("TRADE BASE -2000.00 [c1]");
  }

  @Test
  void givesTheRestToTheClosedOne_whenAnotherSettles() {
    assertThat(lines(book(BEFORE, "0.00", BASE, LATER), book(AFTER, "9900.00"), 2780))
        .containsExactly("TRADE SECOND -1500.00 [c3]");
  }

  @Test
  void keepsTogether_whatTheBookDoesNotTellApart() {
    assertThat(lines(book(BEFORE, "0.00", BASE, SECOND), book(BEFORE, "300.00"), 2780))
        .containsExactly("TRADE BASE + SECOND -13000.00 [c1, c2]");
    // Settled at the level of a step that was not decided here.
    assertThat(lines(book(BEFORE, "0.00", BASE), book(AFTER, "100.00"), 2780))
        .containsExactly("SETTLEMENT BASE -9400.00 [c1]");
    assertThat(lines(null, book(BEFORE, "250.00"), 2780))
        .containsExactly("ADJUSTMENT null 250.00 []");
  }

  /** Cash of condors is realised profit and open credits, after any sequence of books. */
  @Test
  void addsUp_overASequenceOfBooks() {
    List<CondorBookV1> books =
        List.of(
            book(BEFORE, "0.00", BASE),
            book(BEFORE, "0.00", BASE, SECOND),
            book(BEFORE, "-120.00", condor("c1", "BASE", 7, EXPIRY), SECOND, LATER),
            book(AFTER, "1111.11", LATER),
            book(AFTER, "1500.00"));
    BigDecimal cash = BigDecimal.ZERO;
    CondorBookV1 before = null;
    for (CondorBookV1 now : books) {
      for (CashRow.Booking b : CondorCash.between(Optional.ofNullable(before), now, 2640)) {
        assertThat(b.kind()).isNotEqualTo(CashEntry.Kind.DEPOSIT);
        cash = cash.add(b.amountUsd());
      }
      BigDecimal credits =
          now.condors().stream()
              .map(c -> new BigDecimal("950.00").multiply(BigDecimal.valueOf(c.quantity())))
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      assertThat(cash).isEqualByComparingTo(now.realisedUsd().add(credits));
      before = now;
    }
  }
}
