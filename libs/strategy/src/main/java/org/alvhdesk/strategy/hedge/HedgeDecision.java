package org.alvhdesk.strategy.hedge;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.alvhdesk.strategy.rules.HedgeLayer;
import org.alvhdesk.strategy.trace.RuleTrace;

/**
 * What the hedge rules want now.
 *
 * @param layers target against held, nearest layer first
 * @param trades from held to target; by layer, sales before purchases, then by contract
 * @param premiumAtLimitUsd paid if everything fills at its limit, US dollars; negative when
 *     received
 * @param premiumAtMidUsd the same at mid
 * @param trace every rule that was looked at, layer by layer
 */
public record HedgeDecision(
    List<LayerPlan> layers,
    List<HedgeTrade> trades,
    BigDecimal premiumAtLimitUsd,
    BigDecimal premiumAtMidUsd,
    List<RuleTrace> trace) {
  public HedgeDecision {
    layers = List.copyOf(layers);
    trades = List.copyOf(trades);
    trace = List.copyOf(trace);
  }

  /** A decision with its premiums summed. */
  static HedgeDecision of(List<LayerPlan> layers, List<HedgeTrade> trades, List<RuleTrace> trace) {
    BigDecimal atLimit = new BigDecimal("0.00");
    BigDecimal atMid = new BigDecimal("0.00");
    for (HedgeTrade trade : trades) {
      atLimit = atLimit.add(trade.premiumAtLimitUsd());
      atMid = atMid.add(trade.premiumAtMidUsd());
    }
    return new HedgeDecision(layers, trades, atLimit, atMid, trace);
  }

  /** {@code holdings} after all {@link #trades()}, by layer and contract. */
  public List<HedgeHolding> holdingsAfter(List<HedgeHolding> holdings) {
    return after(holdings, trades);
  }

  /**
   * {@code holdings} after {@code trades}, by layer and contract.
   *
   * @throws IllegalArgumentException when more is sold than held
   */
  public static List<HedgeHolding> after(
      List<HedgeHolding> holdings, Collection<HedgeTrade> trades) {
    record Key(HedgeLayer layer, HedgeContract contract) implements Comparable<Key> {
      @Override
      public int compareTo(Key other) {
        int byLayer = layer.compareTo(other.layer);
        return byLayer != 0 ? byLayer : contract.compareTo(other.contract);
      }
    }
    TreeMap<Key, Integer> quantities = new TreeMap<>();
    holdings.forEach(
        h -> quantities.merge(new Key(h.layer(), h.contract()), h.quantity(), Math::addExact));
    trades.forEach(
        t ->
            quantities.merge(
                new Key(t.layer(), t.contract()),
                t.action().sign() * t.quantity(),
                Math::addExact));
    List<HedgeHolding> after = new ArrayList<>();
    quantities.forEach(
        (key, quantity) -> {
          if (quantity < 0) {
            throw new IllegalArgumentException("more sold than held of " + key.contract().text());
          }
          if (quantity > 0) {
            after.add(new HedgeHolding(key.layer(), key.contract(), quantity));
          }
        });
    return List.copyOf(after);
  }
}
