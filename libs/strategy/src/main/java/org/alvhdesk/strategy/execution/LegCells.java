package org.alvhdesk.strategy.execution;

import java.math.BigDecimal;
import org.alvhdesk.quant.pricing.Right;
import org.alvhdesk.strategy.hedge.EtpShare;
import org.alvhdesk.strategy.hedge.HedgeContract;
import org.alvhdesk.strategy.hedge.OptionSeries;
import org.alvhdesk.strategy.hedge.VxFuture;
import org.alvhdesk.strategy.trace.Texts;

/** A contract as the columns of a ticket. */
record LegCells(String symbol, String root, String expiry, String strike, String right) {
  static LegCells of(HedgeContract contract) {
    return switch (contract) {
      case OptionSeries o ->
          new LegCells(
              OccSymbols.of(o),
              OccSymbols.root(o),
              o.expiry().toString(),
              Texts.strike(o.strike()),
              o.right() == Right.CALL ? "C" : "P");
      case VxFuture f -> new LegCells(FutureSymbols.cfe(f), "VX", f.expiry().toString(), "", "");
      case EtpShare s -> new LegCells(s.symbol(), s.symbol(), "", "", "");
    };
  }

  /** Such as {@code BUY_TO_OPEN}; futures have no such effect. */
  static String effect(OrderLeg leg) {
    return leg.contract() instanceof VxFuture
        ? leg.action().name()
        : leg.action() + (leg.opens() ? "_TO_OPEN" : "_TO_CLOSE");
  }

  /** A price as people write it: without a sign, two decimals or more. */
  static String price(BigDecimal points) {
    BigDecimal stripped = points.abs().stripTrailingZeros();
    return (stripped.scale() < 2 ? stripped.setScale(2) : stripped).toPlainString();
  }

  /** DEBIT or CREDIT. */
  static String priceEffect(Order order) {
    return order.isDebit() ? "DEBIT" : "CREDIT";
  }
}
