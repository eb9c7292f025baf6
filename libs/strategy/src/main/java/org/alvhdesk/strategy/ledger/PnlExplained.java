package org.alvhdesk.strategy.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A day's profit and loss by layer and by greek, second-order Taylor of each layer on its own
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
   * @param explained false when the sensitivities were not known, so that all but trades is rest
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
    double points = day.move().points();
    double vol = day.move().volPoints();
    LayerDay.Sensitivities s = day.start().orElse(new LayerDay.Sensitivities(0, 0, 0, 0, 0, 0));
    parts.put(Part.DELTA, usd(s.deltaPerPoint() * points));
    parts.put(Part.GAMMA, usd(0.5 * s.gammaPerPoint() * points * points));
    parts.put(Part.VEGA, usd(s.vegaPerVolPoint() * vol));
    parts.put(Part.THETA, usd(s.thetaPerDay() * day.move().days()));
    parts.put(Part.VANNA, usd(s.vannaPerPointVolPoint() * points * vol));
    parts.put(Part.VOLGA, usd(0.5 * s.volgaPerVolPoint() * vol * vol));
    parts.put(Part.TRADES, day.tradesUsd().setScale(2));
    BigDecimal rest = day.gainUsd().setScale(2);
    for (BigDecimal part : parts.values()) {
      rest = rest.subtract(part);
    }
    parts.put(Part.REST, rest);
    return new Row(day.layer(), parts, day.gainUsd().setScale(2), day.start().isPresent());
  }

  private static BigDecimal usd(double amount) {
    return BigDecimal.valueOf(amount).setScale(2, RoundingMode.HALF_EVEN);
  }
}
