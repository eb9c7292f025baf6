package org.alvhdesk.strategy.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.alvhdesk.quant.pricing.Black76;
import org.alvhdesk.quant.pricing.OptionGreeks;
import org.alvhdesk.quant.pricing.Right;
import org.alvhdesk.strategy.ledger.PnlExplained.Part;
import org.junit.jupiter.api.Test;

class PnlExplainedTest {
  /** A call on a VIX forward, ten contracts: the Taylor parts come close to the repricing. */
  @Test
  void explainsARepricedOptionButForASmallRest() {
    double years = 60 / 365.0;
    OptionGreeks g = Black76.greeks(Right.CALL, 20, 24, years, 0.9, 1);
    double after = Black76.price(Right.CALL, 20.5, 24, years - 1 / 365.0, 0.92, 1);
    BigDecimal gain = new BigDecimal(String.format("%.2f", (after - g.price()) * 1000));
    LayerDay day =
        new LayerDay(
            "FRONT",
            List.of(
                new LayerDay.Exposure(
                    new LayerDay.Sensitivities(
                        g.delta() * 1000,
                        g.gamma() * 1000,
                        g.vega() / 100 * 1000,
                        g.theta() / 365 * 1000,
                        g.vanna() / 100 * 1000,
                        g.volga() / 10_000 * 1000),
                    new LayerDay.Move(0.5, 2, 1))),
            true,
            new BigDecimal("0"),
            gain);

    PnlExplained.Row row = PnlExplained.of(List.of(day)).rows().getFirst();

    assertThat(row.parts().get(Part.DELTA)).isPositive();
    assertThat(row.parts().get(Part.THETA)).isNegative();
    assertThat(row.parts().get(Part.REST).abs().doubleValue())
        .isLessThan(0.01 * gain.abs().doubleValue());
  }

  @Test
  void aLayerWithoutSensitivitiesIsAllRest_andSaysSo() {
    LayerDay day =
        new LayerDay("BASE", List.of(), false, new BigDecimal("12.50"), new BigDecimal("-480.25"));

    PnlExplained p = PnlExplained.of(List.of(day));

    assertThat(p.rows().getFirst().explained()).isFalse();
    assertThat(p.total().explained()).isFalse();
    assertThat(p.rows().getFirst().parts().get(Part.REST)).isEqualByComparingTo("-492.75");
    assertThatThrownBy(
            () ->
                new LayerDay.Exposure(
                    new LayerDay.Sensitivities(1, 0, 0, 0, 0, 0),
                    new LayerDay.Move(Double.NaN, 0, 1)))
        .hasMessageContaining("no number");
    assertThatThrownBy(
            () ->
                new LayerDay.Exposure(
                    new LayerDay.Sensitivities(1, 0, Double.NaN, 0, 0, 0),
                    new LayerDay.Move(1, 0, 1)))
        .hasMessageContaining("no number");
    assertThatThrownBy(
            () -> new LayerDay("BASE", List.of(), true, BigDecimal.ZERO, new BigDecimal("0.001")))
        .hasMessageContaining("whole cents");
  }

  @Property(tries = 200)
  void partsAddUpToTheCent_inEveryRowAndInTotal(
      @ForAll @IntRange(min = 0, max = 6) int layers,
      @ForAll @DoubleRange(min = -5000, max = 5000) double size,
      @ForAll @DoubleRange(min = -200, max = 200) double points,
      @ForAll @DoubleRange(min = -30, max = 30) double vol,
      @ForAll @IntRange(min = -10_000_000, max = 10_000_000) int cents) {
    List<LayerDay> days = new ArrayList<>();
    for (int i = 0; i < layers; i++) {
      days.add(
          new LayerDay(
              "L" + i,
              List.of(
                  new LayerDay.Exposure(
                      new LayerDay.Sensitivities(
                          size / (i + 1), size / 77, -size, size / 3, size / 11, -size / 13),
                      new LayerDay.Move(points, vol, i))),
              true,
              BigDecimal.valueOf(cents / 7, 2),
              BigDecimal.valueOf(cents, 2)));
    }

    PnlExplained p = PnlExplained.of(days);

    List<PnlExplained.Row> all = new ArrayList<>(p.rows());
    all.add(p.total());
    for (PnlExplained.Row row : all) {
      assertThat(row.parts()).hasSize(Part.values().length);
      assertThat(row.parts().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
          .isEqualByComparingTo(row.gainUsd());
    }
    assertThat(p.total().gainUsd())
        .isEqualByComparingTo(BigDecimal.valueOf((long) cents * layers, 2));
  }
}
