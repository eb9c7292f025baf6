package org.alvhdesk.quant.vix;

/** Whether an expiry has a model-free variance, and why not when it has none. */
public enum StripStatus {
  OK("computed"),
  /** Time to settlement is zero, negative or not a number. */
  SETTLED("the expiry has settled: time to expiry must be positive"),
  /** The rate is not a finite number. */
  BAD_RATE("the rate must be a finite decimal number such as 0.0005 for 0.05 % a year"),
  /** No strike has a bid on both its call and its put, so parity gives no forward. */
  NO_FORWARD("no strike has both a call and a put bid"),
  /** No strike with call and put lies at or below the forward. */
  NO_K0("no strike with both a call and a put lies at or below the forward"),
  /** Fewer than two strikes enter: there is no gap between strikes. */
  TOO_FEW_STRIKES("fewer than two strikes enter the strip"),
  /** The sum over strikes is smaller than the forward correction. */
  NEGATIVE_VARIANCE("the variance comes out negative");

  private final String text;

  StripStatus(String text) {
    this.text = text;
  }

  /** What is wrong, in a sentence for people. */
  public String text() {
    return text;
  }
}
