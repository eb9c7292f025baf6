package org.alvhdesk.strategy.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.alvhdesk.quant.pricing.Black76;
import org.alvhdesk.quant.pricing.Right;
import org.alvhdesk.strategy.ledger.BookDay.Trade;
import org.alvhdesk.strategy.ledger.PnlExplained.Part;
import org.junit.jupiter.api.Test;

class BookDayTest {
  private static BigDecimal usd(String amount) {
    return new BigDecimal(amount);
  }

  private static OptionLeg leg(Right right, double strike, int sign, double f, double t, double v) {
    return new OptionLeg(right, strike, sign, f, 1, t, v);
  }

  /** A position whose mark is what its legs are worth. */
  private static MarkedPosition priced(
      String id, String layer, int quantity, List<OptionLeg> legs) {
    double points = 0;
    for (OptionLeg l : legs) {
      points +=
          l.perUnit()
              * Black76.price(l.right(), l.forward(), l.strike(), l.years(), l.vol(), l.discount());
    }
    return new MarkedPosition(
        id,
        layer,
        quantity,
        BigDecimal.valueOf(100 * points).setScale(4, RoundingMode.HALF_EVEN),
        legs);
  }

  private static List<OptionLeg> condor(double f, double t, double skewUp) {
    return List.of(
        leg(Right.PUT, 2625, 1, f, t, 0.16 + skewUp),
        leg(Right.PUT, 2675, -1, f, t, 0.14 + skewUp),
        leg(Right.CALL, 2850, -1, f, t, 0.09 + skewUp / 2),
        leg(Right.CALL, 2900, 1, f, t, 0.085 + skewUp / 2));
  }

  /** Each leg on its own volatility: a day in which the skew moves is explained too. */
  @Test
  void explainsACondorAndAHedge_eachOnItsOwnForward() {
    List<MarkedPosition> start =
        List.of(
            priced("c1", "BASE", 10, condor(2779, 45 / 365.0, 0)),
            priced("f", "FRONT", 4, List.of(leg(Right.CALL, 22, 1, 13, 30 / 365.0, 0.9))));
    List<MarkedPosition> end =
        List.of(
            priced("c1", "BASE", 10, condor(2771, 44 / 365.0, 0.004)),
            priced("f", "FRONT", 4, List.of(leg(Right.CALL, 22, 1, 13.3, 29 / 365.0, 0.91))));

    PnlExplained p = PnlExplained.of(BookDay.layers(start, end, List.of(), 1));

    assertThat(p.rows()).extracting(PnlExplained.Row::layer).containsExactly("BASE", "FRONT");
    assertThat(p.total().explained()).isTrue();
    for (PnlExplained.Row row : p.rows()) {
      assertThat(row.parts().get(Part.TRADES)).isEqualByComparingTo("0");
      assertThat(row.parts().get(Part.REST).abs().doubleValue())
          .as(row.toString())
          .isLessThan(0.03 * row.gainUsd().abs().doubleValue() + 2);
    }
  }

  @Test
  void splitsTheDay_betweenWhatWasHeldAndWhatWasTraded() {
    // 4 held at 50.00, 1 sold at 60.00, the rest marked at 55.00.
    MarkedPosition start = new MarkedPosition("f", "FRONT", 4, usd("50"), List.of());
    MarkedPosition end = new MarkedPosition("f", "FRONT", 3, usd("55"), List.of());

    LayerDay day =
        BookDay.layers(
                List.of(start),
                List.of(end),
                List.of(new Trade(List.of("f"), "FRONT", usd("60.00"))),
                1)
            .getFirst();

    assertThat(day.gainUsd()).isEqualByComparingTo("25.00");
    assertThat(day.tradesUsd()).isEqualByComparingTo("5.00");
    assertThat(day.complete()).as("no volatility was known").isFalse();
  }

  @Test
  void givesTheWholeGainToTrades_whenThePositionIsNew() {
    MarkedPosition end = new MarkedPosition("f", "FRONT", 4, usd("45"), List.of());

    LayerDay day =
        BookDay.layers(
                List.of(),
                List.of(end),
                List.of(new Trade(List.of("f"), "FRONT", usd("-200.00"))),
                1)
            .getFirst();

    assertThat(day.gainUsd()).isEqualByComparingTo("-20.00");
    assertThat(day.tradesUsd()).isEqualByComparingTo("-20.00");
    assertThat(day.complete()).isTrue();
  }

  @Test
  void leavesTheGainAsRest_whenThePositionSettled() {
    MarkedPosition start =
        new MarkedPosition(
            "f", "FRONT", 4, usd("50"), List.of(leg(Right.CALL, 22, 1, 13, 0.01, 0.9)));

    PnlExplained p =
        PnlExplained.of(
            BookDay.layers(
                List.of(start),
                List.of(),
                List.of(new Trade(List.of("f"), "FRONT", usd("120.00"))),
                1));

    assertThat(p.total().gainUsd()).isEqualByComparingTo("-80.00");
    assertThat(p.total().parts().get(Part.REST)).isEqualByComparingTo("-80.00");
    assertThat(p.total().explained()).isFalse();
  }

  @Test
  void keepsTogether_whatIsOnlyKnownTogether() {
    List<MarkedPosition> start =
        List.of(
            new MarkedPosition("c1", "BASE", 1, usd("-100"), List.of()),
            new MarkedPosition("c2", "SECOND", 1, usd("-50"), List.of()));

    List<LayerDay> days =
        BookDay.layers(
            start,
            List.of(),
            List.of(new Trade(List.of("c1", "c2"), "BASE + SECOND", usd("-160.00"))),
            1);

    assertThat(days).singleElement().extracting(LayerDay::layer).isEqualTo("BASE + SECOND");
    assertThat(days.getFirst().gainUsd()).isEqualByComparingTo("-10.00");
    assertThat(days.getFirst().complete()).isFalse();
  }

  @Test
  void refuses_whatIsNoBook() {
    MarkedPosition p = new MarkedPosition("f", "FRONT", 1, usd("1"), List.of());
    assertThatThrownBy(() -> BookDay.layers(List.of(p, p), List.of(), List.of(), 1))
        .hasMessageContaining("comes twice");
    assertThatThrownBy(() -> new MarkedPosition("f", "FRONT", -1, usd("1"), List.of()))
        .hasMessageContaining("0 units or more");
    assertThatThrownBy(() -> new Trade(List.of(), "FRONT", usd("1")))
        .hasMessageContaining("which position");
    assertThatThrownBy(() -> leg(Right.CALL, 22, 1, 13, 0, 0.9)).hasMessageContaining("positive");
  }

  /** Whatever is traded, the layers gain what the book gains: change of value plus cash. */
  @Property(tries = 200)
  void layersGainWhatTheBookGains(
      @ForAll @IntRange(min = 0, max = 9) int before,
      @ForAll @IntRange(min = 0, max = 9) int after,
      @ForAll @DoubleRange(min = 0, max = 500) double from,
      @ForAll @DoubleRange(min = 0, max = 500) double to,
      @ForAll @IntRange(min = -1_000_000, max = 1_000_000) int cents) {
    List<MarkedPosition> start = new ArrayList<>();
    List<MarkedPosition> end = new ArrayList<>();
    List<Trade> trades = new ArrayList<>();
    BigDecimal expected = BigDecimal.ZERO;
    for (String id : List.of("a", "b", "c")) {
      MarkedPosition s =
          new MarkedPosition(id, "L" + id, before, BigDecimal.valueOf(from), List.of());
      MarkedPosition e = new MarkedPosition(id, "L" + id, after, BigDecimal.valueOf(to), List.of());
      start.add(s);
      end.add(e);
      trades.add(new Trade(List.of(id), "L" + id, BigDecimal.valueOf(cents, 2)));
      expected =
          expected.add(e.valueUsd()).subtract(s.valueUsd()).add(BigDecimal.valueOf(cents, 2));
    }

    PnlExplained p = PnlExplained.of(BookDay.layers(start, end, trades, 1));

    assertThat(p.total().gainUsd()).isEqualByComparingTo(expected);
  }
}
