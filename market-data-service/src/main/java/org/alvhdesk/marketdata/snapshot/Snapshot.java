package org.alvhdesk.marketdata.snapshot;

import java.time.Instant;
import org.alvhdesk.contracts.event.MarketStepV1;
import org.alvhdesk.market.MarketState;

/**
 * A sealed snapshot.
 *
 * @param fact the step as published
 * @param state what its slices are computed from
 * @param sealedAt wall time
 */
public record Snapshot(MarketStepV1 fact, MarketState state, Instant sealedAt) {}
