package org.alvhdesk.strategy.hedgedesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.alvhdesk.market.Slice;
import org.alvhdesk.strategy.Slices;
import org.alvhdesk.strategy.hedge.HedgeDecision;
import org.alvhdesk.strategy.hedge.HedgeHolding;
import org.alvhdesk.strategy.rules.HedgeLayer;

class HedgeOrderProperties {
  @Property(tries = 200)
  void orderOfHoldingsAndSlicesDoesNotMatter(
      @ForAll @IntRange(min = 0, max = 60) int condors,
      @ForAll @IntRange(min = 1, max = 40) int frontDays,
      @ForAll @IntRange(min = 0, max = 6) int extra,
      @ForAll long seed) {
    List<Slice> slices =
        List.of(
            Slices.vix(frontDays, 15, 1.2),
            Slices.vix(frontDays + 28, 16, 1.0),
            Slices.vix(frontDays + 63, 17, 0.9),
            Slices.vix(frontDays + 91, 17, 0.85),
            Slices.vix(frontDays + 182, 18, 0.7));
    List<HedgeHolding> held = new ArrayList<>();
    held.add(LadderTest.holding(HedgeLayer.FRONT, frontDays, 20, 3));
    held.add(LadderTest.holding(HedgeLayer.FRONT, frontDays, 20, 1));
    held.add(LadderTest.holding(HedgeLayer.MID, frontDays + 91, 26, 4));
    for (int i = 0; i < extra; i++) {
      held.add(LadderTest.holding(HedgeLayer.FAR, frontDays + 28, 20 + i, 1));
    }
    List<HedgeHolding> shuffledHeld = new ArrayList<>(held);
    List<Slice> shuffledSlices = new ArrayList<>(slices);
    Collections.shuffle(shuffledHeld, new Random(seed));
    Collections.shuffle(shuffledSlices, new Random(seed));

    HedgeDecision one = decide(condors, held, slices);
    HedgeDecision other = decide(condors, shuffledHeld, shuffledSlices);

    assertThat(other).isEqualTo(one);
    assertThat(other.toString()).isEqualTo(one.toString());
    // everything is quoted and liquid: after the trades the book is on target and stays there
    HedgeDecision again = decide(condors, one.holdingsAfter(held), slices);
    assertThat(again.trades()).isEmpty();
    assertThat(again.layers()).allMatch(l -> l.held() == l.target());
  }

  private static HedgeDecision decide(int condors, List<HedgeHolding> held, List<Slice> slices) {
    return HedgeDesk.decide(Situations.VARIANT_C, Situations.of(condors, held, slices));
  }
}
