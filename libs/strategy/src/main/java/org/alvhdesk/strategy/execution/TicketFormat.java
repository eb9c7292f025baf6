package org.alvhdesk.strategy.execution;

import java.util.Arrays;
import java.util.Optional;

/** A form of a ticket that somebody can download. */
public enum TicketFormat {
  /** Every leg a line, for any broker and for spreadsheets. */
  CSV("csv", "text/csv", "csv"),
  /** The whole ticket, for programs. */
  JSON("json", "application/json", "json"),
  /** IBKR: every leg a line with its combo, for TWS's combo builder and its API. */
  IBKR("ibkr", "text/csv", "ibkr.csv"),
  /** IBKR BasketTrader: orders of one leg that TWS reads as they are. */
  IBKR_BASKET("ibkr-basket", "text/csv", "ibkr-basket.csv"),
  /** tastytrade: the bodies of its order requests. */
  TASTYTRADE("tastytrade", "application/json", "tastytrade.json");

  private final String path;
  private final String mediaType;
  private final String ending;

  TicketFormat(String path, String mediaType, String ending) {
    this.path = path;
    this.mediaType = mediaType;
    this.ending = ending;
  }

  /** Name in an address. */
  public String path() {
    return path;
  }

  /** What it is, for HTTP. */
  public String mediaType() {
    return mediaType;
  }

  /** File name for {@code ticket}. */
  public String fileName(Ticket ticket) {
    return "ticket-" + ticket.proposalId().substring(0, 8) + "-" + ticket.revision() + "." + ending;
  }

  /** The format with this {@link #path}. */
  public static Optional<TicketFormat> of(String path) {
    return Arrays.stream(values()).filter(f -> f.path.equals(path)).findFirst();
  }

  /**
   * {@code ticket} in this format.
   *
   * @throws UnsupportedTicket when the format cannot say it
   */
  public String write(Ticket ticket) {
    return switch (this) {
      case CSV -> PlainTicket.csv(ticket);
      case JSON -> PlainTicket.json(ticket);
      case IBKR -> IbkrTicket.legs(ticket);
      case IBKR_BASKET -> IbkrTicket.basket(ticket);
      case TASTYTRADE -> TastytradeTicket.json(ticket);
    };
  }

  /** A ticket that a format cannot say; the message says which to take. */
  public static final class UnsupportedTicket extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnsupportedTicket(String message) {
      super(message);
    }
  }
}
