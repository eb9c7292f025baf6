package org.alvhdesk.market.chain;

import org.alvhdesk.quant.calendar.OptionRoot;

/** What a chain file is of. One file quotes every root of its underlying. */
public enum Underlying {
  /** The S&amp;P 500: roots SPX and SPXW. */
  SPX,
  /** The VIX: roots VIX and VIXW. */
  VIX;

  /** What options of {@code root} are written on. */
  public static Underlying of(OptionRoot root) {
    return root.isVix() ? VIX : SPX;
  }
}
