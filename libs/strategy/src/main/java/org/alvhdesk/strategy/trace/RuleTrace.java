package org.alvhdesk.strategy.trace;

import java.util.List;
import org.alvhdesk.strategy.rules.Citation;

/**
 * One rule in the trace of a decision: enough to check it by hand.
 *
 * @param ruleId such as {@code 004-7} or {@code K1-c}; search the code for it to find the rule
 * @param statement what the rule asks, in our words
 * @param threshold what the inputs are compared with, with unit
 * @param effect what it did to the target, in words; starts with the layer it speaks of
 */
public record RuleTrace(
    String ruleId,
    String statement,
    Citation citation,
    List<TraceInput> inputs,
    String threshold,
    Verdict verdict,
    String effect) {
  public RuleTrace {
    inputs = List.copyOf(inputs);
  }
}
