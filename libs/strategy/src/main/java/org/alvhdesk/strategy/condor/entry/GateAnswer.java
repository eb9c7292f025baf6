package org.alvhdesk.strategy.condor.entry;

import org.alvhdesk.strategy.trace.RuleTrace;
import org.alvhdesk.strategy.trace.TraceBuilder;
import org.alvhdesk.strategy.trace.Verdict;

/**
 * What one gate says.
 *
 * @param blocks true when no layer may be entered
 */
public record GateAnswer(RuleTrace trace, boolean blocks) {
  /**
   * Ends {@code rule}: FIRED blocks, NOT_FIRED lets pass, NO_DATA does as {@code noData} reads it.
   *
   * @param why for people
   */
  static GateAnswer of(TraceBuilder rule, Verdict verdict, String why, NoDataReading noData) {
    return switch (verdict) {
      case FIRED -> new GateAnswer(rule.fired("LADDER: no entry, " + why), true);
      case NOT_FIRED -> new GateAnswer(rule.notFired("LADDER: entry may go on, " + why), false);
      case NO_DATA ->
          new GateAnswer(
              rule.noData("LADDER: " + why + "; " + noData.text()), noData == NoDataReading.BLOCK);
    };
  }
}
