package org.alvhdesk.market.files.broker;

/** A cell that does not say what its column is for. */
final class BadCell extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  BadCell(String message) {
    super(message);
  }
}
