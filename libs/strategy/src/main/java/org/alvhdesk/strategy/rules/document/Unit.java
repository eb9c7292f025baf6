package org.alvhdesk.strategy.rules.document;

import java.util.Arrays;
import java.util.Optional;

/** Units a parameter of a rule set may have. */
public enum Unit {
  /** Calendar days. */
  DAYS("days"),
  /** Trading sessions. */
  SESSIONS("sessions"),
  /** Calendar months. */
  MONTHS("months"),
  /** Calendar quarters. */
  QUARTERS("quarters"),
  /** Market minutes. */
  MINUTES("minutes"),
  /** Minutes after midnight, New York. */
  MINUTE_OF_DAY("minuteOfDay"),
  /** Index points (SPX, VIX or a forward), or premium points of an option. */
  POINTS("points"),
  /** A share or probability or option delta: 0.40 is 40 percent, or 40 delta. */
  DECIMAL("decimal"),
  /** A factor that something is multiplied by. */
  MULTIPLE("multiple"),
  /** RSI or another oscillator, 0 to 100. */
  OSCILLATOR("oscillator"),
  /** Percent rank, 0 to 100. */
  PERCENT_RANK("percentRank"),
  /** Standard deviations. */
  Z_SCORE("zScore"),
  /** Option or futures contracts. */
  CONTRACTS("contracts"),
  /** Iron condors. */
  CONDORS("condors"),
  /** A plain count; the label says of what. */
  COUNT("count"),
  /** US dollars. */
  USD("usd"),
  /** Not a number: one of the parameter's choices. */
  CHOICE("choice");

  private final String text;

  Unit(String text) {
    this.text = text;
  }

  /** As documents write it. */
  public String text() {
    return text;
  }

  /** The unit written as {@code text}; empty for an unknown word. */
  public static Optional<Unit> of(String text) {
    return Arrays.stream(values()).filter(u -> u.text.equals(text)).findFirst();
  }

  /** Every unit as documents write it, for error messages. */
  public static String all() {
    return String.join(", ", Arrays.stream(values()).map(Unit::text).toList());
  }
}
