package org.alvhdesk.strategy.hedge;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.alvhdesk.strategy.input.Dollars;
import org.alvhdesk.strategy.trace.RuleTrace;

/**
 * What the hedge rules want now.
 *
 * @param layers target against held, in the order of {@code HedgeLayer}
 * @param trades from held to target; by layer, sales before purchases, then by contract
 * @param premiumAtLimitUsd paid if everything fills at its limit, US dollars; negative when
 *     received
 * @param premiumAtMidUsd the same at mid
 * @param sizedAnew whether layers sized in dollars were brought to their size in this step: whoever
 *     carries it out remembers session and condors (004-14)
 * @param alternatives 6B "False Binary": hold, partial, full, in this order
 * @param trace every rule that was looked at, in order
 */
public record HedgeDecision(
    List<LayerPlan> layers,
    List<HedgeTrade> trades,
    BigDecimal premiumAtLimitUsd,
    BigDecimal premiumAtMidUsd,
    boolean sizedAnew,
    List<Alternative> alternatives,
    List<RuleTrace> trace) {
  public HedgeDecision {
    layers = List.copyOf(layers);
    trades = List.copyOf(trades);
    alternatives = List.copyOf(alternatives);
    trace = List.copyOf(trace);
  }

  /** How much of the decision is carried out. */
  public enum Degree {
    /** Nothing is traded. */
    HOLD,
    /** Half of every trade, rounded down; what expires is sold all the same. */
    PARTIAL,
    /** All of it. */
    FULL
  }

  /**
   * One way to answer.
   *
   * @param costAtLimitUsd premium paid at the limits, US dollars; negative when received
   * @param stressLossUsd worst loss of condors and hedge together over the measured shocks after
   *     these trades, 0 or more, or why nobody knows
   */
  public record Alternative(
      Degree degree, List<HedgeTrade> trades, BigDecimal costAtLimitUsd, Dollars stressLossUsd) {
    /** Copies the list. */
    public Alternative {
      trades = List.copyOf(trades);
    }
  }

  /** Premium of {@code trades} at their limits, US dollars; negative when received. */
  public static BigDecimal atLimit(Collection<HedgeTrade> trades) {
    return trades.stream()
        .map(HedgeTrade::premiumAtLimitUsd)
        .reduce(new BigDecimal("0.00"), BigDecimal::add);
  }

  /** What {@code trades} buy and sell at their limits, US dollars: {@link HedgeTrade}'s, added. */
  public static BigDecimal grossAtLimit(Collection<HedgeTrade> trades) {
    return trades.stream()
        .map(HedgeTrade::grossAtLimitUsd)
        .reduce(new BigDecimal("0.00"), BigDecimal::add);
  }

  /** Premium of {@code trades} at mid, US dollars; negative when received. */
  public static BigDecimal atMid(Collection<HedgeTrade> trades) {
    return trades.stream()
        .map(HedgeTrade::premiumAtMidUsd)
        .reduce(new BigDecimal("0.00"), BigDecimal::add);
  }

  /** {@code holdings} after all {@link #trades()}, by layer and contract. */
  public List<HedgeHolding> holdingsAfter(List<HedgeHolding> holdings) {
    return after(holdings, trades);
  }

  /**
   * {@code holdings} after {@code trades}, by layer and contract. What was bought has no price yet:
   * fills give it.
   */
  public static List<HedgeHolding> after(
      List<HedgeHolding> holdings, Collection<HedgeTrade> trades) {
    List<HedgeHolding> all = new ArrayList<>(holdings);
    trades.forEach(t -> all.add(new HedgeHolding(t.layer(), t.contract(), t.signedQuantity())));
    return HedgeHolding.merged(all);
  }
}
