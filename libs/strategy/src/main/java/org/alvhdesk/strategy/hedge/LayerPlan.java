package org.alvhdesk.strategy.hedge;

import java.math.BigDecimal;
import java.util.Optional;
import org.alvhdesk.strategy.rules.HedgeLayer;

/**
 * Target against held of one layer.
 *
 * @param contract what the layer should hold: the kept one, or the new one; empty when nothing
 *     suitable is quoted
 * @param dte calendar days to that expiry; 0 without contract
 * @param target contracts wanted
 * @param held contracts that count towards the target: all with more than the roll days to run
 * @param expiring contracts held with at most the roll days to run, to be sold
 * @param residual contracts that the floor left over, decimal in [0, 1)
 * @param noData true when a quote that a trade of this layer needs is missing or not usable
 * @param reason why this contract and quantity, for people
 */
public record LayerPlan(
    HedgeLayer layer,
    Optional<HedgeContract> contract,
    int dte,
    int target,
    int held,
    int expiring,
    BigDecimal residual,
    boolean noData,
    String reason) {}
