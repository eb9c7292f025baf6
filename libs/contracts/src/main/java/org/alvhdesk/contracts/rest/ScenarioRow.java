package org.alvhdesk.contracts.rest;

import java.math.BigDecimal;

/**
 * Profit and loss of the joint book in one scenario, US dollars, instantaneous repricing.
 *
 * @param family DRIFT or SHOCK
 * @param name such as {@code 2018-02-02..05} or {@code SPX -5 %, drift betas}
 * @param spxMove decimal return of SPX
 * @param vixTo VIX level in the scenario, points
 * @param hedgeBeforeUsd the hedge book as held
 * @param hedgeAfterUsd the hedge book after the proposed change
 * @param offsetBefore share of the condor loss that the held hedge offsets, decimal; null when the
 *     condors do not lose
 * @param offsetAfter the same after the change
 */
public record ScenarioRow(
    String family,
    String name,
    double spxMove,
    double vixFrom,
    double vixTo,
    BigDecimal condorUsd,
    BigDecimal hedgeBeforeUsd,
    BigDecimal hedgeAfterUsd,
    BigDecimal jointBeforeUsd,
    BigDecimal jointAfterUsd,
    Double offsetBefore,
    Double offsetAfter) {}
