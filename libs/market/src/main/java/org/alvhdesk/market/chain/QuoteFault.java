package org.alvhdesk.market.chain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

/** Why a quote is not used. Prices and strikes in index points. */
public sealed interface QuoteFault {
  /** The key under which it is counted. */
  String code();

  /** What exactly, for people. */
  String text();

  /**
   * Bid and ask are both zero: nobody makes a market. It still counts as a strike without a bid
   * when the VIX method looks for two in a row.
   */
  record Dead() implements QuoteFault {
    @Override
    public String code() {
      return "dead";
    }

    @Override
    public String text() {
      return "bid and ask are both 0";
    }
  }

  /** The bid is above the ask; an ask of 0 beside a bid is this too. */
  record Crossed(double bid, double ask) implements QuoteFault {
    @Override
    public String code() {
      return "crossed";
    }

    @Override
    public String text() {
      return "bid " + bid + " is above ask " + ask;
    }
  }

  /** A price below zero. */
  record Negative(double bid, double ask) implements QuoteFault {
    @Override
    public String code() {
      return "negative";
    }

    @Override
    public String text() {
      return "bid " + bid + ", ask " + ask;
    }
  }

  /** The series had settled when the chain was quoted. */
  record Expired(Instant settlement) implements QuoteFault {
    @Override
    public String code() {
      return "expired";
    }

    @Override
    public String text() {
      return "settled at " + settlement;
    }
  }

  /** Not SPX, SPXW, VIX or VIXW: binaries (BVZ), XSP, anything else. */
  record WrongRoot(String root) implements QuoteFault {
    @Override
    public String code() {
      return "wrong-root";
    }

    @Override
    public String text() {
      return "root " + root + " is none of SPX, SPXW, VIX, VIXW";
    }
  }

  /** The strike cannot be listed for this root. */
  record OffGrid(double strike, double step) implements QuoteFault {
    @Override
    public String code() {
      return "off-grid";
    }

    @Override
    public String text() {
      return "strike " + strike + " is no positive multiple of " + step;
    }
  }

  /**
   * The same option was quoted before; the first quote is kept.
   *
   * @param firstLine where it was
   * @param same true when bid and ask are equal too
   */
  record Duplicate(long firstLine, boolean same) implements QuoteFault {
    @Override
    public String code() {
      return "duplicate";
    }

    @Override
    public String text() {
      return (same ? "the same quote is in line " : "a different quote for it is in line ")
          + firstLine;
    }
  }

  /**
   * The quote is older than the chain by more than {@link ChainCleaner#STALE_AFTER}; only where the
   * file has quotes' times (a last trade's time says nothing about a quote).
   */
  record Stale(Instant quotedAt, Instant asOf) implements QuoteFault {
    @Override
    public String code() {
      return "stale";
    }

    @Override
    public String text() {
      return "quoted at " + quotedAt + ", the chain stands at " + asOf;
    }
  }

  /**
   * Call and put of this strike cannot both be right: put-call parity of the expiry lies outside
   * what their spreads allow ({@link ParityCheck}). All three in index points.
   *
   * @param lowest call bid less put ask
   * @param highest call ask less put bid
   * @param parity discounted forward less strike, by the robust regression
   */
  record ParityViolating(double lowest, double highest, double parity) implements QuoteFault {
    @Override
    public String code() {
      return "parity-violating";
    }

    @Override
    public String text() {
      return String.format(
          Locale.ROOT,
          "call less put trades between %.2f and %.2f, parity is %.2f",
          lowest,
          highest,
          parity);
    }
  }

  /** The file has no roots and nothing tells AM SPX from PM SPXW. */
  record AmbiguousRoot(String why) implements QuoteFault {
    @Override
    public String code() {
      return "ambiguous-root";
    }

    @Override
    public String text() {
      return why;
    }
  }

  /** No exchange lists an expiry so far away: the date is wrong. */
  record BadExpiry(LocalDate expiry) implements QuoteFault {
    @Override
    public String code() {
      return "bad-expiry";
    }

    @Override
    public String text() {
      return expiry + " lies outside the exchange calendar";
    }
  }

  /** The line is not an option quote. */
  record Unparseable(String what) implements QuoteFault {
    @Override
    public String code() {
      return "unparseable";
    }

    @Override
    public String text() {
      return what;
    }
  }
}
