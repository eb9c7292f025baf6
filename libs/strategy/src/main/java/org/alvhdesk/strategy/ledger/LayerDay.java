package org.alvhdesk.strategy.ledger;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A layer over one day: what it was sensitive to at the start, what its own market did, what it
 * gained.
 *
 * @param layer such as {@code BASE} or {@code FRONT}
 * @param start sensitivities at the start of the day; empty when they were not known
 * @param move of its own underlying and volatility
 * @param tradesUsd gain of the day's trades from fill to the closing mark, fees included, US
 *     dollars
 * @param gainUsd all that the layer gained, trades included, US dollars to the cent
 */
public record LayerDay(
    String layer,
    Optional<Sensitivities> start,
    Move move,
    BigDecimal tradesUsd,
    BigDecimal gainUsd) {
  /**
   * Sensitivities in US dollars of the whole layer, to its own forward: SPX for condors, the
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
   * @throws IllegalArgumentException for an amount with fractions of a cent or a number that is
   *     none
   */
  public LayerDay {
    if (gainUsd.stripTrailingZeros().scale() > 2 || tradesUsd.stripTrailingZeros().scale() > 2) {
      throw new IllegalArgumentException(
          "gains must be whole cents: " + gainUsd.toPlainString() + ", " + tradesUsd);
    }
    if (!Double.isFinite(move.points() + move.volPoints() + move.days())) {
      throw new IllegalArgumentException("layer " + layer + " has a move that is no number");
    }
    start.ifPresent(
        s -> {
          double sum =
              s.deltaPerPoint()
                  + s.gammaPerPoint()
                  + s.vegaPerVolPoint()
                  + s.thetaPerDay()
                  + s.vannaPerPointVolPoint()
                  + s.volgaPerVolPoint();
          if (!Double.isFinite(sum)) {
            throw new IllegalArgumentException(
                "layer " + layer + " has a sensitivity that is no number; leave them empty");
          }
        });
  }
}
