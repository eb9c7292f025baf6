package org.alvhdesk.strategy.execution;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.quant.contract.ExpiryCalendar;
import org.alvhdesk.quant.contract.Product;
import org.alvhdesk.quant.pricing.Right;
import org.alvhdesk.strategy.hedge.OptionSeries;

/**
 * The 21 characters of the OCC's Options Symbology Initiative: root left-aligned in 6, yymmdd, C or
 * P, strike in thousandths of a point in 8 digits. VIX options of other weeks than the monthly one
 * have the root VIXW, though they are quoted in one chain.
 */
public final class OccSymbols {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");
  private static final Pattern FORM =
      Pattern.compile("([A-Z]{1,6})\\s*(\\d{2})(\\d{2})(\\d{2})([CP])(\\d{8})");
  private static final BigDecimal THOUSANDTHS = BigDecimal.valueOf(1000);
  private static final String VIX_WEEKLY = "VIXW";

  private OccSymbols() {}

  /**
   * Such as {@code SPXW 260116P05600000}.
   *
   * @throws ArithmeticException for a strike finer than a thousandth of a point
   */
  public static String of(OptionSeries series) {
    BigDecimal strike =
        BigDecimal.valueOf(series.strike())
            .multiply(THOUSANDTHS)
            .setScale(0, RoundingMode.UNNECESSARY);
    return String.format(
        "%-6s%s%s%08d",
        root(series),
        series.expiry().format(DAY),
        series.right() == Right.CALL ? "C" : "P",
        strike.intValueExact());
  }

  /** The listed root: SPX, SPXW, VIX or VIXW. */
  public static String root(OptionSeries series) {
    return series.root().isVix()
            && ExpiryCalendar.between(Product.VIX, series.expiry(), series.expiry()).isEmpty()
        ? VIX_WEEKLY
        : series.root().name();
  }

  /**
   * The day on which trading in {@code series} ends: the day before an AM settlement. Brokers that
   * ask for the last trading day mean this one; the expiry itself where the calendar lists none.
   */
  public static LocalDate lastTradingDay(OptionSeries series) {
    return ExpiryCalendar.between(Product.valueOf(root(series)), series.expiry(), series.expiry())
        .stream()
        .findFirst()
        .map(expiry -> expiry.lastTradingDay())
        .orElse(series.expiry());
  }

  /**
   * The series of {@code symbol}, padded or not; empty when it is no OCC symbol of a root that the
   * desk trades, or its date is none.
   */
  public static Optional<OptionSeries> parse(String symbol) {
    Matcher m = FORM.matcher(symbol.strip());
    if (!m.matches()) {
      return Optional.empty();
    }
    String root = m.group(1).equals(VIX_WEEKLY) ? OptionRoot.VIX.name() : m.group(1);
    double strike = Integer.parseInt(m.group(6)) / 1000.0;
    for (OptionRoot known : OptionRoot.values()) {
      if (known.name().equals(root) && strike > 0) {
        return day(m)
            .map(
                expiry ->
                    new OptionSeries(
                        known, expiry, strike, m.group(5).equals("C") ? Right.CALL : Right.PUT));
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> day(Matcher m) {
    try {
      return Optional.of(
          LocalDate.of(
              2000 + Integer.parseInt(m.group(2)),
              Integer.parseInt(m.group(3)),
              Integer.parseInt(m.group(4))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
