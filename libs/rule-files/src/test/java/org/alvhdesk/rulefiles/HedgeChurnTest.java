package org.alvhdesk.rulefiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.alvhdesk.quant.calendar.TradingCalendar;
import org.alvhdesk.strategy.hedge.HedgeDecision;
import org.alvhdesk.strategy.hedge.HedgeHolding;
import org.alvhdesk.strategy.hedge.LayerPlan;
import org.alvhdesk.strategy.hedgedesk.HedgeDesk;
import org.alvhdesk.strategy.hedgedesk.HedgeModifiers;
import org.alvhdesk.strategy.rules.HedgeLayer;
import org.alvhdesk.strategy.rules.RuleSet;
import org.alvhdesk.strategy.trace.RuleTrace;
import org.alvhdesk.strategy.trace.Verdict;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * 002-7 and its band: the default pair over 250 sessions in which nothing moves but realised and
 * implied volatility, so that every proposal after the first is the factor's.
 */
class HedgeChurnTest {
  private static final int SESSIONS = 250;
  private static final int CLOSES = 760;
  private static final RuleSet BANDED = ChangedRules.shipped("LAYERED-002");
  private static final RuleSet FOLLOWING = ChangedRules.with(BANDED, "hedge.rvIvBand", "0");

  private static final double[] RV = noise(71, 13);
  private static final double[] VIX = noise(72, 17);

  /** A level that reverts: daily noise of 5 %, nine tenths of yesterday's distance. */
  private static double[] noise(long seed, double level) {
    Random random = new Random(seed);
    double[] path = new double[SESSIONS + CLOSES];
    double log = 0;
    for (int i = 0; i < path.length; i++) {
      log = 0.9 * log + 0.05 * random.nextGaussian();
      path[i] = level * StrictMath.exp(log);
    }
    return path;
  }

  private static HedgeGiven given(int session) {
    LocalDate last = HedgeGiven.SESSION;
    for (int i = 0; i < session; i++) {
      last = TradingCalendar.nextBusinessDay(last);
    }
    ScriptedSignals signals = new ScriptedSignals(last, HedgeGiven.NOON, CLOSES);
    signals.number("rv", ago -> RV[session + CLOSES - 1 - ago]);
    signals.number("VIX", ago -> VIX[session + CLOSES - 1 - ago]);
    return HedgeGiven.at(17, 19).rich().signals(signals);
  }

  private static HedgeDecision decide(RuleSet condor, HedgeGiven given) {
    return HedgeDesk.decide(
        RuleLibrary.shipped().hedgeRules("FOUR42-004"),
        HedgeModifiers.of(condor),
        given.situation());
  }

  private static List<Integer> targets(HedgeDecision decision) {
    return decision.layers().stream()
        .filter(p -> p.layer() != HedgeLayer.SECOND_ENGINE)
        .map(LayerPlan::target)
        .toList();
  }

  private static List<RuleTrace> bandTraces(HedgeDecision decision) {
    return decision.trace().stream()
        .filter(t -> t.ruleId().equals("002-7") && t.threshold().startsWith("a change of more"))
        .toList();
  }

  /** Sessions with a proposal, the first purchase not counted. */
  private static int proposals(RuleSet condor) {
    List<HedgeHolding> held = List.of();
    int proposals = 0;
    for (int session = 0; session < SESSIONS; session++) {
      HedgeDecision decision = decide(condor, given(session).holding(held));
      proposals += session > 0 && !decision.trades().isEmpty() ? 1 : 0;
      held = decision.holdingsAfter(held);
    }
    return proposals;
  }

  @Test
  @DisplayName("the band takes most of the proposals away that the factor alone makes")
  void fewerProposals() {
    int following = proposals(FOLLOWING);
    int banded = proposals(BANDED);

    assertThat(following).isGreaterThan(60);
    assertThat(banded).isPositive().isLessThan(following / 2);
  }

  @Test
  @DisplayName("the multiple in use is never further from today's than the band, and says so")
  void insideTheBand() {
    BigDecimal band = BANDED.value("hedge.rvIvBand");
    int kept = 0;
    for (int session = 0; session < SESSIONS; session += 5) {
      HedgeDecision decision = decide(BANDED, given(session));
      RuleTrace all = bandTraces(decision).getFirst();
      BigDecimal today = number(all.inputs().getFirst().value());
      BigDecimal used = number(all.effect().split("[ ,]")[2]);

      assertThat(used.subtract(today).abs()).isLessThanOrEqualTo(band);
      assertThat(all.verdict())
          .isEqualTo(used.compareTo(today) == 0 ? Verdict.NOT_FIRED : Verdict.FIRED);
      assertThat(targets(decision)).isEqualTo(fourFourTwo(used, 1));
      List<Integer> unheld = fourFourTwo(today, 1);
      assertThat(bandTraces(decision).stream().skip(1).map(RuleTrace::effect))
          .isEqualTo(held(targets(decision), unheld));
      kept += targets(decision).equals(unheld) ? 0 : 1;
    }
    assertThat(kept).isPositive();
  }

  private static List<String> held(List<Integer> used, List<Integer> asked) {
    List<String> effects = new ArrayList<>();
    List<String> layers = List.of("FRONT", "MID", "FAR");
    for (int i = 0; i < layers.size(); i++) {
      int change = Math.abs(used.get(i) - asked.get(i));
      if (change > 0) {
        effects.add(
            layers.get(i)
                + ": target stays "
                + used.get(i)
                + ", a change of "
                + change
                + (change == 1 ? " contract" : " contracts")
                + " is inside the band of 0.25");
      }
    }
    return effects;
  }

  private static BigDecimal number(String multiple) {
    assertThat(multiple).startsWith("x");
    return new BigDecimal(multiple.substring(1));
  }

  private static List<Integer> fourFourTwo(BigDecimal multiple, int tens) {
    return List.of(4, 4, 2).stream()
        .map(n -> multiple.multiply(BigDecimal.valueOf((long) n * tens)))
        .map(n -> n.setScale(0, RoundingMode.DOWN).intValueExact())
        .toList();
  }

  @Test
  @DisplayName("while a limit is breached the band holds nothing: targets are those without it")
  void aBreachPasses() {
    for (int session = 0; session < SESSIONS; session += 10) {
      HedgeGiven breached = given(session);
      breached.breached = true;
      assertThat(targets(decide(BANDED, breached)))
          .isEqualTo(targets(decide(FOLLOWING, given(session))));
    }
  }

  @Test
  @DisplayName("only the factor is held: twice the condors are twice the hedge at once")
  void condorsPass() {
    for (int session = 0; session < SESSIONS; session += 25) {
      HedgeDecision ten = decide(BANDED, given(session));
      HedgeGiven more = given(session).holding(ten.holdingsAfter(List.of()));
      more.condorCount = 20;
      BigDecimal used = number(bandTraces(ten).getFirst().effect().split("[ ,]")[2]);
      assertThat(targets(decide(BANDED, more))).isEqualTo(fourFourTwo(used, 2));
    }
  }

  @Test
  @DisplayName("a document without the band follows the factor as before")
  void withoutTheParameter() {
    RuleSet without =
        new RuleSet(
            BANDED.id(),
            BANDED.version(),
            BANDED.title(),
            BANDED.parameters().stream().filter(p -> !p.name().equals("hedge.rvIvBand")).toList(),
            BANDED.choices());
    HedgeDecision decision = decide(without, given(5));
    assertThat(bandTraces(decision)).isEmpty();
    assertThat(targets(decision)).isEqualTo(targets(decide(FOLLOWING, given(5))));
    assertThat(decision.trace()).filteredOn(t -> t.ruleId().equals("002-7")).hasSize(1);
  }
}
