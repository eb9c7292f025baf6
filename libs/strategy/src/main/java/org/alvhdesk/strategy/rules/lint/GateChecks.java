package org.alvhdesk.strategy.rules.lint;

import static org.alvhdesk.strategy.rules.lint.Names.value;
import static org.alvhdesk.strategy.rules.lint.Names.words;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.alvhdesk.strategy.rules.document.RuleParameter;
import org.alvhdesk.strategy.rules.document.Unit;

/** Conditions that can never be met, or are met from the start. */
final class GateChecks {
  private static final BigDecimal FULL = BigDecimal.valueOf(100);

  private final Names names;
  private final List<Finding> findings = new ArrayList<>();

  private GateChecks(Names names) {
    this.names = names;
  }

  static List<Finding> check(Names names, Typical typical) {
    GateChecks checks = new GateChecks(names);
    checks.neverFires(typical);
    checks.alwaysFires();
    checks.keeps();
    return checks.findings;
  }

  private void neverFires(Typical typical) {
    for (RuleParameter p : names.document().parameters()) {
      if ((p.unit() == Unit.OSCILLATOR || p.unit() == Unit.PERCENT_RANK)
          && (value(p).signum() <= 0 || value(p).compareTo(FULL) >= 0)) {
        add(
            FindingCode.GATE_NEVER_FIRES,
            List.of(p),
            words(p) + " is at the end of the scale of 0 to 100: one side of it does not exist",
            "choose a level inside the scale");
      }
    }
    for (RuleParameter low : names.role("rsiLow")) {
      both(
          low,
          "rsiHigh",
          order -> order >= 0,
          FindingCode.GATE_NEVER_FIRES,
          "no RSI is between the two levels",
          "put the low level below the high one");
    }
    for (RuleParameter fast : names.role("fast")) {
      both(
          fast,
          "slow",
          order -> order >= 0,
          FindingCode.GATE_NEVER_FIRES,
          "the fast average is not faster than the slow one",
          "make the fast average shorter");
    }
    for (RuleParameter needed : names.role("signalsNeeded")) {
      both(
          needed,
          "signalsOffered",
          order -> order > 0,
          FindingCode.GATE_NEVER_FIRES,
          "more signals are needed than there are",
          "need at most as many as are offered");
    }
    for (RuleParameter quorum : names.role("quorum")) {
      both(
          quorum,
          "approvers",
          order -> order > 0,
          FindingCode.GATE_NEVER_FIRES,
          "more approvals are needed than people are asked",
          "need at most as many as are asked");
    }
    for (RuleParameter stop : names.role("stopCreditMultiple")) {
      BigDecimal loss = value(stop).multiply(typical.condorCreditPoints());
      BigDecimal worst = typical.condorWingPoints().subtract(typical.condorCreditPoints());
      if (loss.compareTo(worst) > 0) {
        add(
            FindingCode.GATE_NEVER_FIRES,
            List.of(stop),
            words(stop)
                + " of a credit of "
                + typical.condorCreditPoints()
                + " points is a loss of "
                + loss
                + " points; a condor cannot lose more than "
                + worst,
            "lower the multiple or widen the wings");
      }
    }
  }

  private void alwaysFires() {
    for (RuleParameter defend : names.role("defendDelta")) {
      both(
          defend,
          "shortDelta",
          order -> order <= 0,
          FindingCode.GATE_ALWAYS_FIRES,
          "the layer is defended as soon as it is opened",
          "defend at a delta above that of the entry");
    }
    for (RuleParameter exit : names.role("timeExitDte")) {
      both(
          exit,
          "targetDte",
          order -> order >= 0,
          FindingCode.GATE_ALWAYS_FIRES,
          "the layer is closed as soon as it is opened",
          "close at fewer days than the target");
    }
    names
        .number("rollDays")
        .ifPresent(
            roll ->
                names.role("targetDte").stream()
                    .filter(t -> value(t).compareTo(value(roll)) <= 0)
                    .forEach(
                        t ->
                            add(
                                FindingCode.GATE_ALWAYS_FIRES,
                                List.of(roll, t),
                                words(t) + " is rolled at once by " + words(roll),
                                "roll at fewer days than the target")));
    for (RuleParameter back : names.role("backTo")) {
      both(
          back,
          "at",
          order -> order >= 0,
          FindingCode.GATE_ALWAYS_FIRES,
          "after a harvest the next one is due",
          "bring the hedge back to less than what triggers");
    }
  }

  private void keeps() {
    keep("keepHalfSpreadShare", "maxHalfSpreadShare", order -> order < 0, "wide");
    keep("keepStrikeAboveLow", "strikeAboveForward", order -> order > 0, "low");
    keep("keepStrikeAboveHigh", "strikeAboveForward", order -> order < 0, "high");
  }

  private void keep(String keeps, String chooses, IntPredicate wrong, String word) {
    names
        .number(keeps)
        .ifPresent(
            keep ->
                both(
                    keep,
                    chooses,
                    wrong,
                    FindingCode.KEEP_TIGHTER_THAN_CHOICE,
                    "a series just chosen is dropped as too " + word,
                    "keep at least what is chosen"));
  }

  private void both(
      RuleParameter p,
      String role,
      IntPredicate wrong,
      FindingCode code,
      String message,
      String remedy) {
    Optional<RuleParameter> other = names.sibling(p, role);
    if (other.isPresent() && wrong.test(value(p).compareTo(value(other.get())))) {
      add(
          code,
          List.of(p, other.get()),
          words(p) + ", " + words(other.get()) + ": " + message,
          remedy);
    }
  }

  private void add(
      FindingCode code, List<RuleParameter> parameters, String message, String remedy) {
    findings.add(Finding.about(code, parameters, message, remedy));
  }
}
