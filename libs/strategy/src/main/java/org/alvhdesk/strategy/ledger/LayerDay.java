package org.alvhdesk.strategy.ledger;

import java.math.BigDecimal;
import java.util.List;

/**
 * A layer over one day: what it was sensitive to at the start, what its own markets did, what it
 * gained.
 *
 * @param layer such as {@code BASE} or {@code FRONT}
 * @param exposures what was held at the start, each on its own forward and volatility
 * @param complete false when the sensitivities or the move of something held at the start were not
 *     known, so that its gain is part of the rest
 * @param tradesUsd gain of the day's trades from fill to the closing mark, fees included, US
 *     dollars
 * @param gainUsd all that the layer gained, trades included, US dollars to the cent
 */
public record LayerDay(
    String layer,
    List<Exposure> exposures,
    boolean complete,
    BigDecimal tradesUsd,
    BigDecimal gainUsd) {
  /** Sensitivities at the start of the day and what happened to them. */
  public record Exposure(Sensitivities start, Move move) {
    /**
     * @throws IllegalArgumentException for a number that is none
     */
    public Exposure {
      if (!Double.isFinite(move.points() + move.volPoints() + move.days())) {
        throw new IllegalArgumentException("a move is no number; leave the exposure out: " + move);
      }
      double sum =
          start.deltaPerPoint()
              + start.gammaPerPoint()
              + start.vegaPerVolPoint()
              + start.thetaPerDay()
              + start.vannaPerPointVolPoint()
              + start.volgaPerVolPoint();
      if (!Double.isFinite(sum)) {
        throw new IllegalArgumentException(
            "a sensitivity is no number; leave the exposure out: " + start);
      }
    }
  }

  /**
   * Sensitivities in US dollars of all that is held, to its own forward: SPX for condors, the
   * same-expiry VIX forward for VIX options.
   *
   * @param deltaPerPoint per point
   * @param gammaPerPoint change of delta per point
   * @param vegaPerVolPoint per volatility point
   * @param thetaPerDay per calendar day
   * @param vannaPerPointVolPoint change of delta per volatility point
   * @param volgaPerVolPoint change of vega per volatility point
   */
  public record Sensitivities(
      double deltaPerPoint,
      double gammaPerPoint,
      double vegaPerVolPoint,
      double thetaPerDay,
      double vannaPerPointVolPoint,
      double volgaPerVolPoint) {}

  /**
   * What happened.
   *
   * @param points change of the underlying, points
   * @param volPoints change of the implied volatility, volatility points
   * @param days calendar days passed
   */
  public record Move(double points, double volPoints, double days) {}

  /**
   * @throws IllegalArgumentException for an amount with fractions of a cent
   */
  public LayerDay {
    exposures = List.copyOf(exposures);
    if (gainUsd.stripTrailingZeros().scale() > 2 || tradesUsd.stripTrailingZeros().scale() > 2) {
      throw new IllegalArgumentException(
          "gains must be whole cents: " + gainUsd.toPlainString() + ", " + tradesUsd);
    }
  }
}
