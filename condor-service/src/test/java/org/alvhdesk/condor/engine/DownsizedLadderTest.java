package org.alvhdesk.condor.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.condor.CondorRuleSet;
import org.alvhdesk.contracts.event.MarketStepV1;
import org.alvhdesk.contracts.event.SignalsV1;
import org.alvhdesk.contracts.event.SliceCodec;
import org.alvhdesk.contracts.event.SliceV1;
import org.alvhdesk.kit.step.MarketPasts;
import org.alvhdesk.kit.step.Slices;
import org.alvhdesk.market.MarketState;
import org.alvhdesk.market.ModelSurface;
import org.alvhdesk.market.Quality;
import org.alvhdesk.market.Slice;
import org.alvhdesk.market.history.MarketPast;
import org.alvhdesk.rulefiles.RuleFile;
import org.alvhdesk.rulefiles.RuleLibrary;
import org.alvhdesk.simulation.Scenario;
import org.alvhdesk.simulation.SimulatedPath;
import org.alvhdesk.strategy.condor.desk.CondorDecision;
import org.alvhdesk.strategy.condor.desk.CondorDesk;
import org.alvhdesk.strategy.condor.desk.CondorSituation;
import org.alvhdesk.strategy.condor.desk.CondorTrade;
import org.alvhdesk.strategy.desk.DeskDecision;
import org.alvhdesk.strategy.desk.DeskSituation;
import org.alvhdesk.strategy.hedgedesk.HedgeDeskSituation.VxFutures;
import org.alvhdesk.strategy.joint.DriftLink;
import org.alvhdesk.strategy.joint.ScenarioSet;
import org.alvhdesk.strategy.joint.StressView;
import org.alvhdesk.strategy.ledger.LimitShares;
import org.alvhdesk.strategy.rules.Capital;
import org.alvhdesk.strategy.signal.HistorySignals;
import org.alvhdesk.strategy.trace.RuleTrace;
import org.alvhdesk.strategy.trace.Verdict;
import org.junit.jupiter.api.Test;

/** M7 in the running service: what {@code ./alvh decide} sells of the same market, and no more. */
class DownsizedLadderTest {
  private static final RuleLibrary SHIPPED = RuleLibrary.shipped();
  private static final String CONDOR = "LAYERED-002";
  private static final Capital CAPITAL =
      SHIPPED.condorRules(CONDOR).capital(new BigDecimal("7500000"));
  private static final int MOMENTS = 4;

  private final CondorRuleSet downsized = new CondorRuleSet(List.of(CONDOR, "DOWNSIZED"));
  private final CondorRuleSet hedged = new CondorRuleSet(List.of(CONDOR, "FOUR42-004"));

  /** A state with what was known of its past, in which the ladder sells into an empty book. */
  private record Moment(MarketState state, MarketPast past) {
    MarketInputs inputs() {
      List<SliceV1> slices =
          ModelSurface.slices(state).stream()
              .map(slice -> Slices.toWire("run", 1, "snapshot", slice))
              .map(slice -> SliceCodec.decode(SliceCodec.encode(slice)))
              .toList();
      return MarketInputs.of(
          new MarketStepV1(
              "run",
              1,
              state.marketTime(),
              state.session(),
              state.stepOfSession(),
              state.lastOfSession(),
              "snapshot",
              slices.size(),
              "0".repeat(64),
              state.source(),
              state.quality().name(),
              "MODEL",
              new SignalsV1(
                  state.spx(),
                  state.vix(),
                  null,
                  null,
                  null,
                  state.vix(),
                  null,
                  null,
                  state.vx().points().stream()
                      .map(p -> new SignalsV1.VxFuture(p.expiry(), p.price()))
                      .toList(),
                  state.rate()),
              MarketPasts.toWire(past)),
          slices);
    }

    /** As the command line reads it from files: nothing of the wire, nothing held. */
    CondorDecision decided(String hedge) {
      HistorySignals signals = HistorySignals.of(past, state.session(), state.lastOfSession());
      List<Slice> slices = ModelSurface.slices(state);
      return DeskDecision.decide(
              SHIPPED.condorRules(CONDOR),
              SHIPPED.hedgeRules(hedge),
              SHIPPED.hedgeModifiers(CONDOR),
              new DeskSituation(
                  state.session(),
                  state.marketTime(),
                  state.spx(),
                  state.vix(),
                  Optional.of(
                      new VxFutures(state.vx(), signals.asOf(), state.quality(), state.etp())),
                  slices,
                  signals,
                  CAPITAL,
                  List.of(),
                  List.of(),
                  List.of(),
                  Optional.empty(),
                  DriftLink.METHODOLOGY,
                  ScenarioSet.methodologyWindows(),
                  Quality.MODEL),
              LimitShares.DEFAULT)
          .ladder();
    }
  }

  private static List<Moment> moments() {
    SimulatedPath path = new SimulatedPath(Scenario.CALM, 42, Optional.empty());
    List<Moment> found = new ArrayList<>();
    while (found.size() < MOMENTS) {
      MarketPast before = path.past();
      MarketState state = path.next().orElseThrow();
      Moment moment = new Moment(state, before);
      if (state.stepOfSession() == 6 && !moment.decided("UNHEDGED").trades().isEmpty()) {
        found.add(moment);
      }
    }
    return found;
  }

  private static CondorDecision live(CondorRuleSet rules, MarketInputs inputs) {
    return new CondorEngine(rules).decide(inputs, CAPITAL, List.of(), Optional.empty());
  }

  @Test
  void sellsWhatDecideSells_fewerThanTheWholeLadder() {
    for (Moment moment : moments()) {
      CondorDecision live = live(downsized, moment.inputs());
      CondorDecision decided = moment.decided("DOWNSIZED");
      int full = moment.decided("UNHEDGED").trades().getFirst().quantity();

      assertThat(live.trades()).isEqualTo(decided.trades());
      assertThat(live.layers()).isEqualTo(decided.layers());
      assertThat(live.trades().getFirst().quantity()).isPositive().isLessThan(full);
      assertThat(live.trace().getLast()).isEqualTo(decided.trace().getLast());
      assertThat(live.trace().getLast().ruleId()).isEqualTo("M7");
      assertThat(live.trace().getLast().verdict()).isEqualTo(Verdict.FIRED);
    }
  }

  @Test
  void isUnchanged_besideAHedgeThatIsBought() {
    for (Moment moment : moments()) {
      MarketInputs inputs = moment.inputs();
      double vix = moment.state().vix();
      CondorDecision alone =
          CondorDesk.decide(
              SHIPPED.condorRules(CONDOR),
              new CondorSituation(
                  moment.state().session(),
                  moment.state().marketTime(),
                  moment.state().spx(),
                  CAPITAL,
                  List.of(),
                  inputs.slices(),
                  MarketPasts.signals(inputs.step()),
                  Optional.empty(),
                  StressView.condorsAlone(vix, ScenarioSet.methodology(vix)),
                  Quality.MODEL));

      assertThat(live(hedged, inputs).toString()).isEqualTo(alone.toString());
    }
  }

  @Test
  void sellsNothing_whereTheHedgeCannotBeQuoted() {
    MarketInputs all = moments().getFirst().inputs();

    CondorDecision live = live(downsized, new MarketInputs(all.step(), all.spx(), List.of()));

    assertThat(live.trades()).isEmpty();
    assertThat(live.layers().getFirst().state()).isEqualTo(CondorDecision.State.BLOCKED);
    RuleTrace last = live.trace().getLast();
    assertThat(last.ruleId()).isEqualTo("M7");
    assertThat(last.verdict()).isEqualTo(Verdict.NO_DATA);
    assertThat(last.effect()).contains("no VIX expiry");
  }

  @Test
  void opensTheDemosBookInTheSameNumber_andNotAtAllWithoutQuotesOfTheHedge() {
    MarketInputs all = moments().getFirst().inputs();
    MarketInputs deaf = new MarketInputs(all.step(), all.spx(), List.of());

    List<CondorTrade> fewer = new CondorEngine(downsized).opening(all, CAPITAL).trades();
    List<CondorTrade> full = new CondorEngine(hedged).opening(all, CAPITAL).trades();

    assertThat(fewer).hasSize(1);
    assertThat(fewer.getFirst().condor()).isEqualTo(full.getFirst().condor());
    assertThat(fewer.getFirst().quantity()).isPositive().isLessThan(full.getFirst().quantity());
    assertThat(new CondorEngine(downsized).opening(deaf, CAPITAL).trades()).isEmpty();
  }

  @Test
  void followsTheHedgeSetThatIsInForce_andGoesBack() {
    MarketInputs inputs = moments().getFirst().inputs();
    int shipped = live(downsized, inputs).trades().getFirst().quantity();
    String tenth =
        RuleLibrary.shippedText("DOWNSIZED")
            .replace("\"version\": \"3\"", "\"version\": \"4\"")
            .replace(
                "\"value\": 1, \"unit\": \"multiple\"", "\"value\": 0.1, \"unit\": \"multiple\"");

    hedged.use(Optional.empty(), Optional.of(RuleFile.read("desk's own", tenth)));

    int full = moments().getFirst().decided("UNHEDGED").trades().getFirst().quantity();
    assertThat(live(hedged, inputs).trades().getFirst().quantity())
        .isEqualTo(full / 10)
        .isLessThan(shipped);
    assertThat(hedged.rules().set().id()).isEqualTo(CONDOR);
    hedged.use(Optional.empty(), Optional.empty());
    assertThat(live(hedged, inputs).trades().getFirst().quantity()).isEqualTo(full);
  }

  @Test
  void refusesToStart_withoutBothNames() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CondorRuleSet(List.of(CONDOR)))
        .withMessageContaining("needs CONDOR,HEDGE");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CondorRuleSet(List.of(CONDOR, "LAYERED-002")))
        .withMessageContaining("no hedge rule set");
  }
}
