package org.alvhdesk.market.files.text;

/** Bytes that are no text, too many of them, or text that is neither CSV nor JSON. */
public final class UnreadableText extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  UnreadableText(String message) {
    super(message);
  }

  UnreadableText(String message, Throwable cause) {
    super(message, cause);
  }
}
