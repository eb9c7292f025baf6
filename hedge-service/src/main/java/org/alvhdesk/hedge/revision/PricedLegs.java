package org.alvhdesk.hedge.revision;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alvhdesk.contracts.rest.ProposalView.Leg;
import org.alvhdesk.hedge.book.PaperFill;
import org.alvhdesk.hedge.engine.HedgeEngine;
import org.alvhdesk.hedge.engine.MarketInputs;
import org.alvhdesk.hedge.revision.Edited.ImpossibleEdit;
import org.alvhdesk.hedge.revision.Edited.Want;
import org.alvhdesk.strategy.hedge.Action;
import org.alvhdesk.strategy.hedge.HedgeContract;
import org.alvhdesk.strategy.hedge.HedgeDecision;
import org.alvhdesk.strategy.hedge.HedgeHolding;
import org.alvhdesk.strategy.hedge.HedgeTrade;
import org.alvhdesk.strategy.rules.HedgeLayer;

/** The legs of a revision on the quotes of now. */
final class PricedLegs {
  private PricedLegs() {}

  /**
   * The trades that {@code edited} wants.
   *
   * @throws ImpossibleEdit when a leg is not quoted or its limit cannot be worked
   */
  static List<HedgeTrade> of(Edited edited, MarketInputs inputs, HedgeEngine engine)
      throws ImpossibleEdit {
    List<HedgeTrade> trades = new ArrayList<>();
    for (Want want : edited.wants()) {
      HedgeContract contract = PaperFill.contract(want.leg());
      HedgeTrade trade =
          engine
              .priced(
                  inputs,
                  Action.valueOf(want.leg().action()),
                  HedgeLayer.valueOf(want.leg().layer()),
                  contract,
                  want.quantity())
              .orElseThrow(
                  () ->
                      new ImpossibleEdit(
                          contract.text()
                              + " has no quote to trade on now. Remove that leg, or wait for a"
                              + " step that quotes it."));
      trades.add(
          want.limitPoints().isEmpty()
              ? trade
              : at(trade, want.limitPoints().get(), inputs.step().session()));
    }
    return List.copyOf(trades);
  }

  /** {@code trade} with a person's limit: on the tick, and no better than the market is. */
  private static HedgeTrade at(HedgeTrade trade, BigDecimal limit, LocalDate session)
      throws ImpossibleEdit {
    boolean buys = trade.action() == Action.BUY;
    BigDecimal touch = buys ? trade.quote().askPoints() : trade.quote().bidPoints();
    if (trade.contract().onTick(limit, session, RoundingMode.HALF_EVEN).compareTo(limit) != 0) {
      throw new ImpossibleEdit(
          "the limit "
              + limit.toPlainString()
              + " of "
              + trade.contract().text()
              + " is not on its tick of "
              + trade.contract().tick(limit, session).toPlainString()
              + " points.");
    }
    if (buys ? limit.compareTo(touch) < 0 : limit.compareTo(touch) > 0) {
      throw new ImpossibleEdit(
          "the limit "
              + limit.toPlainString()
              + " of "
              + trade.contract().text()
              + " is better than the market, which "
              + (buys ? "offers it at " : "bids ")
              + touch.stripTrailingZeros().toPlainString()
              + ": such a change would be stale at once.");
    }
    return new HedgeTrade(
        trade.action(),
        trade.layer(),
        trade.contract(),
        trade.quantity(),
        trade.quote(),
        limit.setScale(2, RoundingMode.UNNECESSARY),
        trade.forward(),
        trade.vol(),
        trade.delta());
  }

  /**
   * Why {@code trades} may not take the place of {@code legs}: a position would be sold short that
   * is not now, without what the rules buy against it.
   */
  static Optional<String> uncovered(
      List<Leg> legs, List<HedgeTrade> trades, List<HedgeHolding> held) {
    Map<String, Integer> before = quantities(HedgeHolding.merged(held));
    for (HedgeHolding after : HedgeDecision.after(held, trades)) {
      boolean shorter =
          after.quantity() < 0 && after.quantity() < before.getOrDefault(key(after), 0);
      if (shorter && !inProportion(legs, trades, after.layer())) {
        return Optional.of(
            after.contract().text()
                + " would be sold short without what the rules buy against it. Reduce all legs of"
                + " the layer "
                + after.layer()
                + " in the same proportion.");
      }
    }
    return Optional.empty();
  }

  private static boolean inProportion(List<Leg> legs, List<HedgeTrade> trades, HedgeLayer layer) {
    List<Leg> were = legs.stream().filter(l -> l.layer().equals(layer.name())).toList();
    List<HedgeTrade> are = trades.stream().filter(t -> t.layer() == layer).toList();
    if (were.size() != are.size()) {
      return false;
    }
    for (int i = 1; i < were.size(); i++) {
      if ((long) were.get(i).quantity() * are.getFirst().quantity()
          != (long) were.getFirst().quantity() * are.get(i).quantity()) {
        return false;
      }
    }
    return true;
  }

  private static Map<String, Integer> quantities(List<HedgeHolding> holdings) {
    Map<String, Integer> quantities = new HashMap<>();
    holdings.forEach(h -> quantities.merge(key(h), h.quantity(), Integer::sum));
    return quantities;
  }

  private static String key(HedgeHolding holding) {
    return holding.layer() + " " + holding.contract().text();
  }
}
