package org.alvhdesk.strategy.hedge;

import java.math.BigDecimal;
import java.util.Optional;
import org.alvhdesk.strategy.rules.HedgeLayer;

/**
 * Target against held of one layer.
 *
 * @param contract what the layer should hold, its first leg where it holds spreads: the kept one,
 *     or the new one; empty when nothing suitable is quoted
 * @param dte calendar days to that expiry; 0 without contract and for a share, which has none
 * @param target units wanted: contracts, or spreads where the layer holds spreads; negative for a
 *     layer that is short (K1-g)
 * @param held units that count towards the target: all that need not be rolled
 * @param expiring units held that are due to be sold or rolled
 * @param residual units that the floor left over, decimal in [0, 1)
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
