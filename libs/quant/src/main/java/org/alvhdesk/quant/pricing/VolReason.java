package org.alvhdesk.quant.pricing;

/** Why a price has no implied volatility. */
public enum VolReason {
  /** There is one. */
  NONE("a volatility exists"),
  /** The price is less than the discounted payoff: an arbitrage, or a stale forward. */
  BELOW_INTRINSIC("the price is below the discounted intrinsic value"),
  /** Price and payoff agree to the last digits: any small enough volatility gives this price. */
  NO_TIME_VALUE("the price holds no time value above its own rounding"),
  /** A call is never worth its forward, a put never its strike. */
  ABOVE_MAXIMUM("the price is not below the discounted forward (call) or strike (put)"),
  /** Bid above ask: there is no price to invert. */
  CROSSED_QUOTE("the bid is above the ask"),
  /** No time is left in which volatility could matter. */
  EXPIRED("years must be positive: the option has settled"),
  /** An input is missing, negative or not a number. */
  BAD_INPUT("forward and strike must be positive, price and rate finite numbers");

  private final String meaning;

  VolReason(String meaning) {
    this.meaning = meaning;
  }

  /** For people. */
  public String meaning() {
    return meaning;
  }
}
