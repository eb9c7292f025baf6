package org.alvhdesk.strategy.joint;

import java.math.BigDecimal;
import java.util.OptionalDouble;

/**
 * Profit and loss of the joint book in one scenario: instantaneous repricing from mid, US dollars.
 *
 * @param name such as {@code 2018-02-02..05} or {@code SPX -5 %}
 * @param spxMove decimal return of SPX
 * @param vixFrom VIX now, points
 * @param vixTo VIX in the scenario, points
 * @param hedgeBeforeUsd the hedge as held
 * @param hedgeAfterUsd the hedge after the proposed trades
 * @param offsetBefore hedge gain / condor loss, decimal; empty when the condors do not lose
 * @param offsetAfter the same after the trades
 */
public record ScenarioResult(
    ScenarioFamily family,
    String name,
    double spxMove,
    double vixFrom,
    double vixTo,
    BigDecimal condorUsd,
    BigDecimal hedgeBeforeUsd,
    BigDecimal hedgeAfterUsd,
    OptionalDouble offsetBefore,
    OptionalDouble offsetAfter) {
  /** Condors and held hedge together. */
  public BigDecimal jointBeforeUsd() {
    return condorUsd.add(hedgeBeforeUsd);
  }

  /** Condors and the hedge after the trades together. */
  public BigDecimal jointAfterUsd() {
    return condorUsd.add(hedgeAfterUsd);
  }
}
