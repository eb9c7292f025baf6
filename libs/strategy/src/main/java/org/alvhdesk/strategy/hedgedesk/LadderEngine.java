package org.alvhdesk.strategy.hedgedesk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.quant.vol.measure.Measured;
import org.alvhdesk.strategy.hedge.size.LayerTable;
import org.alvhdesk.strategy.hedge.size.LayerTable.Quantity;
import org.alvhdesk.strategy.hedge.size.SizeBasis;
import org.alvhdesk.strategy.hedge.trigger.Activation;
import org.alvhdesk.strategy.hedge.trigger.ActivationRules;
import org.alvhdesk.strategy.hedge.trigger.ActivationState;
import org.alvhdesk.strategy.hedge.trigger.EntryGates;
import org.alvhdesk.strategy.hedge.trigger.ReitWatch;
import org.alvhdesk.strategy.hedgedesk.LadderRules.Rung;
import org.alvhdesk.strategy.hedgedesk.LayerTask.Allow;
import org.alvhdesk.strategy.hedgedesk.LayerTask.Gate;
import org.alvhdesk.strategy.hedgedesk.LayerTask.Size;
import org.alvhdesk.strategy.hedgedesk.LayerTask.Sizer;
import org.alvhdesk.strategy.input.Answer;
import org.alvhdesk.strategy.input.Dollars;
import org.alvhdesk.strategy.input.Observed;
import org.alvhdesk.strategy.rules.HedgeLayer;
import org.alvhdesk.strategy.signal.Signals;
import org.alvhdesk.strategy.trace.RuleTrace;
import org.alvhdesk.strategy.trace.Verdict;

/**
 * What 4/4/2 asks for: K1-a to K1-g, activation by thresholds (004-2, 004-12), timing (004-7), the
 * roll of the second layer (004-8).
 */
final class LadderEngine {
  private static final int SHARE_DECIMALS = 6;

  private final LadderRules rules;
  private final Book book;

  private LadderEngine(LadderRules rules, Book book) {
    this.rules = rules;
    this.book = book;
  }

  static Prescription prescribe(LadderRules rules, Book book) {
    return new LadderEngine(rules, book).prescribe();
  }

  private Prescription prescribe() {
    HedgeDeskSituation s = book.situation();
    List<RuleTrace> traces = new ArrayList<>();
    Optional<SizedAnew> anew = rules.rebalance().map(r -> SizedAnew.of(r, s));
    anew.ifPresent(a -> traces.add(a.trace()));
    Map<HedgeLayer, Gate> gates = gates(traces);
    if (rules.reitWatch()) {
      traces.add(ReitWatch.of(s.signals()));
    }
    List<LayerTask> tasks = new ArrayList<>();
    for (Rung rung : rules.rungs()) {
      tasks.add(
          new LayerTask(
              rung.layer(),
              rolledInto(rung, traces),
              sizer(rung, anew.map(SizedAnew::now).orElse(true)),
              gates.getOrDefault(rung.layer(), Gate.OPEN),
              Optional.empty()));
    }
    return new Prescription(tasks, anew.map(SizedAnew::now).orElse(false), traces);
  }

  /** 004-8: what a rung that is due is rolled into; any other keeps its own structure. */
  private HedgeStructure rolledInto(Rung rung, List<RuleTrace> traces) {
    if (rules.rollGate().isEmpty() || rung.layer() != HedgeLayer.MID) {
      return rung.structure();
    }
    RollLonger roll =
        RollLonger.of(rules.rollGate().get(), rung, rules.rungs().getFirst(), book.situation());
    roll.trace().ifPresent(traces::add);
    return roll.structure();
  }

  private Sizer sizer(Rung rung, boolean anew) {
    if (rules.basis().ofCapital()) {
      return Sizers.basis(book, rung.layer(), ofCapital(rung), anew, List.of());
    }
    boolean ratio = rung.row().quantity() instanceof Quantity.PerCondors;
    return new Sizer() {
      @Override
      public boolean needsUnit() {
        return !ratio;
      }

      @Override
      public Size size(Optional<Unit> unit, int held) {
        LayerTable.Target target = rules.table().target(rung.row(), bookOf(unit));
        return new Size(
            target.contracts().map(BigDecimal::abs),
            !anew && held > 0 && book.situation().condorCount() > 0,
            List.of(target.trace()));
      }
    };
  }

  /** K4: the rung's part of risk capital, or of what the condors leave over. */
  private SizeBasis ofCapital(Rung rung) {
    BigDecimal all =
        rules.rungs().stream()
            .map(r -> r.row().quantity().proportion())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal part =
        rung.row().quantity().proportion().divide(all, SHARE_DECIMALS, RoundingMode.DOWN);
    return rules.basis() == LadderRules.Basis.RESIDUAL_RISK_CAPITAL
        ? new SizeBasis.ResidualRiskCapital(part)
        : new SizeBasis.ShareOfRiskCapital(
            SizeBasis.ShareOfRiskCapital.FIFTH.share().multiply(part));
  }

  private LayerTable.Book bookOf(Optional<Unit> unit) {
    Dollars noPremium = book.unknown("premium of one", "no series is quoted");
    Dollars noVega = book.unknown("vega of one", "no series with a volatility is quoted");
    return new LayerTable.Book(
        book.situation().condorCount(),
        notional(),
        unit.map(u -> book.known("premium of one", u.touchUsd())).orElse(noPremium),
        unit.flatMap(
                u ->
                    u.vegaUsd().isPresent()
                        ? Optional.of(
                            book.known(
                                "vega of one", BigDecimal.valueOf(u.vegaUsd().getAsDouble())))
                        : Optional.empty())
            .orElse(noVega));
  }

  private Dollars notional() {
    HedgeDeskSituation s = book.situation();
    return switch (rules.base().orElse(LadderRules.NotionalBase.CONDOR_MAX_LOSS)) {
      case CONDOR_MAX_LOSS -> book.condorMaxLoss();
      case CONDOR_NOTIONAL ->
          book.known(
              "condor notional",
              BigDecimal.valueOf(s.spx())
                  .multiply(
                      BigDecimal.valueOf((long) OptionRoot.MULTIPLIER_USD * s.condorCount())));
      case PREMIUM_OF_NAV -> book.known(s.capital().navBasis().inputName(), s.capital().navUsd());
    };
  }

  private Map<HedgeLayer, Gate> gates(List<RuleTrace> traces) {
    Map<HedgeLayer, Gate> gates = new HashMap<>();
    rules.activation().ifPresent(t -> activation(t, gates, traces));
    rules
        .entryGate()
        .ifPresent(
            gate -> {
              RuleTrace trace = entry(gate);
              traces.add(trace);
              if (trace.verdict() != Verdict.FIRED) {
                gates.putIfAbsent(
                    HedgeLayer.FRONT,
                    new Gate(
                        trace.verdict() == Verdict.NO_DATA ? Allow.UNKNOWN : Allow.HOLD,
                        "the first layer waits for its timing (004-7)"));
              }
            });
    return gates;
  }

  /** 004-2, 004-12: folded over the closes of a year, so that a restart gives the same. */
  private void activation(
      LadderRules.Thresholds thresholds, Map<HedgeLayer, Gate> gates, List<RuleTrace> traces) {
    Signals signals = book.situation().signals();
    Activation.Step step = null;
    ActivationState state = ActivationState.START;
    for (int ago = Trailing.closes(signals) - 1; ago >= 0; ago--) {
      step =
          Activation.next(
              thresholds.rules(),
              state,
              new Activation.Input(
                  signals.session(ago),
                  signals.level(thresholds.series(), ago),
                  signals.futuresInverted(ago)));
      state = step.state();
    }
    if (step == null) {
      step = Activation.next(thresholds.rules(), state, nothingKnown(thresholds));
    }
    traces.addAll(step.traces());
    for (Rung rung : rules.rungs()) {
      String name = rung.layer().name();
      boolean unknown =
          step.traces().stream()
              .filter(t -> t.effect().startsWith(name + ": "))
              .anyMatch(t -> t.verdict() == Verdict.NO_DATA);
      if (!step.state().isOn(name)) {
        boolean sell = thresholds.rules().below() == ActivationRules.Below.SELL && !unknown;
        gates.put(
            rung.layer(),
            new Gate(
                sell ? Allow.SELL : unknown ? Allow.UNKNOWN : Allow.HOLD,
                "not activated (004-2)" + (unknown ? ", as far as anybody knows" : "")));
      }
    }
  }

  private Activation.Input nothingKnown(LadderRules.Thresholds thresholds) {
    HedgeDeskSituation s = book.situation();
    String reason = "no close is known";
    return new Activation.Input(
        s.session(),
        new Observed(
            thresholds.series().name(),
            "points",
            2,
            Measured.none(reason),
            s.marketTime(),
            s.bookQuality()),
        Answer.unknown("VX1 above VX2", reason, s.marketTime(), s.bookQuality()));
  }

  private RuleTrace entry(LadderRules.EntryGate gate) {
    Signals signals = book.situation().signals();
    Observed histogram = signals.macdHistogram(gate.series(), gate.lengths(), 0);
    Answer crossed = signals.macdCross(gate.series(), gate.lengths(), 0);
    Answer up =
        crossed.yes() && histogram.number().isPresent()
            ? Answer.of(
                crossed.name() + " upwards",
                histogram.number().getAsDouble() > 0,
                crossed.detail(),
                crossed.asOf(),
                crossed.quality())
            : crossed;
    return EntryGates.entry(
        HedgeLayer.FRONT.name(), up, signals.breadth(Signals.BreadthReading.EARLY, 0));
  }
}
