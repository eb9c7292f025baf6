package org.alvhdesk.market.chain;

import java.util.Locale;

/** Something about a chain as a whole that its user must know. */
public sealed interface ChainFlag {
  /** A key for programs. */
  String code();

  /** The same for people. */
  String text();

  /**
   * The spot in the file is not the level the options were quoted at: forwards come from parity,
   * never from it.
   *
   * @param statedPoints in the file
   * @param parityPoints implied by the nearest expiry's calls and puts
   */
  record StaleSpot(double statedPoints, double parityPoints) implements ChainFlag {
    @Override
    public String code() {
      return "stale-spot";
    }

    @Override
    public String text() {
      return String.format(
          Locale.ROOT,
          "the file's spot is %.2f but calls and puts of the nearest expiry imply %.2f (%+.2f %%)",
          statedPoints,
          parityPoints,
          100 * (parityPoints / statedPoints - 1));
    }
  }

  /** The file does not say when it was quoted. */
  record UncertainAsOf(String note) implements ChainFlag {
    @Override
    public String code() {
      return "uncertain-as-of";
    }

    @Override
    public String text() {
      return note;
    }
  }

  /** The file names no roots; how AM SPX and PM SPXW of one expiry were told apart. */
  record RootsDeduced(String expiry, String how) implements ChainFlag {
    @Override
    public String code() {
      return "roots-deduced";
    }

    @Override
    public String text() {
      return expiry + ": " + how;
    }
  }
}
