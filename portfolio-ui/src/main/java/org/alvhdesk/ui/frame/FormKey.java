package org.alvhdesk.ui.frame;

import java.util.UUID;

/**
 * The {@code Idempotency-Key} of a command, made when its form is shown and sent in the hidden
 * field {@code key}: pressing twice, or a request that a browser or a proxy repeats, is once.
 */
public final class FormKey {
  private FormKey() {}

  /** For a form about to be shown. */
  public static String fresh() {
    return UUID.randomUUID().toString();
  }

  /** What a form sent; another where it sent none, so that nothing is ever sent without. */
  public static String of(String sent) {
    return sent == null || sent.isBlank() ? fresh() : sent;
  }

  /**
   * The same of a form that can say several things: what it says is part of the key, so that
   * another button of the same form is another command and not one key with two contents.
   */
  public static String of(String sent, Object... said) {
    StringBuilder key = new StringBuilder(of(sent));
    for (Object part : said) {
      key.append('-').append(part == null ? "" : part);
    }
    return key.toString();
  }
}
