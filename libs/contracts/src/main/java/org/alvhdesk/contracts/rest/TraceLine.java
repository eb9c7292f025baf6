package org.alvhdesk.contracts.rest;

import java.util.List;

/**
 * One rule in the trace of a decision.
 *
 * @param ruleId such as {@code 004-7}: row of docs/methodology 6A
 * @param statement what the rule says, in our words
 * @param citation source document and place
 * @param threshold what it is compared with, with unit
 * @param verdict FIRED, NOT_FIRED or NO_DATA
 * @param effect what it did to the target, in words
 */
public record TraceLine(
    String ruleId,
    String statement,
    String citation,
    List<Input> inputs,
    String threshold,
    String verdict,
    String effect) {
  public TraceLine {
    inputs = List.copyOf(inputs);
  }

  /** One input with its unit, market time (ISO-8601) and quality; value is text ready to read. */
  public record Input(String name, String value, String unit, String asOf, String quality) {}
}
