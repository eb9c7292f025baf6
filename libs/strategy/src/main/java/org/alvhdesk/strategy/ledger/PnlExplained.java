package org.alvhdesk.strategy.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;

/**
 * A day's profit and loss by layer and by greek, second-order Taylor of each exposure on its own
 * forward, with the rest that it does not explain. In every row, and in the total, the parts add up
 * to the gain to the cent.
 *
 * @param rows one a layer, in the order given
 * @param total sums of the rows
 */
public record PnlExplained(List<Row> rows, Row total) {
  /** Copies the list. */
  public PnlExplained {
    rows = List.copyOf(rows);
  }

  /** Where a gain comes from. */
  public enum Part {
    /** First order in the underlying. */
    DELTA,
    /** Second order in the underlying. */
    GAMMA,
    /** First order in volatility. */
    VEGA,
    /** Time. */
    THETA,
    /** Underlying and volatility together. */
    VANNA,
    /** Second order in volatility. */
    VOLGA,
    /** The day's trades, from fill to closing mark. */
    TRADES,
    /** Not explained by any of these. */
    REST
  }

  /**
   * A layer's day, US dollars to the cent.
   *
   * @param explained false when not all sensitivities were known, so that the gain of what they
   *     belong to is rest
   */
  public record Row(
      String layer, Map<Part, BigDecimal> parts, BigDecimal gainUsd, boolean explained) {
    /** Copies the map. */
    public Row {
      parts = Map.copyOf(parts);
    }
  }

  /** Explains the day of {@code layers}. */
  public static PnlExplained of(List<LayerDay> layers) {
    List<Row> rows = new ArrayList<>();
    Map<Part, BigDecimal> sums = new EnumMap<>(Part.class);
    for (Part part : Part.values()) {
      sums.put(part, new BigDecimal("0.00"));
    }
    BigDecimal gain = new BigDecimal("0.00");
    boolean explained = true;
    for (LayerDay day : layers) {
      Row row = row(day);
      rows.add(row);
      row.parts().forEach((part, usd) -> sums.merge(part, usd, BigDecimal::add));
      gain = gain.add(row.gainUsd());
      explained &= row.explained();
    }
    return new PnlExplained(rows, new Row("BOOK", sums, gain, explained));
  }

  private static Row row(LayerDay day) {
    Map<Part, BigDecimal> parts = new EnumMap<>(Part.class);
    parts.put(Part.DELTA, sum(day, (s, m) -> s.deltaPerPoint() * m.points()));
    parts.put(Part.GAMMA, sum(day, (s, m) -> 0.5 * s.gammaPerPoint() * m.points() * m.points()));
    parts.put(Part.VEGA, sum(day, (s, m) -> s.vegaPerVolPoint() * m.volPoints()));
    parts.put(Part.THETA, sum(day, (s, m) -> s.thetaPerDay() * m.days()));
    parts.put(
        Part.VANNA, sum(day, (s, m) -> s.vannaPerPointVolPoint() * m.points() * m.volPoints()));
    parts.put(
        Part.VOLGA, sum(day, (s, m) -> 0.5 * s.volgaPerVolPoint() * m.volPoints() * m.volPoints()));
    parts.put(Part.TRADES, day.tradesUsd().setScale(2));
    BigDecimal rest = day.gainUsd().setScale(2);
    for (BigDecimal part : parts.values()) {
      rest = rest.subtract(part);
    }
    parts.put(Part.REST, rest);
    return new Row(day.layer(), parts, day.gainUsd().setScale(2), day.complete());
  }

  /**
   * A term of the expansion over all exposures of the layer, summed in their order, to the cent.
   */
  private static BigDecimal sum(
      LayerDay day, ToDoubleBiFunction<LayerDay.Sensitivities, LayerDay.Move> term) {
    double sum = 0;
    for (LayerDay.Exposure exposure : day.exposures()) {
      sum += term.applyAsDouble(exposure.start(), exposure.move());
    }
    return usd(sum);
  }

  private static BigDecimal usd(double amount) {
    return BigDecimal.valueOf(amount).setScale(2, RoundingMode.HALF_EVEN);
  }
}
