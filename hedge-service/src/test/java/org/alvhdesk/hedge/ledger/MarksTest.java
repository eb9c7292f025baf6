package org.alvhdesk.hedge.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.contracts.event.MarketStepV1;
import org.alvhdesk.contracts.event.SignalsV1;
import org.alvhdesk.contracts.event.SliceV1;
import org.alvhdesk.hedge.CondorBookBuilder;
import org.alvhdesk.hedge.book.BookUnit;
import org.alvhdesk.hedge.book.LegFill;
import org.alvhdesk.hedge.book.TestBooks;
import org.alvhdesk.hedge.engine.MarketInputs;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.quant.pricing.Right;
import org.alvhdesk.strategy.hedge.Action;
import org.alvhdesk.strategy.hedge.HedgeContract;
import org.alvhdesk.strategy.hedge.HedgeHolding;
import org.alvhdesk.strategy.hedge.OptionSeries;
import org.alvhdesk.strategy.hedge.VxFuture;
import org.alvhdesk.strategy.ledger.MarkedPosition;
import org.alvhdesk.strategy.rules.HedgeLayer;
import org.junit.jupiter.api.Test;

/** A put quoted 9.00 x 11.00, a VX future at 14.00. */
class MarksTest {
  private static final LocalDate EXPIRY = LocalDate.of(2018, 2, 14);
  private static final Instant AT = Instant.parse("2018-01-16T15:00:00Z");
  private static final OptionSeries PUT =
      new OptionSeries(OptionRoot.SPXW, EXPIRY, 2600, Right.PUT);
  private static final VxFuture FUTURE = new VxFuture(EXPIRY);

  private static MarketInputs inputs() {
    double[] none = {0};
    SliceV1 slice =
        new SliceV1(
            "r",
            1,
            "s",
            "SPXW",
            EXPIRY,
            AT,
            0.08,
            2780,
            0.99,
            "MODEL",
            "test",
            new double[] {2600},
            new double[] {180},
            new double[] {182},
            new double[] {9},
            new double[] {11},
            new double[] {0.16},
            none,
            none,
            none);
    SignalsV1 signals =
        new SignalsV1(
            2780,
            12,
            null,
            null,
            null,
            12,
            null,
            null,
            List.of(new SignalsV1.VxFuture(EXPIRY, 14)),
            0.015);
    return new MarketInputs(
        new MarketStepV1(
            "r",
            1,
            AT,
            EXPIRY.minusDays(29),
            0,
            false,
            "s",
            1,
            "",
            "test",
            "MODEL",
            "MODEL",
            signals),
        CondorBookBuilder.book("r", 1, AT).build(),
        List.of(slice));
  }

  private static HedgeHolding held(HedgeContract contract, int quantity, String paid) {
    return new HedgeHolding(
        HedgeLayer.PUTS, contract, quantity, Optional.of(new BigDecimal(paid)), Optional.empty());
  }

  private static String value(HedgeHolding holding) {
    Marks marks = Marks.of(inputs(), List.of(holding), List.of());
    assertThat(marks.missingHedge()).isEmpty();
    return marks.hedge().getFirst().valueUsd().toPlainString();
  }

  @Test
  void aShortLegIsWorthWhatItCostsToBuyBack() {
    assertThat(value(held(PUT, 3, "4.00"))).isEqualTo("3000.00");
    assertThat(value(held(PUT, -3, "4.00"))).isEqualTo("-3000.00");

    MarkedPosition sold =
        Marks.of(inputs(), List.of(held(PUT, -3, "4.00")), List.of()).hedge().getFirst();
    assertThat(sold.quantity()).isEqualTo(3);
    assertThat(sold.legs()).extracting(leg -> leg.perUnit()).containsExactly(-1);
  }

  @Test
  void aFutureIsWorthItsGain() {
    assertThat(value(held(FUTURE, 2, "13.00"))).isEqualTo("2000.00");
    assertThat(value(held(FUTURE, -2, "13.00"))).isEqualTo("-2000.00");
  }

  @Test
  void whatWasClosedKeepsItsMarkAgainstWhatWasPaid() {
    BookUnit unit = TestBooks.empty(inputs());
    for (Action action : List.of(Action.BUY, Action.SELL)) {
      String price = action == Action.BUY ? "13.00" : "13.50";
      unit.fill(
          null,
          BookUnit.Cause.PROPOSAL,
          inputs(),
          List.of(new LegFill(HedgeLayer.FUTURES, action, FUTURE, 2, new BigDecimal(price))));
    }

    Marks marks = Marks.of(inputs(), unit.holdings(), unit.fills());

    assertThat(marks.hedge()).hasSize(1);
    assertThat(marks.hedge().getFirst().quantity()).isZero();
    assertThat(marks.hedge().getFirst().unitUsd()).isEqualByComparingTo("1000");
  }

  @Test
  void whatIsNotQuotedIsMissing() {
    HedgeHolding other = held(new VxFuture(EXPIRY.plusDays(28)), 1, "13.00");

    assertThat(Marks.of(inputs(), List.of(other), List.of()).missingHedge())
        .containsExactly("PUTS VX 2018-03-14 future has no usable quote");
  }
}
