package org.alvhdesk.condor.proposal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.alvhdesk.condor.engine.MarketInputs;
import org.alvhdesk.condor.engine.Scenarios;
import org.alvhdesk.condor.engine.Valuations;
import org.alvhdesk.contracts.rest.CondorChange;
import org.alvhdesk.market.Slice;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.strategy.condor.CondorGreeks;
import org.alvhdesk.strategy.condor.CondorLayer;
import org.alvhdesk.strategy.condor.CondorPosition;
import org.alvhdesk.strategy.condor.CondorRisk;
import org.alvhdesk.strategy.condor.CondorValuation;
import org.alvhdesk.strategy.condor.IronCondor;
import org.alvhdesk.strategy.condor.desk.CondorDecision;
import org.alvhdesk.strategy.condor.desk.CondorGate;
import org.alvhdesk.strategy.condor.desk.CondorTrade;
import org.alvhdesk.strategy.condor.search.Candidate;
import org.alvhdesk.strategy.condor.search.RunnerUp;
import org.alvhdesk.strategy.rules.Capital;

/**
 * A decision as it is signed and shown: domain values mapped to the wire, with what each trade does
 * to risk.
 */
public final class Changes {
  /** Prices of a condor as one package, index points; also the least credit there is. */
  private static final BigDecimal GRID = new BigDecimal("0.05");

  private Changes() {}

  /** The whole change that {@code decision} wants for {@code held}. */
  public static CondorChange of(
      CondorDecision decision, List<CondorPosition> held, MarketInputs inputs, Capital capital) {
    return of(
        decision.trades(),
        trades(decision.trades(), held, inputs),
        held,
        inputs,
        capital,
        new Origin(
            decision.layers().stream().map(Changes::layer).toList(),
            decision.selection().map(Changes::selection).orElse(null),
            ShiftViews.of(decision)));
  }

  /**
   * {@code proposed} trades on the quotes of {@code inputs}: prices and scenarios of now, limits as
   * proposed, without what led to them. What has no price now has a null mid.
   */
  public static CondorChange again(
      List<CondorTrade> proposed, List<CondorPosition> held, MarketInputs inputs, Capital capital) {
    return of(
        proposed,
        trades(proposed, held, inputs, Changes::midNow),
        held,
        inputs,
        capital,
        new Origin(List.of(), null, null));
  }

  /** What led to a change. */
  private record Origin(
      List<CondorChange.Layer> layers,
      CondorChange.Selection selection,
      List<CondorChange.Shift> shifts) {}

  private static CondorChange of(
      List<CondorTrade> wanted,
      List<CondorChange.Trade> trades,
      List<CondorPosition> held,
      MarketInputs inputs,
      Capital capital,
      Origin origin) {
    List<CondorPosition> after = after(wanted, held, inputs);
    Scenarios scenarios =
        Scenarios.of(inputs.step(), Valuations.of(held, inputs), Valuations.of(after, inputs));
    return new CondorChange(
        trades,
        origin.layers(),
        origin.selection(),
        new CondorChange.Cost(
            sum(trades, CondorChange.Trade::cashAtLimitUsd),
            trades.stream().anyMatch(trade -> trade.cashAtMidUsd() == null)
                ? null
                : sum(trades, CondorChange.Trade::cashAtMidUsd),
            sum(held, position -> CondorRisk.of(position).maxLossUsd()),
            sum(after, position -> CondorRisk.of(position).maxLossUsd()),
            sum(held, position -> CondorRisk.of(position).marginUsd()),
            sum(after, position -> CondorRisk.of(position).marginUsd()),
            capital.riskCapitalUsd()),
        Scenarios.SCOPE,
        scenarios.rows(),
        scenarios.stressLossBeforeUsd(),
        scenarios.stressLossAfterUsd(),
        scenarios.gaps(),
        origin.shifts());
  }

  /** Trades with their risk, in the order of the decision. */
  public static List<CondorChange.Trade> trades(
      List<CondorTrade> trades, List<CondorPosition> held, MarketInputs inputs) {
    return trades(trades, held, inputs, (trade, valuation) -> trade.midPoints());
  }

  private static List<CondorChange.Trade> trades(
      List<CondorTrade> trades,
      List<CondorPosition> held,
      MarketInputs inputs,
      BiFunction<CondorTrade, CondorValuation, BigDecimal> mid) {
    List<Slice> slices = inputs.slices();
    return trades.stream()
        .map(
            trade -> {
              CondorPosition position =
                  trade
                      .positionId()
                      .flatMap(id -> find(held, id))
                      .orElseGet(() -> sold(trade, inputs));
              CondorValuation valuation = Valuations.of(List.of(position), inputs).getFirst();
              return trade(
                  trade, valuation, mid.apply(trade, valuation), CondorGate.touch(trade, slices));
            })
        .toList();
  }

  /** Mid of now as the rules price it: on the grid, rounded against us; null without quotes. */
  private static BigDecimal midNow(CondorTrade trade, CondorValuation valuation) {
    if (valuation.markPoints().isEmpty()) {
      return null;
    }
    return BigDecimal.valueOf(Math.max(0, valuation.markPoints().getAsDouble()))
        .divide(
            GRID,
            0,
            trade.side() == CondorTrade.Side.OPEN ? RoundingMode.FLOOR : RoundingMode.CEILING)
        .multiply(GRID);
  }

  /** The trade as the rules gave it, read back from the wire. */
  static CondorTrade trade(CondorChange.Trade trade) {
    return new CondorTrade(
        CondorTrade.Side.valueOf(trade.side()),
        CondorLayer.valueOf(trade.layer()),
        Optional.ofNullable(trade.positionId()),
        new IronCondor(
            OptionRoot.valueOf(trade.root()),
            trade.expiry(),
            trade.longPut(),
            trade.shortPut(),
            trade.shortCall(),
            trade.longCall()),
        trade.quantity(),
        trade.midPoints(),
        trade.limitPoints());
  }

  /** One layer of the ladder. */
  public static CondorChange.Layer layer(CondorDecision.LayerState state) {
    return new CondorChange.Layer(
        state.layer().name(),
        state.state().name(),
        state.reason(),
        state.weight(),
        state.budgetUsd(),
        state.positionIds());
  }

  /** The choice with its runners-up. */
  public static CondorChange.Selection selection(CondorDecision.Selection selection) {
    return new CondorChange.Selection(
        selection.layer().name(),
        candidate(selection.best()),
        selection.runnersUp().stream().map(Changes::runnerUp).toList(),
        selection.census());
  }

  private static CondorChange.RunnerUp runnerUp(RunnerUp r) {
    return new CondorChange.RunnerUp(
        candidate(r.candidate()),
        r.creditUsd(),
        r.probabilityPoints(),
        r.netDelta(),
        r.maxLossUsd(),
        r.expectedValueUsd(),
        r.score());
  }

  private static CondorChange.Candidate candidate(Candidate c) {
    IronCondor condor = c.condor();
    return new CondorChange.Candidate(
        condor.root().name(),
        condor.expiry(),
        condor.longPut(),
        condor.shortPut(),
        condor.shortCall(),
        condor.longCall(),
        c.score(),
        c.creditPoints(),
        c.midCreditPoints(),
        c.touchCreditPoints(),
        c.maxLossUsd(),
        c.marginUsd(),
        c.lowerBreakEven(),
        c.upperBreakEven(),
        c.probabilityOfProfit(),
        c.expectedValueUsd(),
        c.greeks().deltaPerCondor(),
        c.greeks().vegaUsd(),
        c.greeks().thetaPerDayUsd());
  }

  private static CondorChange.Trade trade(
      CondorTrade trade, CondorValuation valuation, BigDecimal mid, Optional<BigDecimal> touch) {
    IronCondor condor = trade.condor();
    CondorRisk risk = valuation.risk();
    Optional<CondorGreeks> greeks = valuation.greeks();
    LocalDate expiry = condor.expiry();
    return new CondorChange.Trade(
        trade.side().name(),
        trade.layer().name(),
        trade.positionId().orElse(null),
        condor.root().name(),
        expiry,
        valuation.dte(),
        condor.longPut(),
        condor.shortPut(),
        condor.shortCall(),
        condor.longCall(),
        trade.quantity(),
        mid,
        touch.orElse(null),
        trade.limitPoints(),
        mid == null ? null : cash(trade, mid),
        cash(trade, trade.limitPoints()),
        risk.maxLossUsd(),
        risk.marginUsd(),
        risk.lowerBreakEven(),
        risk.upperBreakEven(),
        valuation.probabilityOfProfit().isPresent()
            ? valuation.probabilityOfProfit().getAsDouble()
            : null,
        greeks.map(CondorGreeks::deltaPerCondor).orElse(null),
        greeks.map(CondorGreeks::gammaPerCondor).orElse(null),
        greeks.map(CondorGreeks::vegaUsd).orElse(null),
        greeks.map(CondorGreeks::thetaPerDayUsd).orElse(null));
  }

  /** Received when positive. */
  private static BigDecimal cash(CondorTrade trade, BigDecimal points) {
    BigDecimal usd =
        points
            .multiply(BigDecimal.valueOf((long) OptionRoot.MULTIPLIER_USD * trade.quantity()))
            .setScale(2, RoundingMode.HALF_EVEN);
    return trade.side() == CondorTrade.Side.OPEN ? usd : usd.negate();
  }

  /** The book when every trade is filled at its limit. */
  private static List<CondorPosition> after(
      List<CondorTrade> trades, List<CondorPosition> held, MarketInputs inputs) {
    List<CondorPosition> after = new ArrayList<>(held);
    for (CondorTrade trade : trades) {
      trade.positionId().ifPresent(id -> after.removeIf(p -> p.id().equals(id)));
      if (trade.side() == CondorTrade.Side.OPEN) {
        after.add(sold(trade, inputs));
      }
    }
    return after;
  }

  private static CondorPosition sold(CondorTrade trade, MarketInputs inputs) {
    return new CondorPosition(
        "the " + trade.layer() + " condor to open",
        trade.layer(),
        trade.condor(),
        trade.quantity(),
        trade.limitPoints().max(GRID),
        inputs.step().marketTime());
  }

  private static Optional<CondorPosition> find(List<CondorPosition> held, String id) {
    return held.stream().filter(position -> position.id().equals(id)).findFirst();
  }

  private static <T> BigDecimal sum(List<T> items, Function<T, BigDecimal> usd) {
    return items.stream().map(usd).reduce(new BigDecimal("0.00"), BigDecimal::add);
  }
}
