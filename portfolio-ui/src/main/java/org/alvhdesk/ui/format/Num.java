package org.alvhdesk.ui.format;

import java.math.BigDecimal;

/**
 * A number in a table.
 *
 * @param text formatted, sign included
 * @param tone {@code pos}, {@code neg} or empty: colour only repeats what the sign says
 */
public record Num(String text, String tone) {

  /** Profit or loss, US dollars, signed. */
  public static Num pnl(BigDecimal usd) {
    return new Num(Fmt.usdSigned(usd), usd == null ? "" : tone(usd.signum()));
  }

  /** Profit or loss with {@code decimals} decimals, signed; null when there is no data. */
  public static Num pnl(Double usd, int decimals) {
    return new Num(
        Fmt.signed(usd, decimals), usd == null ? "" : tone((int) Math.signum(usd.doubleValue())));
  }

  /** Text without tone. */
  public static Num plain(String text) {
    return new Num(text, "");
  }

  private static String tone(int signum) {
    return signum > 0 ? "pos" : signum < 0 ? "neg" : "";
  }
}
