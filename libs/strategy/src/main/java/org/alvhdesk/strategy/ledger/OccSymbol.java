package org.alvhdesk.strategy.ledger;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.quant.calendar.TradingCalendar;
import org.alvhdesk.quant.contract.ExpiryCalendar;
import org.alvhdesk.quant.contract.Product;
import org.alvhdesk.quant.pricing.Right;
import org.alvhdesk.strategy.ledger.OpeningBook.Reason;
import org.alvhdesk.strategy.ledger.OpeningBook.RowError;
import org.alvhdesk.strategy.trace.Texts;

/**
 * A series by its OCC symbol: root, yymmdd, C or P, strike in thousandths (methodology 5).
 *
 * @param strike points
 */
record OccSymbol(OptionRoot root, LocalDate expiry, Right right, double strike) {
  private static final Pattern FORM =
      Pattern.compile("([A-Z]{1,6})\\s*(\\d{2})(\\d{2})(\\d{2})([CP])(\\d{8})");

  /** The series of a row; empty after adding what is wrong with it. */
  static Optional<OccSymbol> parse(BrokerRow row, List<RowError> errors) {
    Matcher m = FORM.matcher(row.symbol().strip());
    if (!m.matches()) {
      return wrong(
          row, errors, Reason.BAD_SYMBOL, "is no OCC symbol such as SPXW  260116P05600000");
    }
    Optional<OptionRoot> root = root(m.group(1));
    if (root.isEmpty()) {
      return wrong(row, errors, Reason.UNKNOWN_ROOT, "is not SPX, SPXW or VIX");
    }
    LocalDate expiry;
    try {
      expiry =
          LocalDate.of(
              2000 + Integer.parseInt(m.group(2)),
              Integer.parseInt(m.group(3)),
              Integer.parseInt(m.group(4)));
    } catch (DateTimeException e) {
      return wrong(row, errors, Reason.BAD_SYMBOL, "holds no calendar date");
    }
    double strike = Integer.parseInt(m.group(6)) / 1000.0;
    if (strike == 0) {
      return wrong(row, errors, Reason.BAD_SYMBOL, "has strike 0");
    }
    if (!expires(root.get(), expiry)) {
      return wrong(
          row, errors, Reason.NOT_AN_EXPIRY, "names " + expiry + ", when no series settles");
    }
    return Optional.of(
        new OccSymbol(root.get(), expiry, m.group(5).equals("C") ? Right.CALL : Right.PUT, strike));
  }

  /** Such as {@code SPXW 2026-01-16 5600 put}. */
  String text() {
    return root
        + " "
        + expiry
        + " "
        + Texts.strike(strike)
        + (right == Right.CALL ? " call" : " put");
  }

  private static Optional<OptionRoot> root(String text) {
    for (OptionRoot root : OptionRoot.values()) {
      if (root.name().equals(text)) {
        return Optional.of(root);
      }
    }
    return Optional.empty();
  }

  private static boolean expires(OptionRoot root, LocalDate date) {
    return !date.isBefore(TradingCalendar.FIRST)
        && !date.isAfter(ExpiryCalendar.LAST)
        && !ExpiryCalendar.between(Product.valueOf(root.name()), date, date).isEmpty();
  }

  private static Optional<OccSymbol> wrong(
      BrokerRow row, List<RowError> errors, Reason reason, String text) {
    errors.add(new RowError(row.line(), reason, "'" + row.symbol() + "' " + text));
    return Optional.empty();
  }
}
