package org.alvhdesk.market.files.index;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.alvhdesk.market.files.shape.Codes;
import org.alvhdesk.market.files.shape.Findings;
import org.alvhdesk.market.files.shape.Sessions;
import org.alvhdesk.market.files.text.Numbers;
import org.alvhdesk.market.intake.DailyBar;

/** Judges the bars of one symbol, row by row. */
public final class BarCollector {
  /** Prices that differ by a smaller share are equal: vendors store some of a row in 32 bits. */
  private static final double EQUAL = 1e-6;

  private final Findings found;
  private final String symbol;
  private final LocalDate rangeFrom;
  private final Map<LocalDate, Double> closes = new HashMap<>();
  private int rangesUnused;

  /**
   * @param rangeFrom ranges before this day are not used
   */
  public BarCollector(Findings found, String symbol, LocalDate rangeFrom) {
    this.found = found;
    this.symbol = symbol;
    this.rangeFrom = rangeFrom;
  }

  /** Open, high and low as the file writes them; empty text where it has none. */
  public record RangeText(String open, String high, String low) {
    /** The file has no range. */
    public static final RangeText NONE = new RangeText("", "", "");
  }

  /** Judges one row; prices in points or dollars. */
  public void add(long line, LocalDate day, RangeText range, String close, OptionalDouble volume) {
    String what = symbol + " " + day;
    if (Numbers.blank(close)) {
      found.reject(line, Codes.MISSING, what + " has no close");
      return;
    }
    double value = number(close);
    if (!(value > 0)) {
      found.reject(line, Codes.BAD_VALUE, what + " '" + close + "'");
    } else if (value < Symbols.lowest(symbol) || value > Symbols.highest(symbol)) {
      found.reject(line, Codes.IMPLAUSIBLE, what + " '" + close + "'");
    } else if (!Sessions.mayBe(day)) {
      found.reject(line, Codes.NOT_A_SESSION, what + " " + close);
    } else if (closes.putIfAbsent(day, value) != null) {
      boolean same = closes.get(day) == value;
      found.reject(line, Codes.DUPLICATE, what + (same ? " again" : " again, this time " + close));
    } else {
      found.keep(
          new DailyBar(line, symbol, day, range(line, what, day, range, value), value, volume));
    }
  }

  private Optional<DailyBar.Range> range(
      long line, String what, LocalDate day, RangeText text, double close) {
    if (text.open().isEmpty() && text.high().isEmpty() && text.low().isEmpty()) {
      return Optional.empty();
    }
    if (day.isBefore(rangeFrom)) {
      rangesUnused++;
      return Optional.empty();
    }
    double open = number(text.open());
    double high = number(text.high());
    double low = number(text.low());
    double slack = EQUAL * close;
    boolean contained =
        low > 0
            && Math.min(open, close) >= low - slack
            && Math.max(open, close) <= high + slack
            && high <= Symbols.highest(symbol);
    if (!contained) {
      found.correct(
          line,
          Codes.RANGE_DROPPED,
          what + ": open " + open + ", high " + high + ", low " + low + ", close " + close);
      return Optional.empty();
    }
    return Optional.of(
        new DailyBar.Range(
            open, Math.max(high, Math.max(open, close)), Math.min(low, Math.min(open, close))));
  }

  private static double number(String text) {
    return Numbers.asPrinted(Numbers.of(text).orElse(Double.NaN));
  }

  /** Says what is missing; after the last row. */
  public void end() {
    if (rangesUnused > 0) {
      found.note(
          symbol
              + ": open, high and low of "
              + rangesUnused
              + " rows before "
              + rangeFrom
              + " are not used, the opens are not the market's");
    }
    Sessions.noteGaps(symbol, closes.keySet(), found);
  }
}
