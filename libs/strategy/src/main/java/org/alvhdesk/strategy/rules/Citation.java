package org.alvhdesk.strategy.rules;

/**
 * Where a rule or parameter comes from.
 *
 * @param ruleId row of docs/methodology 6A or item of section 7, such as {@code 004-7}
 * @param document id of the source document, such as {@code 004}; {@code ours} for a completion
 *     that no source gives
 * @param says what the source says, in our own words
 */
public record Citation(String ruleId, String document, String says) {
  public Citation {
    if (ruleId.isBlank() || document.isBlank() || says.isBlank()) {
      throw new IllegalArgumentException(
          "a citation needs a rule id, a document and what it says, was: " + ruleId);
    }
  }

  /** One line for people: document and what it says. */
  public String text() {
    return document.equals("ours")
        ? "our completion: " + says
        : "document " + document + ": " + says;
  }
}
