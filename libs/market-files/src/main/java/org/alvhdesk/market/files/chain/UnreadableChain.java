package org.alvhdesk.market.files.chain;

/** A file is no chain in a known shape; the message says what was found and what is understood. */
public final class UnreadableChain extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  UnreadableChain(String message) {
    super(message);
  }

  UnreadableChain(String message, Throwable cause) {
    super(message, cause);
  }
}
