package org.alvhdesk.strategy.execution;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alvhdesk.quant.contract.Expiry;
import org.alvhdesk.quant.contract.ExpiryCalendar;
import org.alvhdesk.quant.contract.Product;
import org.alvhdesk.quant.contract.VxSymbol;
import org.alvhdesk.strategy.hedge.VxFuture;

/** VX futures as CFE and brokers write them. */
public final class FutureSymbols {
  private static final String MONTHS = "FGHJKMNQUVXZ";
  private static final Pattern MONTHLY = Pattern.compile("/?VX([FGHJKMNQUVXZ])(\\d{1,2})");

  private FutureSymbols() {}

  /** CFE's symbol, such as {@code VXF26}; {@code VX05} for a weekly one. */
  public static String cfe(VxFuture future) {
    return ExpiryCalendar.between(Product.VX, future.expiry(), future.expiry()).stream()
        .findFirst()
        .map(Expiry::symbol)
        .orElseGet(() -> VxSymbol.monthly(YearMonth.from(future.expiry())));
  }

  /** tastytrade's: a slash, and the year's last digit for a monthly one, such as {@code /VXF6}. */
  public static String tastytrade(VxFuture future) {
    String cfe = cfe(future);
    Matcher m = MONTHLY.matcher(cfe);
    return m.matches() ? "/VX" + m.group(1) + m.group(2).substring(1) : "/" + cfe;
  }

  /**
   * The monthly future of {@code symbol} in either form; empty when it is none or the calendar has
   * none in that month.
   *
   * @param tradedOn a year of one digit is the first one not before this day
   */
  public static Optional<VxFuture> parse(String symbol, LocalDate tradedOn) {
    Matcher m = MONTHLY.matcher(symbol.strip());
    if (!m.matches()) {
      return Optional.empty();
    }
    int digits = Integer.parseInt(m.group(2));
    int year =
        m.group(2).length() == 2
            ? 2000 + digits
            : tradedOn.getYear() + Math.floorMod(digits - tradedOn.getYear(), 10);
    YearMonth month = YearMonth.of(year, MONTHS.indexOf(m.group(1)) + 1);
    if (month.atEndOfMonth().isAfter(ExpiryCalendar.LAST)) {
      return Optional.empty();
    }
    String wanted = VxSymbol.monthly(month);
    return ExpiryCalendar.between(Product.VX, month.atDay(1), month.atEndOfMonth()).stream()
        .filter(expiry -> expiry.symbol().equals(wanted))
        .map(expiry -> new VxFuture(expiry.date()))
        .findFirst();
  }
}
