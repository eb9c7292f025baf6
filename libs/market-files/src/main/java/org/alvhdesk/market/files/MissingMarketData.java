package org.alvhdesk.market.files;

/** A file without which there is no market was not found; the message says which and where. */
public final class MissingMarketData extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MissingMarketData(String message) {
    super(message);
  }
}
