package org.alvhdesk.strategy.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.alvhdesk.strategy.condor.CondorLayer;
import org.alvhdesk.strategy.condor.CondorPosition;
import org.alvhdesk.strategy.hedge.HedgeHolding;
import org.alvhdesk.strategy.ledger.BrokerRow;
import org.alvhdesk.strategy.ledger.OpeningBook;
import org.alvhdesk.strategy.ledger.OpeningImport;
import org.alvhdesk.strategy.opening.PlacedBook.Rung;
import org.alvhdesk.strategy.rules.HedgeLayer;
import org.alvhdesk.strategy.rules.RuleSets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PlacedBookTest {
  private static final LocalDate SESSION = LocalDate.of(2025, 12, 1);
  private static final Instant NOW = Instant.parse("2025-12-01T16:00:00Z");
  private static final List<Rung> RUNGS =
      List.of(
          new Rung(HedgeLayer.FRONT, 30),
          new Rung(HedgeLayer.MID, 110),
          new Rung(HedgeLayer.FAR, 220));

  private static OpeningBook.Accepted book(String... symbolQuantityPrice) {
    List<BrokerRow> rows = new java.util.ArrayList<>();
    for (int i = 0; i < symbolQuantityPrice.length; i += 3) {
      rows.add(
          new BrokerRow(
              2 + i / 3,
              symbolQuantityPrice[i],
              symbolQuantityPrice[i + 1],
              symbolQuantityPrice[i + 2],
              ""));
    }
    return (OpeningBook.Accepted) OpeningImport.read(rows);
  }

  private static OpeningBook.Accepted two() {
    return book(
        "SPXW251219P05620000",
        "10",
        "24.13",
        "SPXW251219P05670000",
        "-10",
        "31.00",
        "SPXW251219C06320000",
        "-10",
        "10.00",
        "SPXW251219C06370000",
        "10",
        "4.00",
        "SPXW260116P05620000",
        "2",
        "24.00",
        "SPXW260116P05670000",
        "-2",
        "31.00",
        "SPXW260116C06320000",
        "-2",
        "10.00",
        "SPXW260116C06370000",
        "2",
        "4.00",
        "VIX260121C00028000",
        "4",
        "0.45",
        "VIX260722C00030000",
        "2",
        "2.01");
  }

  private static PlacedBook place(OpeningBook.Accepted book, List<Rung> rungs) {
    return PlacedBook.of(
        book,
        new PlacedBook.Places(RuleSets.layered002().plan(), rungs, SESSION, NOW, "run/import/"));
  }

  @Test
  @DisplayName("farthest condor first into the ladder; options to the nearest layer; all told")
  void placesPositions() {
    PlacedBook placed = place(two(), RUNGS);

    assertThat(placed.condors())
        .extracting(CondorPosition::id)
        .containsExactly("run/import/6", "run/import/2");
    assertThat(placed.condors())
        .extracting(CondorPosition::layer)
        .containsExactly(CondorLayer.BASE, CondorLayer.SECOND);
    assertThat(placed.condors().getLast().creditPoints()).isEqualByComparingTo("12.85");
    assertThat(placed.condors()).allSatisfy(c -> assertThat(c.openedAt()).isBeforeOrEqualTo(NOW));
    assertThat(placed.hedge())
        .extracting(HedgeHolding::layer)
        .containsExactly(HedgeLayer.FRONT, HedgeLayer.FAR);
    assertThat(placed.hedge().getFirst().averagePoints()).contains(new BigDecimal("0.45"));
    assertThat(placed.notes()).hasSize(4);
    assertThat(place(two(), RUNGS)).isEqualTo(placed);
  }

  @Test
  @DisplayName("a position that has expired, and an option that no layer takes, are refused")
  void refuses() {
    assertThatThrownBy(() -> place(two(), List.of()))
        .hasMessageContaining("VIX 2026-01-21 28 call")
        .hasMessageContaining("no layer it could belong to");
    OpeningBook.Accepted past = book("VIX251119C00028000", "4", "0.45");
    assertThatThrownBy(() -> place(past, RUNGS)).hasMessageContaining("expired before");
  }
}
