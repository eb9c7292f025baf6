package org.alvhdesk.ui.book;

import io.quarkus.qute.RawString;
import java.util.List;
import org.alvhdesk.contracts.event.CondorBookV1.Condor;
import org.alvhdesk.contracts.rest.TouchOdds;
import org.alvhdesk.ui.condor.Touch;
import org.alvhdesk.ui.format.Fmt;
import org.alvhdesk.ui.format.Num;
import org.alvhdesk.ui.svg.PayoffChart;

/** One condor as shown on the book page; every number formatted, units in the labels. */
record CondorCard(
    String id,
    String layer,
    String root,
    String expiry,
    int dte,
    int quantity,
    String longPut,
    String shortPut,
    String shortCall,
    String longCall,
    String credit,
    String creditUsd,
    String mark,
    Num pnl,
    String maxLoss,
    String margin,
    String lowerBreakEven,
    String upperBreakEven,
    String pop,
    String shortTouch,
    String delta,
    String gamma,
    String vega,
    String theta,
    String forward,
    String opened,
    String settlement,
    boolean imported,
    RawString payoff) {
  private static final int MULTIPLIER_USD = 100;

  /** From the event; spx in index points, or null when unknown. */
  static CondorCard of(Condor c, Double spx, List<TouchOdds> touches, int index) {
    return new CondorCard(
        c.id(),
        c.layer(),
        c.root(),
        Fmt.day(c.expiry()),
        c.dte(),
        c.quantity(),
        Fmt.strike(c.longPut()),
        Fmt.strike(c.shortPut()),
        Fmt.strike(c.shortCall()),
        Fmt.strike(c.longCall()),
        Fmt.decimal(c.creditPoints(), 2),
        Fmt.usd(
            c.creditPoints()
                .multiply(java.math.BigDecimal.valueOf((long) MULTIPLIER_USD * c.quantity()))),
        Fmt.number(c.markPoints(), 2),
        Num.pnl(c.pnlUsd()),
        Fmt.usd(c.maxLossUsd()),
        Fmt.usd(c.marginUsd()),
        Fmt.number(c.lowerBreakEven(), 2),
        Fmt.number(c.upperBreakEven(), 2),
        Fmt.percent(c.probabilityOfProfit(), 1),
        Touch.of(touches, c),
        Fmt.signed(c.deltaPerCondor(), 4),
        Fmt.signed(c.gammaPerCondor(), 6),
        Fmt.signed(c.vegaUsd(), 0),
        Fmt.signed(c.thetaPerDayUsd(), 0),
        c.pricing() == null ? Fmt.NONE : Fmt.number(c.pricing().forward(), 2),
        Fmt.marketTimeShort(c.openedAt()),
        Fmt.marketTimeShort(c.settlement()),
        Condor.IMPORTED.equals(c.provenance()),
        new RawString(PayoffChart.of("payoff-" + index, PayoffChart.Spread.of(c), spx)));
  }
}
