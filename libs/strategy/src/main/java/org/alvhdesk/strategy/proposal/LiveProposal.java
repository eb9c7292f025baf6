package org.alvhdesk.strategy.proposal;

import java.math.BigDecimal;
import java.util.List;

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

  /** Which side of its limit a price may be. */
  public enum Bound {
    /** A purchase: at the limit or below. */
    HIGHEST,
    /** A sale: at the limit or above. */
    LOWEST
  }

  /**
   * One trade it asks for.
   *
   * @param trade what is traded and how much, as text: equal texts are the same trade
   * @param limitPoints worst price, points
   */
  public record Leg(String trade, Bound bound, BigDecimal limitPoints) {
    /** True when {@code pricePoints} is no worse than the limit. */
    public boolean allows(BigDecimal pricePoints) {
      int side = pricePoints.compareTo(limitPoints);
      return bound == Bound.HIGHEST ? side <= 0 : side >= 0;
    }
  }
}
