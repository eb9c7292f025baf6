package org.alvhdesk.condor.book;

import java.math.BigDecimal;
import java.util.Optional;
import org.alvhdesk.contracts.event.CondorFillV1;
import org.alvhdesk.strategy.condor.desk.CondorTrade;

/**
 * Whole condors of a trade that a broker has filled and the book does not have yet.
 *
 * @param condors how many, positive
 * @param cashUsd of these: received when positive, paid when negative
 * @param before what the book has of the trade; empty at its first fill
 */
public record BrokerFill(
    CondorTrade trade, int condors, BigDecimal cashUsd, Optional<CondorFillV1.Fill> before) {
  boolean isOpen() {
    return trade.side() == CondorTrade.Side.OPEN;
  }
}
