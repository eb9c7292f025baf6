package org.alvhdesk.strategy.proposal;

import java.math.BigDecimal;
import java.util.List;
import org.alvhdesk.strategy.hedge.Action;
import org.alvhdesk.strategy.hedge.HedgeContract;
import org.alvhdesk.strategy.hedge.HedgeTrade;
import org.alvhdesk.strategy.rules.HedgeLayer;

/** A proposal that is neither finished nor dead. */
public record LiveProposal(String id, Stage stage, List<Leg> legs) {
  public LiveProposal {
    legs = List.copyOf(legs);
  }

  /** Where it stands, as far as the engine cares. */
  public enum Stage {
    /** Nobody has submitted it: DRAFT. */
    DRAFT,
    /** People are deciding: SUBMITTED, PARTIALLY_APPROVED, CHANGES_REQUESTED. */
    UNDER_APPROVAL,
    /** Approved and waiting for its fill: APPROVED, RELEASED, PARTLY_FILLED. */
    WORKING
  }

  /** What it would trade, at what worst price (points). */
  public record Leg(
      Action action,
      HedgeLayer layer,
      HedgeContract contract,
      int quantity,
      BigDecimal limitPoints) {
    /** The leg of a proposal that asks for {@code trade}. */
    public static Leg of(HedgeTrade trade) {
      return new Leg(
          trade.action(), trade.layer(), trade.contract(), trade.quantity(), trade.limitPoints());
    }
  }
}
