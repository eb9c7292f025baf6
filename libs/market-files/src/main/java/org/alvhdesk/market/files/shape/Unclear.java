package org.alvhdesk.market.files.shape;

/** A file has a known shape but neither it nor its name says what it is about. */
public final class Unclear extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message what is missing and how to give it
   */
  public Unclear(String message) {
    super(message);
  }
}
