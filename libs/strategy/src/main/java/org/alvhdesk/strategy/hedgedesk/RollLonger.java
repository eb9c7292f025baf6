package org.alvhdesk.strategy.hedgedesk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.alvhdesk.quant.vol.measure.Measured;
import org.alvhdesk.strategy.hedge.trigger.EntryGates;
import org.alvhdesk.strategy.hedgedesk.LadderRules.RollGate;
import org.alvhdesk.strategy.hedgedesk.LadderRules.Rung;
import org.alvhdesk.strategy.input.Observed;
import org.alvhdesk.strategy.signal.Signals;
import org.alvhdesk.strategy.trace.RuleTrace;
import org.alvhdesk.strategy.trace.Verdict;

/**
 * 004-8: the second layer, when it is due, is rolled into its own, longer days only when the RSI of
 * VIX futures rose above a level since it was bought; until then, and while nobody knows, it is
 * rolled into the days of the first layer. It is replaced either way, because the hedge is always
 * on (K1-c).
 *
 * @param structure what is bought
 * @param trace empty when nothing is due
 */
record RollLonger(HedgeStructure structure, Optional<RuleTrace> trace) {
  private static final int RSI_SESSIONS = 14;

  static RollLonger of(RollGate gate, Rung rung, Rung first, HedgeDeskSituation situation) {
    List<HeldUnits> held =
        HeldUnits.of(
            rung.structure(),
            situation.holdings().stream().filter(h -> h.layer() == rung.layer()).toList());
    List<HeldUnits> due =
        held.stream()
            .filter(h -> Rolling.isDue(rung.structure().roll(), h, situation.session()))
            .toList();
    if (due.isEmpty()) {
      return new RollLonger(rung.structure(), Optional.empty());
    }
    RuleTrace trace =
        EntryGates.rollLonger(
            rung.layer().name(), gate.above(), highest(gate, due, situation.signals()));
    HedgeStructure own = rung.structure();
    return new RollLonger(
        trace.verdict() == Verdict.FIRED
            ? own
            : new HedgeStructure(
                own.rule(), own.market(), own.legs(), first.structure().expiry(), own.roll()),
        Optional.of(trace));
  }

  /** Highest RSI at the closes from the purchase on, at most a year back. */
  private static Observed highest(RollGate gate, List<HeldUnits> due, Signals signals) {
    Optional<LocalDate> opened =
        due.stream().allMatch(h -> h.opened().isPresent())
            ? due.stream().map(h -> h.opened().orElseThrow()).min(LocalDate::compareTo)
            : Optional.empty();
    String name = "highest RSI of " + gate.series() + " since the purchase";
    if (opened.isEmpty()) {
      return observed(name, Measured.none("nobody knows when it was bought"), signals);
    }
    OptionalDouble highest = OptionalDouble.empty();
    for (int ago = 0; ago < Trailing.closes(signals); ago++) {
      if (signals.session(ago).isBefore(opened.get())) {
        break;
      }
      OptionalDouble rsi = signals.rsi(gate.series(), RSI_SESSIONS, ago).number();
      if (rsi.isPresent() && (highest.isEmpty() || rsi.getAsDouble() > highest.getAsDouble())) {
        highest = rsi;
      }
    }
    return observed(
        name,
        highest.isPresent()
            ? Measured.of(highest.getAsDouble())
            : Measured.none("no RSI is known since " + opened.get()),
        signals);
  }

  private static Observed observed(String name, Measured value, Signals signals) {
    Instant asOf = signals.asOf();
    return new Observed(name, "0 to 100", 2, value, asOf, signals.quality());
  }
}
