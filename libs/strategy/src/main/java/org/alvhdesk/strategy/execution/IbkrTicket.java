package org.alvhdesk.strategy.execution;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.alvhdesk.quant.pricing.Right;
import org.alvhdesk.strategy.hedge.Action;
import org.alvhdesk.strategy.hedge.EtpShare;
import org.alvhdesk.strategy.hedge.HedgeContract;
import org.alvhdesk.strategy.hedge.OptionSeries;
import org.alvhdesk.strategy.hedge.VxFuture;
import org.alvhdesk.strategy.trace.Texts;

/**
 * Tickets for Interactive Brokers. A combo is its BAG: bought as described, at a net limit that is
 * negative for a credit. Its legs need IBKR's contract ids (conId), which only a connected TWS
 * knows; the column is left empty, and everything by which it can be found is beside it.
 */
final class IbkrTicket {
  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

  private IbkrTicket() {}

  /** A contract in IBKR's words; VX futures have the symbol VIX there, as the index has. */
  private record Contract(
      String symbol,
      String secType,
      String day,
      String strike,
      String right,
      String tradingClass,
      String exchange,
      int multiplier) {
    static Contract of(HedgeContract contract) {
      return switch (contract) {
        case OptionSeries o ->
            new Contract(
                o.root().isVix() ? "VIX" : "SPX",
                "OPT",
                OccSymbols.lastTradingDay(o).format(DAY),
                Texts.strike(o.strike()),
                o.right() == Right.CALL ? "C" : "P",
                OccSymbols.root(o),
                "SMART",
                o.usdPerPoint());
        case VxFuture f -> ofFuture(f);
        case EtpShare s -> new Contract(s.symbol(), "STK", "", "", "", "", "SMART", 1);
      };
    }

    private static Contract ofFuture(VxFuture future) {
      LocalDate day = future.expiry();
      return new Contract("VIX", "FUT", day.format(DAY), "", "", "VX", "CFE", future.usdPerPoint());
    }
  }

  /** Every leg a line. Its header is on purpose none that BasketTrader takes: no leg goes alone. */
  static String legs(Ticket ticket) {
    CsvText csv =
        new CsvText(
            "OrderRef",
            "ContentHash",
            "OrderSecType",
            "OrderAction",
            "TotalQuantity",
            "OrderType",
            "NetLmtPrice",
            "TimeInForce",
            "LegAction",
            "Ratio",
            "Symbol",
            "SecType",
            "LastTradingDayOrContractMonth",
            "Strike",
            "Right",
            "TradingClass",
            "Multiplier",
            "Exchange",
            "Currency",
            "ConId");
    for (Order order : ticket.orders()) {
      for (OrderLeg leg : order.legs()) {
        Contract c = Contract.of(leg.contract());
        csv.line(
            ticket.reference(order),
            ticket.contentHash(),
            order.isCombo() ? "BAG" : c.secType(),
            order.isCombo() ? Action.BUY : leg.action(),
            order.units(),
            "LMT",
            order.isCombo() ? net(order) : LegCells.price(order.netLimitPoints()),
            "DAY",
            leg.action(),
            leg.ratio(),
            c.symbol(),
            c.secType(),
            c.day(),
            c.strike(),
            c.right(),
            c.tradingClass(),
            c.multiplier(),
            c.exchange(),
            "USD",
            "");
      }
    }
    return csv.text();
  }

  /**
   * BasketTrader's file (header row, then order rows; no space at a comma).
   *
   * @throws TicketFormat.UnsupportedTicket when the ticket has a combo: its legs would go alone
   */
  static String basket(Ticket ticket) {
    CsvText csv =
        new CsvText(
            "Action",
            "Quantity",
            "Symbol",
            "SecType",
            "LastTradingDayOrContractMonth",
            "Strike",
            "Right",
            "Exchange",
            "Currency",
            "TimeInForce",
            "OrderType",
            "LmtPrice",
            "BasketTag");
    for (Order order : ticket.orders()) {
      if (order.isCombo()) {
        throw new TicketFormat.UnsupportedTicket(
            "Order "
                + order.number()
                + " is a combo, and a basket file names a combo only by contract ids that TWS"
                + " knows. Take the format ibkr and enter it in TWS's combo builder.");
      }
      OrderLeg leg = order.legs().getFirst();
      Contract c = Contract.of(leg.contract());
      csv.line(
          leg.action(),
          order.units(),
          c.symbol(),
          c.secType(),
          c.day(),
          c.strike(),
          c.right(),
          c.exchange(),
          "USD",
          "DAY",
          "LMT",
          LegCells.price(order.netLimitPoints()),
          ticket.reference(order));
    }
    return csv.text();
  }

  private static String net(Order order) {
    BigDecimal net = order.netLimitPoints();
    return (net.signum() < 0 ? "-" : "") + LegCells.price(net);
  }
}
