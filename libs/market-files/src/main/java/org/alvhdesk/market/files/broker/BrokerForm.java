package org.alvhdesk.market.files.broker;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;

/** Columns of a broker. */
enum BrokerForm {
  /** Ours, for any broker. */
  GENERIC {
    @Override
    boolean fits(Columns c) {
      return GENERIC_COLUMNS.stream()
          .filter(name -> !name.equals("order_reference"))
          .allMatch(c::has);
    }

    @Override
    boolean isTrade(Cells cells) {
      return true;
    }

    @Override
    BrokerTrade trade(int line, Cells cells, RowIds ids) {
      int quantity = cells.contracts("quantity");
      return new BrokerTrade(
          line,
          cells.require("execution_id"),
          cells.text("order_reference"),
          cells.buys(quantity, "side"),
          Math.abs(quantity),
          cells.require("symbol"),
          notNegative(cells.decimal("price")),
          withOffset(cells.require("traded_at"), "traded_at"));
    }
  },
  /** Flex query "Trade Confirmation" (or "Trades") as CSV. */
  IBKR {
    @Override
    boolean fits(Columns c) {
      return c.has("Symbol")
          && c.has("Buy/Sell")
          && c.has("Quantity")
          && c.has("Price", "TradePrice")
          && c.has("ExecID", "IBExecID", "TradeID")
          && c.has("Date/Time", "DateTime", "TradeTime");
    }

    /** A combo's summary and the order's total are beside its executions: they count once. */
    @Override
    boolean isTrade(Cells cells) {
      String level = cells.text("LevelOfDetail");
      return !cells.text("AssetClass").equals("BAG")
          && (level.isEmpty() || level.equalsIgnoreCase("EXECUTION"))
          && !cells.text("Symbol").isEmpty();
    }

    @Override
    BrokerTrade trade(int line, Cells cells, RowIds ids) {
      int quantity = cells.contracts("Quantity");
      return new BrokerTrade(
          line,
          cells.require("ExecID", "IBExecID", "TradeID"),
          cells.text("OrderReference"),
          cells.buys(quantity, "Buy/Sell"),
          Math.abs(quantity),
          cells.require("Symbol"),
          notNegative(cells.decimal("Price", "TradePrice")),
          inNewYork(cells));
    }
  },
  /** The CSV of "Transaction history". Prices are dollars a contract, its ids are of orders. */
  TASTYTRADE {
    @Override
    boolean fits(Columns c) {
      return c.has("Average Price")
          && c.has("Instrument Type")
          && c.has("Multiplier")
          && c.has("Action")
          && c.has("Date", "Date/Time");
    }

    @Override
    boolean isTrade(Cells cells) {
      return cells.text("Type").equalsIgnoreCase("Trade");
    }

    @Override
    BrokerTrade trade(int line, Cells cells, RowIds ids) {
      int quantity = cells.contracts("Quantity");
      String symbol = cells.require("Symbol");
      BigDecimal multiplier = cells.decimal("Multiplier");
      if (multiplier.signum() <= 0) {
        throw new BadCell("Multiplier '" + multiplier + "' must be above 0");
      }
      BigDecimal dollars = cells.decimal("Average Price").abs();
      String at = cells.require("Date", "Date/Time");
      String order = cells.text("Order #");
      return new BrokerTrade(
          line,
          ids.of(
              String.join("/", order, symbol, at, Integer.toString(quantity), dollars.toString())),
          order,
          cells.buys(1, "Action"), // its quantities have the sign of the position, not of the trade
          Math.abs(quantity),
          symbol,
          dollars.divide(multiplier, MathContext.DECIMAL64),
          withOffset(at, "Date"));
    }
  };

  /** Columns of {@link #GENERIC}. */
  static final List<String> GENERIC_COLUMNS =
      List.of(
          "execution_id", "order_reference", "side", "quantity", "symbol", "price", "traded_at");

  /** Time zone of IBKR's statements unless the account says otherwise. */
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  private static final DateTimeFormatter BARE_OFFSET =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
          .appendPattern("[XXX][XX]")
          .toFormatter(Locale.ROOT);
  private static final List<DateTimeFormatter> IBKR_TIMES =
      List.of(
          DateTimeFormatter.ofPattern("yyyyMMdd;HHmmss"),
          DateTimeFormatter.ofPattern("yyyyMMdd HHmmss"),
          DateTimeFormatter.ofPattern("yyyy-MM-dd;HH:mm:ss"),
          DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss"));

  abstract boolean fits(Columns columns);

  abstract boolean isTrade(Cells cells);

  abstract BrokerTrade trade(int line, Cells cells, RowIds ids);

  private static BigDecimal notNegative(BigDecimal price) {
    if (price.signum() < 0) {
      throw new BadCell("price '" + price + "' must be 0 or more; the side says who pays");
    }
    return price;
  }

  private static Instant withOffset(String text, String column) {
    try {
      return OffsetDateTime.parse(text, BARE_OFFSET).toInstant();
    } catch (DateTimeException e) {
      throw new BadCell(
          column + " '" + text + "' is no time with its offset, such as 2026-01-16T10:30:05Z");
    }
  }

  private static Instant inNewYork(Cells cells) {
    String text = cells.text("Date/Time", "DateTime");
    if (text.isEmpty()) {
      text = cells.require("TradeDate") + " " + cells.require("TradeTime");
    }
    String clean = text.replace(", ", ";");
    for (DateTimeFormatter form : IBKR_TIMES) {
      try {
        return LocalDateTime.parse(clean, form).atZone(NEW_YORK).toInstant();
      } catch (DateTimeException e) {
        // the next form
      }
    }
    throw new BadCell("Date/Time '" + text + "' is no time such as 20260116;103005");
  }
}
