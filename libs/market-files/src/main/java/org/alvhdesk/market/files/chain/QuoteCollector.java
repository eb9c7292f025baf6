package org.alvhdesk.market.files.chain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.alvhdesk.market.chain.QuoteFault;
import org.alvhdesk.market.chain.RawQuote;
import org.alvhdesk.market.chain.Rejected;
import org.alvhdesk.market.files.text.Numbers;
import org.alvhdesk.quant.pricing.Right;

/** Gathers options as they are read; what is no option is kept with the reason. */
final class QuoteCollector {
  private static final int SHOWN = 60;

  final List<RawQuote> quotes = new ArrayList<>();
  final List<Rejected> unreadable = new ArrayList<>();

  /** Adds one option; a cell that is no number makes it unreadable. No bid and no ask: no quote. */
  void add(
      long line,
      Optional<String> root,
      LocalDate expiry,
      Right right,
      double strike,
      String bid,
      String ask,
      String volume,
      String openInterest) {
    add(line, root, expiry, right, strike, bid, ask, volume, openInterest, Optional.empty());
  }

  private void add(
      long line,
      Optional<String> root,
      LocalDate expiry,
      Right right,
      double strike,
      String bid,
      String ask,
      String volume,
      String openInterest,
      Optional<Instant> quotedAt) {
    if (Numbers.blank(bid) && Numbers.blank(ask)) {
      return;
    }
    OptionalDouble b = Numbers.blank(bid) ? OptionalDouble.of(0) : Numbers.of(bid);
    OptionalDouble a = Numbers.blank(ask) ? OptionalDouble.of(0) : Numbers.of(ask);
    if (b.isEmpty() || a.isEmpty()) {
      unreadable(
          line,
          root.orElse("") + " " + expiry + " " + right + " " + strike,
          "bid '" + bid + "' and ask '" + ask + "' are not numbers");
      return;
    }
    quotes.add(
        new RawQuote(
            line,
            root,
            expiry,
            right,
            strike,
            b.getAsDouble(),
            a.getAsDouble(),
            Numbers.contracts(volume),
            Numbers.contracts(openInterest),
            quotedAt));
  }

  /** As above for an option named by its symbol. */
  void add(long line, OptionSymbol s, String bid, String ask, String volume, String openInterest) {
    add(line, s, bid, ask, volume, openInterest, Optional.empty());
  }

  /** As above; bid and ask last changed at {@code quotedAt}. */
  void add(
      long line,
      OptionSymbol s,
      String bid,
      String ask,
      String volume,
      String openInterest,
      Optional<Instant> quotedAt) {
    add(
        line,
        Optional.of(s.root()),
        s.expiry(),
        s.right(),
        s.strike(),
        bid,
        ask,
        volume,
        openInterest,
        quotedAt);
  }

  void unreadable(long line, String option, String why) {
    String shown = option.length() > SHOWN ? option.substring(0, SHOWN) + "..." : option;
    unreadable.add(new Rejected(line, shown.strip(), new QuoteFault.Unparseable(why)));
  }
}
