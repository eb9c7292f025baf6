package org.alvhdesk.market.chain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.quant.calendar.TradingCalendar;
import org.alvhdesk.quant.vix.TermSelection;

/**
 * Option roots that a chain may hold. The root decides when a series settles, never its date: AM
 * SPX and PM SPXW both expire on third Fridays (methodology 1.1).
 */
public enum ChainRoot {
  SPX(OptionRoot.SPX, TermSelection.Root.SPX, 5),
  SPXW(OptionRoot.SPXW, TermSelection.Root.SPXW, 5),
  VIX(OptionRoot.VIX, TermSelection.Root.VIX, 0.5),
  /** VIX weeklies; some of Cboe's own products list them under VIX. They settle alike. */
  VIXW(OptionRoot.VIX, TermSelection.Root.VIX, 0.5);

  private final OptionRoot settlesAs;
  private final TermSelection.Root termRoot;
  private final double strikeStep;

  ChainRoot(OptionRoot settlesAs, TermSelection.Root termRoot, double strikeStep) {
    this.settlesAs = settlesAs;
    this.termRoot = termRoot;
    this.strikeStep = strikeStep;
  }

  /** The root written {@code symbol} in an OSI symbol; empty for any other product. */
  public static Optional<ChainRoot> of(String symbol) {
    for (ChainRoot root : values()) {
      if (root.name().equals(symbol)) {
        return Optional.of(root);
      }
    }
    return Optional.empty();
  }

  /**
   * The instant at which a series of {@code expiry} stops carrying time value: 08:30 Chicago for AM
   * roots, the stock market's close for SPXW, which is 12:00 Chicago on a short session.
   */
  public Instant settlementOf(LocalDate expiry) {
    return this == SPXW && TradingCalendar.isBusinessDay(expiry)
        ? TradingCalendar.stockClose(expiry)
        : settlesAs.settlementOf(expiry);
  }

  /** How the choice of index terms sees this root. */
  public TermSelection.Root termRoot() {
    return termRoot;
  }

  /** Every listed strike is a multiple of this many index points. */
  public double strikeStep() {
    return strikeStep;
  }

  /** True for options on the VIX. */
  public boolean isVix() {
    return this == VIX || this == VIXW;
  }
}
