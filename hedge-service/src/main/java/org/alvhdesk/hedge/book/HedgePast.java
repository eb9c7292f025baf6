package org.alvhdesk.hedge.book;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alvhdesk.strategy.hedge.manage.PremiumBudget;
import org.alvhdesk.strategy.hedge.trigger.PaceGate;
import org.alvhdesk.strategy.rules.HedgeLayer;

/**
 * What stored fills say about earlier trades. A fill after the close counts in the next session; to
 * a decision that is still asked about the closed one it is of that day.
 */
final class HedgePast {
  private record Purchase(UUID proposal, long step, HedgeLayer layer) {}

  private HedgePast() {}

  /**
   * 001-5: one premium a purchase. The legs of a layer that were opened together are one purchase:
   * what the short leg brought is taken from what the long one cost. What a sale brings back does
   * not refill the budget.
   */
  static List<PremiumBudget.Paid> premiums(List<HedgeFill> fills, LocalDate session) {
    Map<Purchase, BigDecimal> usd = new LinkedHashMap<>();
    Map<Purchase, LocalDate> days = new LinkedHashMap<>();
    for (HedgeFill fill : fills) {
      if (fill.opening) {
        Purchase purchase = new Purchase(fill.proposalId, fill.step, fill.hedgeLayer());
        usd.merge(purchase, fill.cashUsd.negate(), BigDecimal::add);
        days.put(purchase, day(fill, session));
      }
    }
    List<PremiumBudget.Paid> paid = new ArrayList<>();
    usd.forEach(
        (purchase, premium) -> {
          if (premium.signum() > 0) {
            paid.add(new PremiumBudget.Paid(days.get(purchase), premium, purse(purchase.layer())));
          }
        });
    return paid;
  }

  /** 002-13: the second engine pays from a budget of its own. */
  private static PremiumBudget.Purse purse(HedgeLayer layer) {
    return layer == HedgeLayer.SECOND_ENGINE
        ? PremiumBudget.Purse.SECOND_ENGINE
        : PremiumBudget.Purse.HEDGE;
  }

  /** 000-9, 003-14: the last addition and reduction of each layer; settlements are nobody's. */
  static Map<HedgeLayer, PaceGate.Past> of(List<HedgeFill> fills, LocalDate session) {
    Map<HedgeLayer, PaceGate.Past> past = new EnumMap<>(HedgeLayer.class);
    for (HedgeFill fill : fills) {
      if (!fill.isSettlement()) {
        PaceGate.Wish wish = fill.opening ? PaceGate.Wish.ADD : PaceGate.Wish.REDUCE;
        past.merge(
            fill.hedgeLayer(),
            PaceGate.Past.NOTHING.after(wish, day(fill, session)),
            (before, ignored) -> before.after(wish, day(fill, session)));
      }
    }
    return past;
  }

  private static LocalDate day(HedgeFill fill, LocalDate session) {
    return fill.valueDate().isAfter(session) ? session : fill.valueDate();
  }
}
