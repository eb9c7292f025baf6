package org.alvhdesk.market.files.chain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alvhdesk.quant.pricing.Right;

/**
 * What an option's symbol says.
 *
 * @param root as written
 * @param strike index points
 */
record OptionSymbol(String root, LocalDate expiry, Right right, double strike) {
  /** OSI: root, yymmdd, C or P, strike in thousandths, with or without "O:" before or blanks. */
  private static final Pattern OSI = Pattern.compile("(?:O:)?([A-Z]{1,6}) *(\\d{6})([CP])(\\d{8})");

  /** Cboe until about 2018: root, yydd, month letter (A-L calls, M-X puts), strike, "-E". */
  private static final Pattern OLD_CBOE =
      Pattern.compile(".*\\(([A-Z]+) ?(\\d{2})(\\d{2})([A-X])(\\d+(?:\\.\\d+)?)-[A-Z]\\).*");

  static Optional<OptionSymbol> of(String text) {
    try {
      Matcher osi = OSI.matcher(text);
      if (osi.matches()) {
        String date = osi.group(2);
        return Optional.of(
            new OptionSymbol(
                osi.group(1),
                LocalDate.of(
                    2000 + Integer.parseInt(date, 0, 2, 10),
                    Integer.parseInt(date, 2, 4, 10),
                    Integer.parseInt(date, 4, 6, 10)),
                osi.group(3).equals("C") ? Right.CALL : Right.PUT,
                Long.parseLong(osi.group(4)) / 1000.0));
      }
      Matcher old = OLD_CBOE.matcher(text);
      if (old.matches()) {
        int letter = old.group(4).charAt(0) - 'A';
        return Optional.of(
            new OptionSymbol(
                old.group(1),
                LocalDate.of(
                    2000 + Integer.parseInt(old.group(2)),
                    letter % 12 + 1,
                    Integer.parseInt(old.group(3))),
                letter < 12 ? Right.CALL : Right.PUT,
                Double.parseDouble(old.group(5))));
      }
      return Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
