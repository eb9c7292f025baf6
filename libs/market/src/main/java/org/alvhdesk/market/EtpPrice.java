package org.alvhdesk.market;

/**
 * The price of one share of an exchange-traded VIX product.
 *
 * @param symbol such as {@code VIXY}
 * @param usd US dollars a share
 * @param quality SETTLED for the close of the exchange, MODEL where {@link ShortTermVixIndex}
 *     stands in
 */
public record EtpPrice(String symbol, double usd, Quality quality) {
  /**
   * @throws IllegalArgumentException without a symbol, or for a price that is not positive and
   *     finite
   */
  public EtpPrice {
    if (symbol.isBlank() || !(usd > 0 && usd < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "a share needs a symbol and a positive price in US dollars: " + symbol + " " + usd);
    }
  }
}
