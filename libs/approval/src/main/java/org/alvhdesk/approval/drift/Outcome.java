package org.alvhdesk.approval.drift;

import java.util.OptionalDouble;

/**
 * What a change costs and does, priced on one snapshot. Empty figures could not be priced.
 *
 * @param costUsd expected cost at the prevailing quotes, US dollars; negative when received
 * @param stressLossUsd worst loss of the joint book over the named shocks with the change, US
 *     dollars, at least 0
 * @param offsetShare share of the condors' loss in that shock that the hedge gives back, decimal
 */
public record Outcome(
    OptionalDouble costUsd, OptionalDouble stressLossUsd, OptionalDouble offsetShare) {}
