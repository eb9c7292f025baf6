package org.alvhdesk.hedge.book;

import java.math.BigDecimal;
import org.alvhdesk.strategy.hedge.Action;
import org.alvhdesk.strategy.hedge.HedgeContract;
import org.alvhdesk.strategy.rules.HedgeLayer;

/**
 * One leg as it is filled.
 *
 * @param pricePoints points per option
 */
public record LegFill(
    HedgeLayer layer,
    Action action,
    HedgeContract contract,
    int quantity,
    BigDecimal pricePoints) {}
