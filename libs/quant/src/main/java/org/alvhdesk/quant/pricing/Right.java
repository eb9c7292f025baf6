package org.alvhdesk.quant.pricing;

/** Option right. */
public enum Right {
  CALL,
  PUT;

  /** +1 for a call, -1 for a put: the sign that turns the call formula into the put formula. */
  public int sign() {
    return this == CALL ? 1 : -1;
  }
}
