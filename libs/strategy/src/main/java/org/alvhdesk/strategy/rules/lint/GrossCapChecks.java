package org.alvhdesk.strategy.rules.lint;

import static org.alvhdesk.strategy.rules.lint.Names.value;
import static org.alvhdesk.strategy.rules.lint.Names.words;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.strategy.rules.document.RuleParameter;
import org.alvhdesk.strategy.rules.document.Side;

/** 002-6: a cap near events that no decision can meet. */
final class GrossCapChecks {
  private GrossCapChecks() {}

  static List<Finding> check(Names names) {
    Optional<RuleParameter> cap = names.number("entry.grossCap");
    if (cap.isEmpty()) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    window(names, cap.get()).ifPresent(findings::add);
    weights(names, cap.get()).ifPresent(findings::add);
    return findings;
  }

  /** Inside the window of the event gate nothing is sold, so nothing can be capped. */
  private static Optional<Finding> window(Names names, RuleParameter cap) {
    Optional<RuleParameter> closed = names.number("entry.eventSessions");
    Optional<RuleParameter> window = names.number("entry.grossCapSessions");
    if (closed.isEmpty()
        || window.filter(w -> value(w).compareTo(value(closed.get())) > 0).isPresent()) {
      return Optional.empty();
    }
    List<RuleParameter> about = new ArrayList<>(List.of(cap, closed.get()));
    window.ifPresent(about::add);
    return Optional.of(
        Finding.about(
            FindingCode.GATE_NEVER_FIRES,
            about,
            words(cap)
                + " holds in no session in which a layer may be entered: from "
                + words(closed.get())
                + " on none is",
            "open the window of the cap (entry.grossCapSessions) earlier"));
  }

  private static Optional<Finding> weights(Names names, RuleParameter cap) {
    List<RuleParameter> weights =
        names.role("weight").stream().filter(w -> names.sideOf(w) == Side.CONDOR).toList();
    BigDecimal sum = weights.stream().map(Names::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    if (weights.isEmpty() || sum.compareTo(value(cap)) > 0) {
      return Optional.empty();
    }
    List<RuleParameter> about = new ArrayList<>(weights);
    about.add(cap);
    return Optional.of(
        Finding.about(
            FindingCode.GATE_NEVER_FIRES,
            about,
            words(cap) + " is not less than the weights of all layers together, " + sum,
            "lower the cap below what the layers may lose"));
  }
}
