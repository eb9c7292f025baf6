package org.alvhdesk.strategy.capital;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.alvhdesk.quant.statistics.Estimate;
import org.alvhdesk.quant.statistics.Xirr;
import org.junit.jupiter.api.Test;

class CondorCyclesTest {
  private static final LocalDate DAY = LocalDate.of(2024, 1, 2);

  private static BigDecimal usd(String amount) {
    return new BigDecimal(amount);
  }

  private static CondorCycles.Movement movement(
      int day, String ids, String layers, String margin, String cash) {
    return new CondorCycles.Movement(
        DAY.plusDays(day),
        new TreeSet<>(List.of(ids.split(" "))),
        new TreeSet<>(List.of(layers.split(" "))),
        usd(margin),
        usd(cash));
  }

  /** The vector of methodology 3.9: 5,000 of margin for 120 days returns 25.066 % a year. */
  @Test
  void giveTheReturnOfTheMethodology_whenMarginAndCashComeApart() {
    List<CondorCycles.Cycle> cycles =
        CondorCycles.of(
            List.of(
                movement(0, "c", "BASE", "5000", "0"),
                movement(20, "c", "BASE", "0", "150"),
                movement(41, "c", "BASE", "0", "-60"),
                movement(75, "c", "BASE", "0", "180"),
                movement(120, "c", "BASE", "-5000", "0"),
                movement(120, "c", "BASE", "0", "100")));

    assertThat(cycles).hasSize(1);
    assertThat(cycles.getFirst().endedBy(DAY.plusDays(119))).isEmpty();
    assertThat(cycles.getFirst().endedBy(DAY.plusDays(130))).contains(DAY.plusDays(120));
    Xirr.OneRoot r = (Xirr.OneRoot) CondorCycles.irr(cycles, DAY.plusDays(120), Map.of()).orThrow();
    assertThat(r.rate()).isCloseTo(0.25066, within(5e-6));
  }

  @Test
  void areOne_whenCondorsShareTheCashOfAClose() {
    List<CondorCycles.Cycle> cycles =
        CondorCycles.of(
            List.of(
                movement(0, "a", "BASE", "1000", "100"),
                movement(5, "b", "SECOND", "1000", "90"),
                movement(6, "z", "BASE", "500", "40"),
                movement(9, "a b", "BASE SECOND", "-2000", "-150")));

    assertThat(cycles)
        .extracting(CondorCycles.Cycle::ids)
        .containsExactly(new TreeSet<>(List.of("a", "b")), new TreeSet<>(List.of("z")));
    assertThat(cycles.getFirst().layers()).containsExactly("BASE", "SECOND");
    assertThat(cycles.getFirst().endedBy(DAY.plusDays(9))).contains(DAY.plusDays(9));
    assertThat(cycles.get(1).marginAt(DAY.plusDays(9))).isEqualByComparingTo("500");
  }

  @Test
  void countAnOpenCondorAsClosedAtItsCost_andAskForIt() {
    List<CondorCycles.Cycle> open =
        CondorCycles.of(List.of(movement(0, "a", "BASE", "1000", "100")));

    assertThat(
            CondorCycles.flows(open, DAY.plusDays(3), Map.of("a", usd("40"))).orThrow().stream()
                .mapToDouble(f -> f.amount())
                .toArray())
        .containsExactly(-900, 960);
    assertThat(why(CondorCycles.flows(open, DAY.plusDays(3), Map.of())))
        .isEqualTo("no mark for condor a");
  }

  @Test
  void refuse_whenMarginWasPostedBeforeTheRecordBegan() {
    assertThat(
            why(
                CondorCycles.flows(
                    CondorCycles.of(List.of(movement(1, "old", "BASE", "-1000", "-40"))),
                    DAY.plusDays(3),
                    Map.of())))
        .isEqualTo("the margin posted for condor old is not recorded");
    assertThatThrownBy(
            () ->
                new CondorCycles.Movement(
                    DAY, new TreeSet<>(), new TreeSet<>(), usd("0"), usd("1")))
        .hasMessageContaining("of no condor");
  }

  private static String why(Estimate<?> estimate) {
    return ((Estimate.Refused<?>) estimate).reason().text();
  }
}
