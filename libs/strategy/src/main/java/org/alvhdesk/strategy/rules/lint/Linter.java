package org.alvhdesk.strategy.rules.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.alvhdesk.strategy.rules.document.RuleDocument;

/** All checks over one rule document, and over a pair that is to run together. */
public final class Linter {
  private Linter() {}

  /**
   * What is wrong inside {@code document}, errors first, then in the order of the checks.
   *
   * @param typical account and prices for the checks of money
   */
  public static List<Finding> lint(RuleDocument document, Typical typical) {
    Names names = new Names(document);
    List<Finding> findings = new ArrayList<>();
    findings.addAll(BandChecks.check(names));
    findings.addAll(GateChecks.check(names, typical));
    findings.addAll(BudgetChecks.check(names, typical));
    findings.addAll(ExpiryChecks.check(names));
    findings.addAll(HoldingChecks.check(names));
    findings.addAll(InertChecks.check(names));
    findings.addAll(StressCapChecks.check(names, typical));
    findings.addAll(GrossCapChecks.check(names));
    findings.sort(Comparator.comparing(f -> f.code().severity()));
    return List.copyOf(findings);
  }

  /**
   * What {@code condor} and {@code hedge} contradict in each other, errors first; what is wrong
   * inside one of them is {@link #lint}'s to say. Parameters are named with their document.
   *
   * @param typical account and prices for the checks of money
   * @throws IllegalArgumentException when they are not a CONDOR and a HEDGE document
   */
  public static List<Finding> lintPair(RuleDocument condor, RuleDocument hedge, Typical typical) {
    Pair pair = new Pair(condor, hedge, typical);
    List<Finding> findings = new ArrayList<>();
    findings.addAll(PairReadings.check(pair));
    findings.addAll(PairMoney.check(pair));
    findings.addAll(PairTiming.check(pair));
    findings.sort(Comparator.comparing(f -> f.code().severity()));
    return List.copyOf(findings);
  }
}
