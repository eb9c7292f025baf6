package org.alvhdesk.strategy.quote;

import java.time.Instant;
import java.time.LocalDate;
import org.alvhdesk.quant.calendar.OptionRoot;

/** Why an expiry's quotes are not good enough to trade on. */
public sealed interface QuoteDefect {
  /** A key for programs. */
  String code();

  /** The same for people, with numbers and units. */
  String text();

  /** The expiry is not quoted at this step. */
  record Missing(OptionRoot root, LocalDate expiry) implements QuoteDefect {
    @Override
    public String code() {
      return "missing";
    }

    @Override
    public String text() {
      return root + " " + expiry + " is not quoted at this step";
    }
  }

  /** The levels were quoted and the options were not: a model beside a market is no market. */
  record ModelBesideQuotes(OptionRoot root, LocalDate expiry) implements QuoteDefect {
    @Override
    public String code() {
      return "model-beside-quotes";
    }

    @Override
    public String text() {
      return root
          + " "
          + expiry
          + ": there is no "
          + (root.isVix() ? "VIX" : "SPX")
          + " chain at this step, its prices are a model's beside quoted levels";
    }
  }

  /**
   * The quotes are too old.
   *
   * @param ageMinutes market time since they stood
   * @param limitMinutes the most it may be
   */
  record Stale(OptionRoot root, LocalDate expiry, Instant asOf, long ageMinutes, long limitMinutes)
      implements QuoteDefect {
    @Override
    public String code() {
      return "stale";
    }

    @Override
    public String text() {
      return root
          + " "
          + expiry
          + ": quotes of "
          + asOf
          + " are "
          + ageMinutes
          + " minutes old, at most "
          + limitMinutes
          + " are allowed";
    }
  }

  /** Too few strikes can be traded. */
  record Thin(OptionRoot root, LocalDate expiry, int tradable, int needed) implements QuoteDefect {
    @Override
    public String code() {
      return "thin";
    }

    @Override
    public String text() {
      return root
          + " "
          + expiry
          + ": "
          + tradable
          + " strikes have a tradable out-of-the-money quote, "
          + needed
          + " are needed";
    }
  }

  /**
   * Calls and puts contradict each other: at too many strikes near the money buying one and selling
   * the other would be free money against the expiry's own forward.
   */
  record ParityCrossed(OptionRoot root, LocalDate expiry, int misfits, int strikes)
      implements QuoteDefect {
    @Override
    public String code() {
      return "parity-crossed";
    }

    @Override
    public String text() {
      return root
          + " "
          + expiry
          + ": calls and puts contradict put-call parity at "
          + misfits
          + " of "
          + strikes
          + " strikes near the money";
    }
  }
}
