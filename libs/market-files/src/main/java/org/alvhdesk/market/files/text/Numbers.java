package org.alvhdesk.market.files.text;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;

/** Numbers as providers write them. */
public final class Numbers {
  private static final Set<String> NOTHING =
      Set.of("", "-", "--", "na", "n/a", "nan", "null", "none");

  private Numbers() {}

  /** True when a cell stands for no value. */
  public static boolean blank(String text) {
    return NOTHING.contains(text.strip().toLowerCase(Locale.ROOT));
  }

  /** A finite number, thousands separators allowed; empty when the text is none. */
  public static OptionalDouble of(String text) {
    String digits = text.strip();
    if (digits.indexOf(',') >= 0) {
      digits = digits.replace(",", "");
    }
    if (digits.isEmpty()) {
      return OptionalDouble.empty();
    }
    char last = digits.charAt(digits.length() - 1);
    if (last != '.' && (last < '0' || last > '9')) {
      return OptionalDouble.empty();
    }
    try {
      double value = Double.parseDouble(digits);
      return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    } catch (NumberFormatException e) {
      return OptionalDouble.empty();
    }
  }

  /**
   * The number that was meant where a vendor stored it in 32 bits and printed 64: {@code 2237.4}
   * for {@code 2237.39990234375}. Any other number is returned as it is.
   */
  public static double asPrinted(double value) {
    float stored = (float) value;
    return stored == value ? Double.parseDouble(Float.toString(stored)) : value;
  }

  /** Contracts; -1 when the text is no number. */
  public static long contracts(String text) {
    OptionalDouble value = of(text);
    return value.isPresent() ? Math.round(value.getAsDouble()) : -1;
  }
}
