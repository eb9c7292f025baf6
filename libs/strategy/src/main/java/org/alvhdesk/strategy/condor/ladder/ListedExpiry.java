package org.alvhdesk.strategy.condor.ladder;

import java.time.LocalDate;
import org.alvhdesk.quant.calendar.OptionRoot;

/** An SPX or SPXW expiry in which a condor can be sold. */
public record ListedExpiry(OptionRoot root, LocalDate expiry) {
  public ListedExpiry {
    if (root.isVix()) {
      throw new IllegalArgumentException("a condor needs an SPX root, was " + root + " " + expiry);
    }
  }
}
