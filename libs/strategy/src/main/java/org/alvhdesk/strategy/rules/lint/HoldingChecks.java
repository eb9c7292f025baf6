package org.alvhdesk.strategy.rules.lint;

import static org.alvhdesk.strategy.rules.lint.Names.value;
import static org.alvhdesk.strategy.rules.lint.Names.words;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.strategy.rules.document.RuleKind;
import org.alvhdesk.strategy.rules.document.RuleParameter;

/** Switching on and off: activation levels, cooldowns, minimum holding, limits that must exist. */
final class HoldingChecks {
  private HoldingChecks() {}

  static List<Finding> check(Names names) {
    List<Finding> findings = new ArrayList<>();
    activation(names, findings);
    if (names.document().kind() != RuleKind.COMPARATOR) {
      positive(
          names,
          "cooldown",
          FindingCode.NO_COOLDOWN,
          "nothing keeps a trigger from proposing again the next session",
          findings);
      positive(
          names,
          "minimumHolding",
          FindingCode.NO_MINIMUM_HOLDING,
          "nothing keeps a layer that was just bought",
          findings);
    }
    if (names.document().kind() == RuleKind.CONDOR
        && names.valueOf("capital.stressCapShare").isEmpty()) {
      findings.add(
          new Finding(
              FindingCode.NO_STRESS_CAP,
              List.of(),
              List.of(),
              "no cap on the stress loss of the book",
              "add capital.stressCapShare"));
    }
    names.role("ratio").stream()
        .filter(r -> value(r).signum() < 0)
        .forEach(
            r ->
                findings.add(
                    Finding.about(
                        FindingCode.SHORT_CALLS,
                        List.of(r),
                        words(r) + " sells calls: in the spike the hedge is for, they lose",
                        "make sure that longer or equal calls at or below their strike cover them")));
    return findings;
  }

  private static void positive(
      Names names, String role, FindingCode code, String message, List<Finding> findings) {
    List<RuleParameter> found = names.role(role);
    if (found.stream().noneMatch(p -> value(p).signum() > 0)) {
      findings.add(
          Finding.about(code, found, message, "add noise." + role + " of one session or more"));
    }
  }

  private static void activation(Names names, List<Finding> findings) {
    List<RuleParameter> levels =
        names.role("activationLevel").stream().sorted(Comparator.comparing(Names::value)).toList();
    Optional<String> presence = names.choice("hedge.presence");
    if (presence.isPresent() && presence.get().equals("THRESHOLDS") == levels.isEmpty()) {
      findings.add(
          Finding.about(
              FindingCode.PRESENCE_CONTRADICTED,
              levels.isEmpty()
                  ? List.of(names.document().parameter("hedge.presence").orElseThrow())
                  : levels,
              levels.isEmpty()
                  ? "layers are held by thresholds and there is no activationLevel"
                  : "layers are always on and have activation levels",
              "say THRESHOLDS with levels, or ALWAYS_ON without"));
    }
    if (levels.isEmpty()) {
      return;
    }
    Optional<RuleParameter> hysteresis =
        names.number("activation.hysteresis").filter(h -> value(h).signum() > 0);
    if (hysteresis.isEmpty()) {
      findings.add(
          Finding.about(
              FindingCode.ACTIVATION_WITHOUT_HYSTERESIS,
              levels,
              "layers switch on and off at the same level",
              "add activation.hysteresis above 0 points"));
      return;
    }
    for (int i = 1; i < levels.size(); i++) {
      BigDecimal gap = value(levels.get(i)).subtract(value(levels.get(i - 1)));
      if (value(hysteresis.get()).compareTo(gap) > 0) {
        findings.add(
            Finding.about(
                FindingCode.HYSTERESIS_SPANS_LEVELS,
                List.of(hysteresis.get(), levels.get(i - 1), levels.get(i)),
                words(hysteresis.get())
                    + " is more than the "
                    + gap
                    + " points between "
                    + words(levels.get(i - 1))
                    + " and "
                    + words(levels.get(i)),
                "the higher layer stays on where the lower one is not yet; mean it or narrow it"));
      }
    }
  }
}
