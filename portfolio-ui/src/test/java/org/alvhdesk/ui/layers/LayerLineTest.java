package org.alvhdesk.ui.layers;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.alvhdesk.contracts.event.HedgeBookV1;
import org.alvhdesk.contracts.rest.HedgeBookView;
import org.alvhdesk.contracts.rest.ProposalView;
import org.alvhdesk.ui.book.LayerRow;
import org.alvhdesk.ui.format.Fmt;
import org.junit.jupiter.api.Test;

class LayerLineTest {
  private static final LocalDate EXPIRY = LocalDate.of(2018, 2, 14);

  @Test
  void aShareHasNoExpiryAndCostsItsPrice() {
    LayerLine line =
        LayerLine.of(
                view(
                    position("ETP", "VIXY", null, 0, "SHARE", 25, "41.52", 40.0),
                    new HedgeBookView.RollDown("ETP", null, 0, -0.04, -2.5)))
            .getFirst();

    assertThat(line.option()).isEqualTo("VIXY share");
    assertThat(line.expiry()).isEqualTo(Fmt.NONE);
    assertThat(line.dte()).isEqualTo(Fmt.NONE);
    assertThat(line.aboveForward()).isEqualTo(Fmt.NONE);
    assertThat(line.paid()).isEqualTo(Fmt.usd(new BigDecimal("1038.00")));
    assertThat(line.rollUsd().text()).contains("2.5");
  }

  @Test
  void aFutureIsMarginedAndAnOptionCostsAHundredTimesItsPoints() {
    assertThat(LayerLine.paid(position("FUTURES", "VX", EXPIRY, 0, "FUTURE", 2, "14.00", 14.0)))
        .isEqualByComparingTo("0");
    assertThat(
            LayerLine.paid(position("SECOND_ENGINE", "VIX", EXPIRY, 20, "CALL", -3, "0.50", 0.4)))
        .isEqualByComparingTo("-150");
  }

  @Test
  void aLayerOfSharesNamesThemOnlyWhenItWantsOrHoldsSome() {
    assertThat(LayerRow.of(List.of(layer("ETP", null, 25))).getFirst().option())
        .isEqualTo("VIX fund share");
    assertThat(LayerRow.of(List.of(layer("ETP", null, 0))).getFirst().option()).isEqualTo(Fmt.NONE);
    assertThat(LayerRow.of(List.of(layer("SECOND_ENGINE", EXPIRY, 3))).getFirst().option())
        .isEqualTo("VIX 15 call spread");
  }

  private static ProposalView.Layer layer(String name, LocalDate expiry, int target) {
    return new ProposalView.Layer(name, expiry, 15, 0, target, 0, 0, "");
  }

  private static HedgeBookV1.Position position(
      String layer,
      String root,
      LocalDate expiry,
      double strike,
      String right,
      int quantity,
      String paid,
      double mark) {
    return new HedgeBookV1.Position(
        layer,
        root,
        expiry,
        strike,
        right,
        quantity,
        0,
        new BigDecimal(paid),
        mark,
        mark,
        null,
        1.0,
        BigDecimal.TEN,
        BigDecimal.ONE);
  }

  private static HedgeBookView view(HedgeBookV1.Position held, HedgeBookView.RollDown roll) {
    return new HedgeBookView(
        new HedgeBookV1(
            "main", 1, "run", 1, Instant.EPOCH, "s", BigDecimal.ZERO, "MODEL", List.of(held)),
        List.of(),
        List.of(),
        BigDecimal.ZERO,
        BigDecimal.TEN,
        false,
        1,
        List.of(roll),
        List.of(),
        List.of());
  }
}
