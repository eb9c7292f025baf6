package org.alvhdesk.contracts.rest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * One indicator of the market's past, or why there is none.
 *
 * @param name such as {@code RSI(VIX, 14)}
 * @param value the number; null for a yes-or-no and when there is no data
 * @param yes the answer of a yes-or-no; null for a number and when nobody knows
 * @param unit of the number, {@code yes/no} for an answer
 * @param asOf market time of the close it is of
 * @param quality MODEL, DELAYED, REALTIME or SETTLED: of the closes
 * @param detail the numbers behind an answer, or why there is no data; empty for a number
 * @param group what it belongs to, for people
 * @param decimals of the number that mean something
 * @param past values at the last closes, oldest first, null where there is no data; empty unless
 *     they were asked for and it is a number of the closes
 */
public record IndicatorView(
    String name,
    Double value,
    Boolean yes,
    String unit,
    Instant asOf,
    String quality,
    String detail,
    String group,
    int decimals,
    List<Double> past) {
  /** Copies the list; a producer from before there were pasts has none. */
  public IndicatorView {
    past = past == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(past));
  }

  /** The same without its past. */
  public IndicatorView withoutPast() {
    return new IndicatorView(
        name, value, yes, unit, asOf, quality, detail, group, decimals, List.of());
  }
}
