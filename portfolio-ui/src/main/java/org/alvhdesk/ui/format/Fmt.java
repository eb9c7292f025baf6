package org.alvhdesk.ui.format;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/**
 * Numbers and times as people read them: thousands separators, a real minus sign, and {@link #NONE}
 * where there is no data (never a zero).
 */
public final class Fmt {
  /** What stands where there is no data. */
  public static final String NONE = "n/a";

  /** The exchange's time zone: all market times are shown in it. */
  public static final ZoneId EXCHANGE = ZoneId.of("America/New_York");

  private static final String MINUS = "\u2212";
  private static final DecimalFormatSymbols SYMBOLS = symbols();
  private static final DateTimeFormatter ET =
      DateTimeFormatter.ofPattern("EEE yyyy-MM-dd HH:mm 'ET'", Locale.ENGLISH).withZone(EXCHANGE);
  private static final DateTimeFormatter ET_SHORT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'ET'", Locale.ENGLISH).withZone(EXCHANGE);
  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE yyyy-MM-dd", Locale.ENGLISH);

  private Fmt() {}

  private static DecimalFormatSymbols symbols() {
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.US);
    symbols.setMinusSign(MINUS.charAt(0));
    return symbols;
  }

  /** {@code value} with exactly {@code decimals} decimals; half-up. */
  public static String number(double value, int decimals) {
    return Double.isFinite(value) ? decimal(BigDecimal.valueOf(value), decimals) : NONE;
  }

  /** {@code value} with exactly {@code decimals} decimals, or {@link #NONE} for null. */
  public static String number(Double value, int decimals) {
    return value == null ? NONE : number(value.doubleValue(), decimals);
  }

  /** {@code value} with exactly {@code decimals} decimals, or {@link #NONE} for null. */
  public static String decimal(BigDecimal value, int decimals) {
    if (value == null) {
      return NONE;
    }
    BigDecimal rounded = value.setScale(decimals, RoundingMode.HALF_UP);
    String pattern = decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
    // A rounded zero has no sign: BigDecimal has no negative zero.
    return new DecimalFormat(pattern, SYMBOLS).format(rounded);
  }

  /** Like {@link #number(double, int)} with a plus sign before what is above zero. */
  public static String signed(Double value, int decimals) {
    return value == null || !Double.isFinite(value)
        ? NONE
        : plus(BigDecimal.valueOf(value), decimals);
  }

  /** US dollars in whole dollars; the unit stands in the label. */
  public static String usd(BigDecimal value) {
    return decimal(value, 0);
  }

  /** US dollars in whole dollars with its sign. */
  public static String usdSigned(BigDecimal value) {
    return value == null ? NONE : plus(value, 0);
  }

  private static String plus(BigDecimal value, int decimals) {
    String text = decimal(value, decimals);
    return value.setScale(decimals, RoundingMode.HALF_UP).signum() > 0 ? "+" + text : text;
  }

  /** A decimal share as per cent: 0.123 is {@code 12.3 %}. */
  public static String percent(Double share, int decimals) {
    return share == null ? NONE : number(share * 100, decimals) + " %";
  }

  /** A decimal share as per cent with its sign. */
  public static String percentSigned(Double share, int decimals) {
    return share == null ? NONE : signed(share * 100, decimals) + " %";
  }

  /** A contract such as {@code VIX 24 call}; a future has no strike: {@code VX future}. */
  public static String instrument(String root, double strike, String right) {
    String kind = right.toLowerCase(Locale.ROOT);
    return switch (right) {
      case "FUTURE", "SHARE" -> root + " " + kind;
      default -> root + " " + strike(strike) + " " + kind;
    };
  }

  /** Strike without needless decimals. */
  public static String strike(double strike) {
    return strike == Math.rint(strike) ? number(strike, 0) : number(strike, 1);
  }

  /** Market time with weekday, in the exchange's zone. */
  public static String marketTime(Instant instant) {
    return instant == null ? NONE : ET.format(instant);
  }

  /** Market time without weekday, in the exchange's zone. */
  public static String marketTimeShort(Instant instant) {
    return instant == null ? NONE : ET_SHORT.format(instant);
  }

  /** An ISO-8601 market time as text in the exchange's zone; other text stays as it is. */
  public static String asOf(String iso) {
    if (iso == null) {
      return "";
    }
    try {
      return ET_SHORT.format(Instant.parse(iso));
    } catch (DateTimeParseException e) {
      return iso;
    }
  }

  /** Wall time in UTC. */
  public static String wallTime(Instant instant) {
    return instant == null ? NONE : UTC.format(instant);
  }

  /** Trading day with weekday. */
  public static String day(LocalDate date) {
    return date == null ? NONE : DAY.format(date);
  }

  /**
   * How far {@code until} is from {@code from}: {@code in 4 d 2 h}, {@code in 35 min}, {@code
   * passed}.
   */
  public static String until(Instant from, Instant until) {
    if (from == null || until == null) {
      return NONE;
    }
    Duration left = Duration.between(from, until);
    if (left.isNegative() || left.isZero()) {
      return "passed";
    }
    if (left.toDays() > 0) {
      return "in " + left.toDays() + " d " + left.toHoursPart() + " h";
    }
    if (left.toHours() > 0) {
      return "in " + left.toHours() + " h " + left.toMinutesPart() + " min";
    }
    return "in " + left.toMinutes() + " min";
  }

  /** First digits of a content hash, enough to compare by eye. */
  public static String shortHash(String hash) {
    return hash == null ? NONE : hash.length() <= 12 ? hash : hash.substring(0, 12);
  }

  /** A state such as {@code PARTIALLY_APPROVED} in words. */
  public static String words(String code) {
    if (code == null || code.isBlank()) {
      return NONE;
    }
    String lower = code.replace('_', ' ').toLowerCase(Locale.ROOT);
    return Character.toUpperCase(lower.charAt(0)) + lower.substring(1);
  }
}
