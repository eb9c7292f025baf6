package org.alvhdesk.condor.book;

import java.math.BigDecimal;
import org.alvhdesk.strategy.condor.desk.CondorTrade;

/**
 * A trade and the price it is filled at.
 *
 * @param pricePoints credit of an OPEN, debit of a CLOSE, per condor, index points
 */
public record TradeFill(CondorTrade trade, BigDecimal pricePoints) {}
