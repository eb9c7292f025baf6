package org.alvhdesk.ui.format;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A number in a table.
 *
 * @param text formatted, sign included
 * @param tone {@code pos}, {@code neg} or empty: colour only repeats what the sign says
 */
public record Num(String text, String tone) {

  /** Profit or loss, US dollars, signed. */
  public static Num pnl(BigDecimal usd) {
    return new Num(Fmt.usdSigned(usd), usd == null ? "" : tone(usd, 0));
  }

  /** Profit or loss with {@code decimals} decimals, signed; null when there is no data. */
  public static Num pnl(Double usd, int decimals) {
    return new Num(
        Fmt.signed(usd, decimals),
        usd == null || !Double.isFinite(usd) ? "" : tone(BigDecimal.valueOf(usd), decimals));
  }

  /** Text without tone. */
  public static Num plain(String text) {
    return new Num(text, "");
  }

  /** Of what is shown: what rounds to nothing has no colour. */
  private static String tone(BigDecimal usd, int decimals) {
    int signum = usd.setScale(decimals, RoundingMode.HALF_UP).signum();
    return signum > 0 ? "pos" : signum < 0 ? "neg" : "";
  }
}
