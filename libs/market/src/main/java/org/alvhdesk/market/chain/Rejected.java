package org.alvhdesk.market.chain;

/**
 * One quote that is not used.
 *
 * @param line 1-based line or option number in the file
 * @param option as the file names it
 * @param fault why
 */
public record Rejected(long line, String option, QuoteFault fault) {
  @Override
  public String toString() {
    return "line " + line + ": " + option + ": " + fault.code() + ": " + fault.text();
  }
}
