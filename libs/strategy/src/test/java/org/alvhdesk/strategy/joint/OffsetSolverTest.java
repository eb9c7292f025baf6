package org.alvhdesk.strategy.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.quant.pricing.Right;
import org.alvhdesk.strategy.Slices;
import org.alvhdesk.strategy.hedge.HedgeContract;
import org.alvhdesk.strategy.hedge.HedgeHolding;
import org.alvhdesk.strategy.hedge.OptionSeries;
import org.junit.jupiter.api.Test;

class OffsetSolverTest {
  private static final String FEB = "2018-02-02..05";
  private static final HedgeContract FRONT = call(30, 28);
  private static final HedgeContract MID = call(110, 30);
  private static final HedgeContract FAR = call(220, 30);
  private static final SortedMap<HedgeContract, Integer> FOUR_FOUR_TWO =
      new TreeMap<>(Map.of(FRONT, 4, MID, 4, FAR, 2));
  private static final List<HedgeHolding> HELD = FixtureTableTest.holdings(28, 30, 30);

  @Test
  void theSetOfTheMethodologyOffsets47PercentOfFebruary2018() {
    // 4/4/2 offsets 47 % (methodology 0.6); half sets of 2:2:1 are the grain
    OffsetResult.Sized forty = sized(ask(FEB, "0.40", FOUR_FOUR_TWO, false));
    OffsetResult.Sized all = sized(ask(FEB, "1.00", FOUR_FOUR_TWO, false));

    assertThat(forty.sets()).isEqualTo(2);
    assertThat(forty.lines()).extracting(OffsetResult.Line::quantity).containsExactly(4, 4, 2);
    assertThat(forty.shareReached()).isCloseTo(0.47, within(0.005));
    assertThat(all.sets()).isEqualTo(5);
    assertThat(forty.heldGainUsd()).isEqualByComparingTo("0");
    assertThat(forty.lossUsd())
        .isEqualTo(
            ScenarioGridTest.row(JointScenarios.evaluate(book(List.of())), FEB)
                .condorUsd()
                .negate());
    // locked quotes: ask = mid; 4 x 0.45 + 4 x 1.31 + 2 x 2.01 points x 100, to the cent of a mid
    assertThat(forty.costAtAskUsd()).isEqualByComparingTo(forty.costAtMidUsd());
    assertThat(forty.costAtAskUsd().doubleValue()).isCloseTo(1106, within(3.0));
  }

  @Test
  void oneSetLessDoesNotReachTheShare() {
    for (String share : List.of("0.05", "0.33", "0.5", "0.9", "2")) {
      OffsetResult.Sized r = sized(ask(FEB, share, FOUR_FOUR_TWO, false));
      double perSet = r.gainUsd().doubleValue() / r.sets() / r.lossUsd().doubleValue();

      assertThat(r.shareReached()).isGreaterThanOrEqualTo(Double.parseDouble(share));
      assertThat(r.shareReached() - perSet).isLessThan(Double.parseDouble(share));
    }
  }

  @Test
  void eachSeriesAlone() {
    SortedMap<HedgeContract, OffsetResult> each =
        OffsetSolver.perContract(ask(FEB, "0.25", FOUR_FOUR_TWO, false));

    assertThat(each.keySet()).containsExactly(FRONT, MID, FAR);
    for (OffsetResult r : each.values()) {
      assertThat(((OffsetResult.Sized) r).lines()).hasSize(1);
      assertThat(((OffsetResult.Sized) r).shareReached()).isGreaterThanOrEqualTo(0.25);
    }
  }

  @Test
  void heldHedgeCountsWhenAskedTo() {
    assertThat(OffsetSolver.solve(question(HELD, FEB, "0.40", FOUR_FOUR_TWO, true)))
        .isInstanceOfSatisfying(
            OffsetResult.AlreadyCovered.class,
            c -> assertThat(c.shareReached()).isCloseTo(0.47, within(0.005)));
    OffsetResult.Sized more = sized(question(HELD, FEB, "0.60", FOUR_FOUR_TWO, true));
    assertThat(more.sets()).isEqualTo(1);
    assertThat(more.heldGainUsd()).isPositive();
  }

  @Test
  void cannot_whenTheHedgeDoesNotGain() {
    HedgeContract put =
        new OptionSeries(OptionRoot.VIX, FRONT.expires().orElseThrow(), 19, Right.PUT);

    assertThat(OffsetSolver.solve(ask(FEB, "0.2", new TreeMap<>(Map.of(put, 1)), false)))
        .isInstanceOfSatisfying(
            OffsetResult.Cannot.class, c -> assertThat(c.reason()).contains("does not gain"));
    // in a rally condors lose and so do VIX calls
    assertThat(OffsetSolver.solve(ask("SPX +4 %", "0.2", FOUR_FOUR_TWO, false)))
        .isInstanceOf(OffsetResult.Cannot.class);
  }

  @Test
  void cannot_whenOnlyAnAbsurdNumberWould() {
    HedgeContract farOut = call(30, 80);

    assertThat(OffsetSolver.solve(ask("SPX -3 %", "1", new TreeMap<>(Map.of(farOut, 1)), false)))
        .isInstanceOfSatisfying(
            OffsetResult.Cannot.class, c -> assertThat(c.reason()).contains("gains only"));
  }

  @Test
  void noData_whenASeriesIsNotQuoted() {
    assertThat(OffsetSolver.solve(ask(FEB, "0.2", new TreeMap<>(Map.of(call(300, 30), 1)), false)))
        .isInstanceOf(OffsetResult.NoData.class);
    assertThat(
            OffsetSolver.solve(ask(FEB, "0.2", new TreeMap<>(Map.of(call(30, 28.25), 1)), false)))
        .isInstanceOf(OffsetResult.NoData.class);
  }

  @Test
  void nothingToOffset_whenTheCondorsDoNotLose() {
    JointBook empty =
        new JointBook(Slices.SESSION, 6000, 18, List.of(), HELD, HELD, book(HELD).slices());

    assertThat(
            OffsetSolver.solve(
                new OffsetQuestion(
                    empty,
                    ScenarioSet.methodology(18),
                    FEB,
                    new BigDecimal("0.5"),
                    FOUR_FOUR_TWO,
                    false)))
        .isInstanceOf(OffsetResult.NothingToOffset.class);
  }

  @Test
  void badQuestionsSayWhatToDo() {
    assertThatThrownBy(() -> ask("1987", "0.5", FOUR_FOUR_TWO, false))
        .hasMessageContaining("no scenario '1987'; there are [SPX -10 %");
    assertThatThrownBy(() -> ask(FEB, "0", FOUR_FOUR_TWO, false)).hasMessageContaining("above 0");
    assertThatThrownBy(() -> ask(FEB, "1", new TreeMap<>(), false))
        .hasMessageContaining("positive contracts");
  }

  private static OffsetResult.Sized sized(OffsetQuestion question) {
    return (OffsetResult.Sized) OffsetSolver.solve(question);
  }

  private static OffsetQuestion ask(
      String scenario, String share, SortedMap<HedgeContract, Integer> ratio, boolean held) {
    return question(List.of(), scenario, share, ratio, held);
  }

  private static OffsetQuestion question(
      List<HedgeHolding> before,
      String scenario,
      String share,
      SortedMap<HedgeContract, Integer> ratio,
      boolean countHeld) {
    return new OffsetQuestion(
        book(before),
        ScenarioSet.methodology(18),
        scenario,
        new BigDecimal(share),
        ratio,
        countHeld);
  }

  private static JointBook book(List<HedgeHolding> before) {
    JointBook b =
        FixtureTableTest.book(FixtureTableTest.exposure(45, 5620, 5670, 6320, 6370), HELD);
    return new JointBook(b.session(), b.spx(), b.vix(), b.condors(), before, b.after(), b.slices());
  }

  private static HedgeContract call(int days, double strike) {
    return HedgeContract.vixCall(Slices.SESSION.plusDays(days), strike);
  }
}
