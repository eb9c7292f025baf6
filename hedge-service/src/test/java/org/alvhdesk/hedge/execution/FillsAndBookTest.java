package org.alvhdesk.hedge.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alvhdesk.contracts.event.MarketStepV1;
import org.alvhdesk.contracts.event.SignalsV1;
import org.alvhdesk.hedge.CondorBookBuilder;
import org.alvhdesk.hedge.book.BookUnit;
import org.alvhdesk.hedge.book.FillOrigin;
import org.alvhdesk.hedge.book.HedgeFill;
import org.alvhdesk.hedge.book.TestBooks;
import org.alvhdesk.hedge.engine.MarketInputs;
import org.alvhdesk.strategy.execution.Execution;
import org.alvhdesk.strategy.execution.PaperMode;
import org.alvhdesk.strategy.hedge.Action;
import org.alvhdesk.strategy.hedge.HedgeContract;
import org.alvhdesk.strategy.hedge.HedgeHolding;
import org.alvhdesk.strategy.ledger.FeeSchedule;
import org.alvhdesk.strategy.rules.HedgeLayer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a broker reports: position, cash, fees and the list of executions say the same. */
class FillsAndBookTest {
  private static final LocalDate DAY = LocalDate.of(2018, 1, 16);
  private static final HedgeContract CALL = HedgeContract.vixCall(LocalDate.of(2018, 2, 14), 20);
  private static final FeeSchedule FEES =
      new FeeSchedule(
          new BigDecimal("0.65"), new BigDecimal("0.60"), new BigDecimal("0.45"), BigDecimal.ONE);
  private static final MarketInputs INPUTS = inputs();

  private static MarketInputs inputs() {
    Instant at = Instant.parse("2018-01-16T21:00:00Z");
    SignalsV1 signals =
        new SignalsV1(2780, 12, null, null, null, 12d, null, null, List.of(), 0.015);
    return new MarketInputs(
        new MarketStepV1("r", 1, at, DAY, 0, false, "s1", 0, "", "test", "MODEL", "MODEL", signals),
        CondorBookBuilder.book("r", 1, at).build(),
        List.of());
  }

  static Stream<Long> seeds() {
    return IntStream.range(0, 200).mapToObj(Long::valueOf);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void positionCashAndFeesAreTheSumOfTheFills(long seed) {
    Random random = new Random(seed);
    BookUnit unit = TestBooks.empty(INPUTS, FEES);
    List<Execution> executions = new ArrayList<>();
    int position = 0;
    BigDecimal cash = BigDecimal.ZERO;
    BigDecimal fees = BigDecimal.ZERO;
    for (int i = 0; i < 12; i++) {
      Execution e =
          new Execution(
              i,
              "ibkr",
              "x" + i,
              "",
              random.nextBoolean() ? Action.BUY : Action.SELL,
              1 + random.nextInt(6),
              CALL,
              BigDecimal.valueOf(1 + random.nextInt(300), 2),
              Instant.EPOCH.plusSeconds(i));
      executions.add(e);
      unit.fill(
          new UUID(0, 1),
          BookUnit.Cause.PROPOSAL,
          FillOrigin.broker(e, "ann"),
          INPUTS,
          List.of(FillBooking.fill(HedgeLayer.FRONT, e)));
      position += e.action().sign() * e.quantity();
      cash =
          cash.subtract(
              e.pricePoints()
                  .multiply(BigDecimal.valueOf(100L * e.action().sign() * e.quantity())));
      fees = fees.add(new BigDecimal("1.10").multiply(BigDecimal.valueOf(e.quantity())));
    }

    assertThat(unit.holdings().stream().mapToInt(HedgeHolding::quantity).sum()).isEqualTo(position);
    assertThat(sum(unit.fills().stream().map(HedgeFill::cashUsd))).isEqualByComparingTo(cash);
    assertThat(sum(unit.cash().stream().map(row -> row.amountUsd())))
        .isEqualByComparingTo(cash.subtract(fees));
    List<Execution> known = WorkingChanges.known(unit);
    assertThat(known).hasSameSizeAs(executions);
    for (int i = 0; i < executions.size(); i++) {
      assertThat(known.get(i).agreesWith(executions.get(i))).isTrue();
    }
    assertThat(unit.fills()).allSatisfy(f -> assertThat(f.view().mode()).isEqualTo("BROKER"));
    assertThat(unit.fills()).allSatisfy(f -> assertThat(f.view().quality()).isEqualTo("TRADED"));
  }

  @Test
  void aPaperFillSaysSo() {
    BookUnit unit = TestBooks.empty(INPUTS, FEES);
    Execution e =
        new Execution(0, "b", "x", "", Action.BUY, 1, CALL, new BigDecimal("0.50"), Instant.EPOCH);
    unit.fill(
        null,
        BookUnit.Cause.PROPOSAL,
        FillOrigin.paper(PaperMode.WORKED),
        INPUTS,
        List.of(FillBooking.fill(HedgeLayer.FRONT, e)));

    assertThat(unit.fills().getFirst().view().mode()).isEqualTo("PAPER_WORKED");
    assertThat(unit.fills().getFirst().view().quality()).isEqualTo("MODEL");
    assertThat(unit.fills().getFirst().execution()).isEmpty();
    assertThat(WorkingChanges.known(unit)).isEmpty();
  }

  private static BigDecimal sum(Stream<BigDecimal> amounts) {
    return amounts.reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
