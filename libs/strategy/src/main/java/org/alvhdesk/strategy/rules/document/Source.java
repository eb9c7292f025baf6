package org.alvhdesk.strategy.rules.document;

/**
 * A text that citations of one document name.
 *
 * @param id such as {@code 002}; what {@code Citation.document} repeats
 * @param title what the text is
 */
public record Source(String id, String title) {
  /**
   * @throws IllegalArgumentException when a part is blank, or the id is {@code ours}: that word is
   *     kept for parameters no text gives
   */
  public Source {
    if (id.isBlank() || title.isBlank() || id.equals(RuleParameter.OURS)) {
      throw new IllegalArgumentException(
          "a source needs an id other than \"ours\" and a title, was: \"" + id + "\"");
    }
  }
}
