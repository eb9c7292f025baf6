package org.alvhdesk.ui.condor;

import io.quarkus.qute.RawString;
import java.util.List;
import java.util.stream.IntStream;
import org.alvhdesk.contracts.rest.CondorChange;
import org.alvhdesk.contracts.rest.TouchOdds;
import org.alvhdesk.ui.format.Fmt;
import org.alvhdesk.ui.format.Num;
import org.alvhdesk.ui.svg.PayoffChart;

/**
 * One iron condor to sell or to buy back, always as a unit of four legs.
 *
 * @param price what the points are: credit or debit
 * @param payoff profit and loss at expiry when it fills at its limit; empty for a close
 */
public record TradeCard(
    boolean open,
    String action,
    String layer,
    int quantity,
    String strikes,
    String expiry,
    int dte,
    String price,
    String mid,
    String touch,
    String limit,
    Num cashAtMid,
    Num cashAtLimit,
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
    RawString payoff) {

  /**
   * From the contract, in its order: closes before opens.
   *
   * @param spx today's level, index points, or null
   * @param touches touch probabilities that their owner tells beside them; null when none
   */
  public static List<TradeCard> of(
      List<CondorChange.Trade> trades, Double spx, List<TouchOdds> touches) {
    return IntStream.range(0, trades.size())
        .mapToObj(i -> of(trades.get(i), spx, touches, i))
        .toList();
  }

  private static TradeCard of(
      CondorChange.Trade t, Double spx, List<TouchOdds> touches, int index) {
    boolean open = "OPEN".equals(t.side());
    return new TradeCard(
        open,
        open ? "Sell" : "Buy back",
        t.layer(),
        t.quantity(),
        Strikes.of(t),
        Fmt.day(t.expiry()),
        t.dte(),
        open ? "Credit" : "Debit",
        Fmt.decimal(t.midPoints(), 2),
        Fmt.decimal(t.touchPoints(), 2),
        Fmt.decimal(t.limitPoints(), 2),
        Num.pnl(t.cashAtMidUsd()),
        Num.pnl(t.cashAtLimitUsd()),
        Fmt.usd(t.maxLossUsd()),
        Fmt.usd(t.marginUsd()),
        Fmt.number(t.lowerBreakEven(), 2),
        Fmt.number(t.upperBreakEven(), 2),
        Fmt.percent(t.probabilityOfProfit(), 1),
        Touch.of(touches, t),
        Fmt.signed(t.deltaPerCondor(), 4),
        Fmt.signed(t.gammaPerCondor(), 6),
        Fmt.signed(t.vegaUsd(), 0),
        Fmt.signed(t.thetaPerDayUsd(), 0),
        new RawString(open ? PayoffChart.of("trade-" + index, PayoffChart.Spread.of(t), spx) : ""));
  }
}
