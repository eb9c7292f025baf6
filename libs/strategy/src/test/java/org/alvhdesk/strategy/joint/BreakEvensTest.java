package org.alvhdesk.strategy.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.alvhdesk.strategy.Slices;
import org.alvhdesk.strategy.hedge.HedgeHolding;
import org.junit.jupiter.api.Test;

class BreakEvensTest {
  private static final BigDecimal CREDIT = new BigDecimal("12.85");
  private static final LocalDate EXPIRY = Slices.SESSION.plusDays(45);

  @Test
  void condorAloneBreaksEvenWhereTheMethodologySays() {
    BreakEvenReport report = BreakEvens.of(book(List.of(), "0", EXPIRY));

    for (BreakEvenReport.Line line : report.lines()) {
      assertThat(line.rootsWithout()).hasSize(2);
      assertThat(line.rootsWithout().get(0)).isCloseTo(5657.15, within(1e-6));
      assertThat(line.rootsWithout().get(1)).isCloseTo(6332.85, within(1e-6));
      assertThat(line.rootsWith()).isEqualTo(line.rootsWithout());
    }
    assertThat(report.bands())
        .extracting(BreakEvenReport.Band::family)
        .containsExactly(ScenarioFamily.DRIFT, ScenarioFamily.SHOCK);
    assertThat(report.notes()).isEmpty();
  }

  @Test
  void hedgeCostNarrows_andShocksWidenTheLowerEnd() {
    BreakEvenReport report =
        BreakEvens.of(book(FixtureTableTest.holdings(28, 30, 30), "1106", EXPIRY));

    BreakEvenReport.Band shock = report.bands().get(1);
    // upwards VIX falls: what is left of the hedge does not pay for it, so the upper end comes in
    assertThat(shock.with().upperTo().orElseThrow()).isLessThan(6332.85);
    // downwards a shock lifts the calls: the band's low end lies below the condor's own
    assertThat(shock.with().lowerFrom().orElseThrow()).isLessThan(5657.15);
    assertThat(shock.with().lowerTo().orElseThrow())
        .isGreaterThan(shock.with().lowerFrom().orElseThrow());
    assertThat(shock.without().lowerFrom()).isEqualTo(shock.without().lowerTo());
    // the 30-day calls have expired by day 45
    assertThat(report.notes()).singleElement().asString().contains("counts as worth nothing");
  }

  @Test
  void onTheDayItself_nothingIsGained_andLaterTimeWidensTheZone() {
    List<HedgeHolding> hedge = FixtureTableTest.holdings(28, 30, 30);
    BookAtHorizon now = new BookAtHorizon(book(hedge, "1106", Slices.SESSION));
    Scenario still = VixMap.drift(18, DriftLink.METHODOLOGY).getFirst().at().apply(0);

    // credit 12.85 and cost 1,106 are the fair values, rounded
    assertThat(now.notes()).isEmpty();
    assertThat(now.condors(still)).isCloseTo(0, within(5.0));
    assertThat(now.hedge(still)).isCloseTo(0, within(5.0));
    double half = width(BreakEvens.of(book(hedge, "1106", Slices.SESSION.plusDays(22))));
    double end = width(BreakEvens.of(book(List.of(), "0", EXPIRY)));
    assertThat(half).isBetween(200.0, end);
  }

  private static double width(BreakEvenReport report) {
    List<Double> roots = report.lines().getFirst().rootsWithout();
    assertThat(roots).hasSize(2);
    return roots.getLast() - roots.getFirst();
  }

  @Test
  void manyHedgesMakeADisasterProfitable_andThatIsARootToo() {
    List<HedgeHolding> big =
        FixtureTableTest.holdings(28, 30, 30).stream()
            .map(h -> new HedgeHolding(h.layer(), h.contract(), 10 * h.quantity()))
            .toList();

    BreakEvenReport report = BreakEvens.of(book(big, "11060", EXPIRY));

    assertThat(report.lines())
        .anySatisfy(
            l -> {
              assertThat(l.zonesWith().getFirst().from()).isEmpty();
              assertThat(l.rootsWith().size()).isGreaterThanOrEqualTo(1);
            });
  }

  @Property(tries = 25)
  void everyRootIsEven_andNoSignChangeIsMissed(
      @ForAll @IntRange(min = 0, max = 30) int sets,
      @ForAll @DoubleRange(min = 0, max = 4000) double cost,
      @ForAll @IntRange(min = 0, max = 45) int day) {
    List<HedgeHolding> held =
        sets == 0
            ? List.of()
            : FixtureTableTest.holdings(28, 30, 30).stream()
                .map(h -> new HedgeHolding(h.layer(), h.contract(), sets * h.quantity()))
                .toList();
    BreakEvenBook book =
        book(held, BigDecimal.valueOf(Math.round(cost)).toString(), Slices.SESSION.plusDays(day));
    BookAtHorizon curves = new BookAtHorizon(book);
    BreakEvenReport report = BreakEvens.of(book);

    for (VixMap map : VixMap.drift(18, DriftLink.METHODOLOGY)) {
      BreakEvenReport.Line line =
          report.lines().stream()
              .filter(l -> l.name().equals(map.name()))
              .findFirst()
              .orElseThrow();
      int changes = 0;
      double before = total(curves, map, 3000);
      for (double spx = 3001.3; spx <= 9000; spx += 1.3) {
        double now = total(curves, map, spx);
        changes += before * now < 0 ? 1 : 0;
        before = now;
      }
      assertThat(line.rootsWith().size()).isGreaterThanOrEqualTo(changes);
      for (double root : line.rootsWith()) {
        assertThat(total(curves, map, root)).isCloseTo(0, within(0.01));
      }
    }
  }

  @Test
  void signChangesFindTouchesAndFlatStretches() {
    TreeSet<Double> grid = new TreeSet<>(List.of(0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0));

    SignChanges.Found touch = SignChanges.of(x -> (x - 3) * (x - 3), grid);
    SignChanges.Found flat = SignChanges.of(x -> x < 2 ? 2 - x : x > 4 ? 4 - x : 0, grid);

    assertThat(touch.roots()).containsExactly(3.0);
    assertThat(touch.zones()).hasSize(2);
    assertThat(flat.roots()).containsExactly(2.0, 4.0);
    assertThat(flat.zones()).hasSize(1);
    assertThat(flat.zones().getFirst().from()).isEmpty();
  }

  @Test
  void mapsStandStillWithSpx_andReachTheirWindow() {
    VixMap feb =
        VixMap.shock(18, ScenarioSet.methodologyWindows().getFirst(), DriftLink.METHODOLOGY);

    Scenario still = feb.at().apply(0);
    Scenario window = feb.at().apply(-0.041);

    assertThat(still.vixTo()).isEqualTo(18);
    assertThat(still.vixVolRatio()).isEqualTo(1);
    assertThat(still.forwardLogMove().applyAsDouble(30)).isZero();
    assertThat(window.vixTo()).isCloseTo(18 * 37.3 / 17.3, within(1e-9));
    assertThat(window.vixVolRatio()).isCloseTo(177 / 126.0, within(1e-12));
    assertThat(window.forwardLogMove().applyAsDouble(30)).isCloseTo(Math.log(1.97), within(1e-12));
    // beyond the window VIX goes on by the drift beta; upwards it follows drift
    assertThat(feb.at().apply(-0.10).vixTo())
        .isCloseTo(window.vixTo() * Math.pow(0.9 / 0.959, -4.41), within(1e-9));
    assertThat(feb.at().apply(0.02).vixTo()).isCloseTo(18 * Math.pow(1.02, -4.41), within(1e-9));
  }

  @Test
  void badBooksSayWhatIsWrong() {
    assertThatThrownBy(() -> book(List.of(), "0", EXPIRY.plusDays(1)))
        .hasMessageContaining("first condor expiry " + EXPIRY);
    assertThatThrownBy(() -> book(List.of(), "-1", EXPIRY)).hasMessageContaining("0 or more");
  }

  private static double total(BookAtHorizon curves, VixMap map, double spx) {
    Scenario s = map.at().apply(spx / 6000 - 1);
    return curves.condors(s) + curves.hedge(s);
  }

  private static BreakEvenBook book(List<HedgeHolding> hedge, String cost, LocalDate horizon) {
    return new BreakEvenBook(
        FixtureTableTest.book(FixtureTableTest.exposure(45, 5620, 5670, 6320, 6370), hedge),
        List.of(CREDIT),
        new BigDecimal(cost),
        horizon);
  }
}
