package org.alvhdesk.contracts.rest;

import java.math.BigDecimal;
import java.util.List;
import org.alvhdesk.contracts.event.HedgeBookV1;

/**
 * {@code GET /api/v1/book} of hedge-service: what is held, what the rules want, and the joint book.
 *
 * @param layers target against held, as of the last decided step
 * @param scenarios joint P&L of condors and held hedge
 * @param stressLossUsd worst joint loss over the named shocks, US dollars, positive
 * @param stressLimitUsd cap on it
 * @param hedgeOfCondorVersion version of the condor book the figures belong to
 * @param blocked hard limits that kept the wanted trades from being proposed at the last decided
 *     step, for people; empty when none did
 */
public record HedgeBookView(
    HedgeBookV1 book,
    List<ProposalView.Layer> layers,
    List<ScenarioRow> scenarios,
    BigDecimal stressLossUsd,
    BigDecimal stressLimitUsd,
    boolean stressBreached,
    long hedgeOfCondorVersion,
    List<String> blocked) {
  public HedgeBookView {
    layers = List.copyOf(layers);
    scenarios = List.copyOf(scenarios);
    blocked = blocked == null ? List.of() : List.copyOf(blocked);
  }
}
