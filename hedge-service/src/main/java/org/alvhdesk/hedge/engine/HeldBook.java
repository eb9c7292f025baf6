package org.alvhdesk.hedge.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alvhdesk.strategy.hedge.HedgeHolding;
import org.alvhdesk.strategy.hedge.manage.PremiumBudget;
import org.alvhdesk.strategy.hedge.trigger.PaceGate;
import org.alvhdesk.strategy.hedgedesk.HedgeDeskSituation.LastSized;
import org.alvhdesk.strategy.rules.HedgeLayer;

/**
 * What the rules must know of the hedge book itself.
 *
 * @param holdings what is held
 * @param premiumsPaid for hedges since the run began (001-5)
 * @param past when a layer was last added to or reduced (000-9, 003-14)
 * @param lastSized when layers sized in dollars were last brought to their size (004-14)
 * @param breached whether the stress cap was breached at the last decided step
 */
public record HeldBook(
    List<HedgeHolding> holdings,
    List<PremiumBudget.Paid> premiumsPaid,
    Map<HedgeLayer, PaceGate.Past> past,
    Optional<LastSized> lastSized,
    boolean breached) {
  /** Nothing was ever held. */
  public static final HeldBook NOTHING =
      new HeldBook(List.of(), List.of(), Map.of(), Optional.empty(), false);

  /** Copies the collections. */
  public HeldBook {
    holdings = List.copyOf(holdings);
    premiumsPaid = List.copyOf(premiumsPaid);
    past = Map.copyOf(past);
  }
}
