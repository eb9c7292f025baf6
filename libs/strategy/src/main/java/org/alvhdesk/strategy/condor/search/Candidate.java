package org.alvhdesk.strategy.condor.search;

import java.math.BigDecimal;
import org.alvhdesk.strategy.condor.CondorGreeks;
import org.alvhdesk.strategy.condor.IronCondor;
import org.alvhdesk.strategy.condor.ShortTouch;

/**
 * One condor with everything the desk compares, per condor sold once.
 *
 * @param score in the objective's unit
 * @param creditPoints in the search's basis, index points on the 0.05 grid
 * @param midCreditPoints at mid, rounded down to the grid
 * @param touchCreditPoints at the worst touch, rounded down to the grid; may be negative
 * @param maxLossUsd (widest wing - credit) x 100
 * @param marginUsd Cboe/Reg T: widest wing x 100
 * @param lowerBreakEven short put - credit, index points
 * @param upperBreakEven short call + credit, index points
 * @param probabilityOfProfit decimal: N(d2) at the lower minus N(d2) at the upper break-even, each
 *     at the volatility of its strike (docs/methodology 3.8)
 * @param touch how likely a short strike is reached before settlement, a model value
 * @param expectedValueUsd credit less the discounted expected payout under the search's density
 * @param greeks signs as sold
 * @param shortPutDelta Black delta of the put sold, negative
 * @param shortCallDelta Black delta of the call sold
 */
public record Candidate(
    IronCondor condor,
    double score,
    BigDecimal creditPoints,
    BigDecimal midCreditPoints,
    BigDecimal touchCreditPoints,
    BigDecimal maxLossUsd,
    BigDecimal marginUsd,
    double lowerBreakEven,
    double upperBreakEven,
    double probabilityOfProfit,
    ShortTouch touch,
    double expectedValueUsd,
    CondorGreeks greeks,
    double shortPutDelta,
    double shortCallDelta) {}
