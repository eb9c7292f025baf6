package org.alvhdesk.strategy.margin;

import java.util.Optional;
import org.alvhdesk.strategy.condor.CondorPosition;
import org.alvhdesk.strategy.condor.CondorPricing;
import org.alvhdesk.strategy.condor.IronCondor;
import org.alvhdesk.strategy.trace.Texts;

/**
 * A condor position as margin sees it: one unit, never loose legs.
 *
 * @param pricing what the portfolio-margin grid reprices with; empty when its expiry has no smile
 */
public record CondorHolding(CondorPosition position, Optional<CondorPricing> pricing) {
  /** Name for people, such as {@code 6 SPXW 2026-02-20 5620/5670/6320/6370}. */
  public String name() {
    IronCondor c = position.condor();
    return position.quantity()
        + " "
        + c.root()
        + " "
        + c.expiry()
        + " "
        + Texts.strike(c.longPut())
        + "/"
        + Texts.strike(c.shortPut())
        + "/"
        + Texts.strike(c.shortCall())
        + "/"
        + Texts.strike(c.longCall());
  }
}
