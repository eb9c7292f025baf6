package org.alvhdesk.strategy.hedgedesk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import org.alvhdesk.market.EtpPrice;
import org.alvhdesk.market.Quality;
import org.alvhdesk.market.Slice;
import org.alvhdesk.quant.pricing.Black76;
import org.alvhdesk.quant.pricing.OptionGreeks;
import org.alvhdesk.strategy.hedge.Action;
import org.alvhdesk.strategy.hedge.EtpShare;
import org.alvhdesk.strategy.hedge.HedgeContract;
import org.alvhdesk.strategy.hedge.HedgeTrade;
import org.alvhdesk.strategy.hedge.OptionSeries;
import org.alvhdesk.strategy.hedge.VxFuture;
import org.alvhdesk.strategy.quote.OptionVol;
import org.alvhdesk.strategy.quote.Quote;
import org.alvhdesk.strategy.quote.SliceVols;
import org.alvhdesk.strategy.rules.HedgeLayer;

/**
 * One contract with its quote.
 *
 * @param forward of its own expiry, points; a future or a share is its own
 * @param slice the expiry it stands in; empty for a future and a share
 */
record Found(
    HedgeContract contract,
    Quote quote,
    double forward,
    Optional<Slice> slice,
    Instant asOf,
    Quality quality) {

  static Found of(OptionSeries series, Slice slice, int index) {
    return new Found(
        series,
        Quote.of(slice, index, series.right()),
        slice.forward(),
        Optional.of(slice),
        slice.marketTime(),
        slice.quality());
  }

  /** A future at {@link VxFuture#quote}. */
  static Found of(VxFuture future, double price, HedgeDeskSituation.VxFutures vx) {
    return new Found(
        future, VxFuture.quote(price), price, Optional.empty(), vx.asOf(), vx.quality());
  }

  /** A share at {@link EtpShare#quote}; its price is its own forward. */
  static Found of(EtpShare share, EtpPrice price, Instant asOf) {
    return new Found(
        share, EtpShare.quote(price.usd()), price.usd(), Optional.empty(), asOf, price.quality());
  }

  /** Volatility of the mid, else of the fitted smile; NaN without either. */
  double vol() {
    return switch (contract) {
      case VxFuture ignored -> Double.NaN;
      case EtpShare ignored -> Double.NaN;
      case OptionSeries o ->
          OptionVol.ofMid(slice.orElseThrow(), o.strike(), o.right())
              .orElseGet(
                  () ->
                      SliceVols.smile(slice.orElseThrow())
                          .map(s -> s.vol(forward, o.strike(), slice.orElseThrow().years()))
                          .orElse(Double.NaN));
    };
  }

  /** Greeks at {@link #vol()}; empty for a future, a share and without a volatility. */
  Optional<OptionGreeks> greeks() {
    double vol = vol();
    if (Double.isNaN(vol) || !(contract instanceof OptionSeries o)) {
      return Optional.empty();
    }
    Slice s = slice.orElseThrow();
    return Optional.of(
        Black76.greeks(o.right(), forward, o.strike(), s.years(), vol, s.discount()));
  }

  /** Vega of one contract, US dollars per volatility point. */
  OptionalDouble vegaUsd() {
    return greeks()
        .map(g -> OptionalDouble.of(g.vega() / 100 * contract.usdPerPoint()))
        .orElse(OptionalDouble.empty());
  }

  /**
   * K1-c.limit: the worst price that people approve, points, on the tick of the day: for a purchase
   * ask + max(1 tick, share of mid), for a sale bid - max(1 tick, share of mid) but at least 1
   * tick; half a tick rounds away from the touch. A future moves by ticks, not by shares: one. A
   * share of a fund has an allowance of its own (001-2).
   */
  BigDecimal limit(TradeRules rules, Action action, LocalDate session) {
    BigDecimal touch = action == Action.BUY ? quote.askPoints() : quote.bidPoints();
    BigDecimal tick = contract.tick(touch, session);
    BigDecimal share =
        switch (contract) {
          case OptionSeries ignored -> rules.allowance().multiply(quote.midPoints());
          case VxFuture ignored -> BigDecimal.ZERO;
          case EtpShare ignored -> rules.shareAllowance().multiply(quote.midPoints());
        };
    BigDecimal allowance = share.max(tick);
    if (action == Action.BUY) {
      return contract.onTick(touch.add(allowance), session, RoundingMode.HALF_UP);
    }
    BigDecimal lowest = contract.tick(BigDecimal.ZERO, session);
    return contract.onTick(touch.subtract(allowance).max(lowest), session, RoundingMode.HALF_DOWN);
  }

  /** The trade of {@code quantity} contracts on this quote. */
  HedgeTrade trade(
      TradeRules rules, Action action, HedgeLayer layer, int quantity, LocalDate session) {
    double delta =
        contract instanceof OptionSeries ? greeks().map(OptionGreeks::delta).orElse(Double.NaN) : 1;
    return new HedgeTrade(
        action,
        layer,
        contract,
        quantity,
        quote,
        limit(rules, action, session),
        forward,
        vol(),
        delta);
  }
}
