package org.alvhdesk.strategy.hedgedesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import org.alvhdesk.market.Quality;
import org.alvhdesk.market.history.MarketPast;
import org.alvhdesk.strategy.Slices;
import org.alvhdesk.strategy.hedge.manage.CashPress;
import org.alvhdesk.strategy.hedge.size.Factor;
import org.alvhdesk.strategy.rules.Citation;
import org.alvhdesk.strategy.rules.HedgeLayer;
import org.alvhdesk.strategy.rules.RuleSets;
import org.alvhdesk.strategy.signal.HistorySignals;
import org.alvhdesk.strategy.signal.Pasts;
import org.alvhdesk.strategy.trace.TraceBuilder;

/**
 * The rules that change the size of every layer come in any order: what the condor document says
 * (002-7 with its band, 002-13), the Cash Press (003-13) and any other factor. The sleeve of 002-13
 * is left out: it has a budget of its own and no rule that sizes the hedge sizes it.
 */
class ModifierOrderProperties {
  private static final HedgeModifiers OF_CONDORS =
      HedgeModifiers.of(RuleSets.layered002().set()).orElseThrow();
  private static final LadderRules RULES = Situations.VARIANT_C;
  private static final int CLOSES = 760;

  @Provide
  Arbitrary<CashPress.Reading> readings() {
    return Arbitraries.of(
        CashPress.Reading.COMPRESSED_VIX,
        CashPress.Reading.BACKWARDATION,
        CashPress.Reading.VX1_ABOVE_VX2_OR_LOW_VIX_RANK,
        CashPress.Reading.CONTANGO_8_12);
  }

  @Property(tries = 60)
  void anyOrderGivesTheSameTargets(
      @ForAll @IntRange(min = 1, max = 60) int condors,
      @ForAll("readings") CashPress.Reading reading,
      @ForAll @BigRange(min = "0.00", max = "2.00") BigDecimal pressed,
      @ForAll @BigRange(min = "0.00", max = "3.00") BigDecimal another,
      @ForAll @IntRange(min = 0, max = 5) int walk,
      @ForAll long seed) {
    Book book = book(condors, walk);
    List<UnaryOperator<Prescription>> rules =
        new ArrayList<>(
            List.of(
                plain -> OF_CONDORS.apply(RULES, plain, book),
                plain -> new CashPressRules(reading, true, pressed).apply(plain, book),
                plain -> plain.times(factor(another))));
    List<String> inOrder = targets(rules, book);
    Collections.shuffle(rules, new Random(seed));

    assertThat(targets(rules, book)).isEqualTo(inOrder);
    assertThat(inOrder).hasSize(3);
  }

  private static List<String> targets(List<UnaryOperator<Prescription>> rules, Book book) {
    Prescription all = LadderEngine.prescribe(RULES, book);
    for (UnaryOperator<Prescription> rule : rules) {
      all = rule.apply(all);
    }
    return all.tasks().stream()
        .filter(t -> t.layer() != HedgeLayer.SECOND_ENGINE)
        .map(
            t ->
                t.layer()
                    + " "
                    + t.sizer()
                        .size(Optional.empty(), 0)
                        .units()
                        .orElseThrow()
                        .stripTrailingZeros()
                        .toPlainString())
        .toList();
  }

  private static Book book(int condors, int walk) {
    MarketPast past = Pasts.walk(walk, CLOSES);
    HedgeDeskSituation s =
        new HedgeDeskSituation(
            past.closes().getLast().session(),
            Slices.NOON,
            2700,
            17,
            Situations.RICH,
            condors,
            List.of(),
            List.of(),
            List.of(),
            Map.of(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            HistorySignals.of(past, past.closes().getLast().session(), true),
            Map.of(),
            false,
            Quality.MODEL);
    return new Book(s, new HedgeQuotes(RULES.trading(), s));
  }

  private static Factor factor(BigDecimal multiple) {
    return new Factor(
        multiple,
        TraceBuilder.rule("003-4", new Citation("003-4", "003", "scaled"), "one more factor")
            .threshold("none")
            .fired("all layers: size x" + multiple));
  }
}
