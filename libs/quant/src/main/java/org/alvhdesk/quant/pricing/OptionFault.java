package org.alvhdesk.quant.pricing;

/** Why an option cannot be priced: the input that is not a number the formula is made for. */
public enum OptionFault {
  NONE("fine"),
  FORWARD("forward must be a positive number of index points"),
  STRIKE("strike must be a positive number of index points"),
  YEARS("years must be zero or positive"),
  RATE("rate must be a decimal per year with |rate x years| of at most 700"),
  VOL("vol must be zero or a positive decimal per square-root year");

  private final String rule;

  OptionFault(String rule) {
    this.rule = rule;
  }

  /** What the input must be, for people. */
  public String rule() {
    return rule;
  }
}
