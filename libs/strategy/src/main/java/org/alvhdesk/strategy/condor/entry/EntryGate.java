package org.alvhdesk.strategy.condor.entry;

import java.util.ArrayList;
import java.util.List;
import org.alvhdesk.strategy.rules.RuleSet;

/** A question that can hold back every new layer. */
public sealed interface EntryGate permits CalmGate, Cooldown, EventGate, MacdGate, ValuationGate {
  /** Asks it; pure. */
  GateAnswer ask(EntryMoment moment);

  /**
   * The gates that {@code set} has, in the order in which they are asked. A gate without any of its
   * parameters is not part of the rule set; one with some of them is refused.
   *
   * @throws IllegalArgumentException when a gate lacks a parameter or has one out of its range
   */
  static List<EntryGate> of(RuleSet set) {
    List<EntryGate> gates = new ArrayList<>();
    gates.add(Cooldown.of(set));
    EventGate.of(set).ifPresent(gates::add);
    MacdGate.of(set).ifPresent(gates::add);
    CalmGate.of(set).ifPresent(gates::add);
    ValuationGate.of(set).ifPresent(gates::add);
    return List.copyOf(gates);
  }
}
