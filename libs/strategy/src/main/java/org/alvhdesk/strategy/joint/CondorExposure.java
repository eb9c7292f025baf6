package org.alvhdesk.strategy.joint;

import org.alvhdesk.strategy.condor.CondorPricing;
import org.alvhdesk.strategy.condor.IronCondor;

/**
 * Condors sold, with what is needed to revalue them.
 *
 * @param quantity condors, positive
 */
public record CondorExposure(IronCondor condor, int quantity, CondorPricing pricing) {}
