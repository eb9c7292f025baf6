package org.alvhdesk.quant.vix;

/** Which option prices a strike of the strip; the labels are those of the published example. */
public enum QuoteType {
  PUT("Put"),
  CALL("Call"),
  /** At K0: the average of the call's and the put's mid. */
  AVERAGE("Put/Call");

  private final String label;

  QuoteType(String label) {
    this.label = label;
  }

  /** As printed in Appendix 5 of the Cboe methodology. */
  public String label() {
    return label;
  }
}
