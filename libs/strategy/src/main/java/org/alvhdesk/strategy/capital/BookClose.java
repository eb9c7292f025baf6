package org.alvhdesk.strategy.capital;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.alvhdesk.market.VxPoint;

/**
 * A closed session of the book as the capital figures read it. Money in US dollars; what a missing
 * mark takes away is empty, never 0.
 *
 * @param navUsd net asset value
 * @param hedgeUsd market value of the hedge at mid
 * @param condorsUsd market value of the condors at mid, negative: they were sold
 * @param gains what was gained since an earlier close, by layer
 * @param spx index points
 * @param rate riskless, decimal a year
 * @param vx futures by expiry, points; empty when the session has none
 */
public record BookClose(
    LocalDate session,
    Optional<BigDecimal> navUsd,
    Optional<BigDecimal> hedgeUsd,
    Optional<BigDecimal> condorsUsd,
    Optional<Gains> gains,
    double spx,
    Optional<Double> rate,
    List<VxPoint> vx) {
  /** Copies the list. */
  public BookClose {
    vx = List.copyOf(vx);
  }

  /**
   * Gains between two closes that have a value.
   *
   * @param since the earlier one
   * @param byLayer US dollars
   * @param navReturn modified Dietz, deposits and withdrawals taken out; decimal
   */
  public record Gains(
      LocalDate since, SortedMap<String, BigDecimal> byLayer, Optional<Double> navReturn) {
    /** Copies the map. */
    public Gains {
      byLayer = Collections.unmodifiableSortedMap(new TreeMap<>(byLayer));
    }
  }
}
