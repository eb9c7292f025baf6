package org.alvhdesk.quant.contract;

/** What a contract settles to. */
public enum Settlement {
  /** Special opening quotation of the S&P 500 on the expiry day (SET). */
  SET(true, "SET"),
  /** Official close of the S&P 500 on the expiry day. */
  SPX_CLOSE(false, "SPX close"),
  /** Special opening quotation of the VIX from AM-settled SPX options (VRO). */
  VRO_OF_SPX(true, "VRO of AM-settled SPX"),
  /** Special opening quotation of the VIX from PM-settled SPXW options (VRO). */
  VRO_OF_SPXW(true, "VRO of PM-settled SPXW");

  private final boolean morning;
  private final String text;

  Settlement(boolean morning, String text) {
    this.morning = morning;
    this.text = text;
  }

  /** True when the value is fixed at the opening (AM), false at the close (PM). */
  public boolean isMorning() {
    return morning;
  }

  /** For people. */
  public String text() {
    return text;
  }
}
