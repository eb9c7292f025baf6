package org.alvhdesk.hedge.book;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.contracts.rest.ProposalView;
import org.alvhdesk.hedge.engine.HedgeQuoteCheck;
import org.alvhdesk.hedge.engine.MarketInputs;
import org.alvhdesk.strategy.execution.PaperMode;
import org.alvhdesk.strategy.hedge.Action;
import org.alvhdesk.strategy.hedge.HedgeContract;
import org.alvhdesk.strategy.hedge.HedgeHolding;
import org.alvhdesk.strategy.quote.Quote;
import org.alvhdesk.strategy.quote.QuoteDefect;
import org.alvhdesk.strategy.quote.QuoteFitness;
import org.alvhdesk.strategy.rules.HedgeLayer;

/**
 * Honest paper fills: at the price that a {@link PaperMode} takes between the prevailing quotes,
 * all legs or none, never on a missing, dead, crossed or stale quote, nor on calls and puts that
 * contradict each other, and never worse than the approved limit.
 */
public final class PaperFill {
  private PaperFill() {}

  /** Whether all legs can be filled now. */
  public sealed interface Attempt {
    /** Yes, at these prices. */
    record Fillable(List<LegFill> legs) implements Attempt {
      public Fillable {
        legs = List.copyOf(legs);
      }
    }

    /** No; {@code why} names the first leg that cannot be filled. */
    record NotFillable(String why) implements Attempt {}
  }

  /**
   * Tries {@code legs} against the quotes of {@code inputs}.
   *
   * @param holdings what is held
   * @param unchanged whether the book is the one the legs were made for: then what they sell beyond
   *     it is a short leg of the rules; else nothing is sold that is not held
   * @param moment against which the quotes age
   */
  public static Attempt attempt(
      List<ProposalView.Leg> legs,
      List<HedgeHolding> holdings,
      boolean unchanged,
      MarketInputs inputs,
      QuoteFitness.Moment moment) {
    return attempt(legs, holdings, unchanged, inputs, moment, PaperMode.FULL_SPREAD);
  }

  /** As above, at the prices of {@code mode}. */
  public static Attempt attempt(
      List<ProposalView.Leg> legs,
      List<HedgeHolding> holdings,
      boolean unchanged,
      MarketInputs inputs,
      QuoteFitness.Moment moment,
      PaperMode mode) {
    for (ProposalView.Leg leg : legs) {
      if (!unchanged
          && Action.valueOf(leg.action()) == Action.SELL
          && held(leg, holdings) < leg.quantity()) {
        return new Attempt.NotFillable(
            "the book has changed and " + contract(leg).text() + " is not held");
      }
    }
    return quoted(legs, inputs, moment, mode);
  }

  /** Whether the far sides of the prevailing quotes of {@code legs} are inside their limits. */
  public static Attempt quoted(
      List<ProposalView.Leg> legs, MarketInputs inputs, QuoteFitness.Moment moment) {
    return quoted(legs, inputs, moment, PaperMode.FULL_SPREAD);
  }

  private static Attempt quoted(
      List<ProposalView.Leg> legs,
      MarketInputs inputs,
      QuoteFitness.Moment moment,
      PaperMode mode) {
    List<QuoteDefect> defects =
        HedgeQuoteCheck.forFill(legs.stream().map(PaperFill::contract).toList(), inputs, moment);
    if (!defects.isEmpty()) {
      return new Attempt.NotFillable(QuoteFitness.text(defects));
    }
    List<LegFill> fills = new ArrayList<>();
    for (ProposalView.Leg leg : legs) {
      HedgeContract contract = contract(leg);
      Optional<Quote> quote = inputs.quote(contract);
      if (quote.isEmpty()) {
        return new Attempt.NotFillable(contract.text() + " is not quoted");
      }
      if (!quote.get().usable()) {
        return new Attempt.NotFillable(contract.text() + " has a dead or crossed quote");
      }
      Action action = Action.valueOf(leg.action());
      BigDecimal price =
          Points.plain(
              mode.price(
                  contract,
                  action,
                  quote.get(),
                  ApprovedLegs.inCombo(legs, leg),
                  moment.session()));
      boolean worse =
          action == Action.BUY
              ? price.compareTo(leg.limitPoints()) > 0
              : price.compareTo(leg.limitPoints()) < 0;
      if (worse) {
        return new Attempt.NotFillable(
            contract.text()
                + (action == Action.BUY ? " is offered at " : " is bid at ")
                + price
                + (mode == PaperMode.FULL_SPREAD ? "" : " (" + mode.configured() + ")")
                + ", outside the limit of "
                + leg.limitPoints());
      }
      fills.add(
          new LegFill(HedgeLayer.valueOf(leg.layer()), action, contract, leg.quantity(), price));
    }
    return new Attempt.Fillable(fills);
  }

  private static int held(ProposalView.Leg leg, List<HedgeHolding> holdings) {
    return holdings.stream()
        .filter(h -> h.layer().name().equals(leg.layer()) && h.contract().equals(contract(leg)))
        .mapToInt(HedgeHolding::quantity)
        .sum();
  }

  /** The contract that {@code leg} trades. */
  public static HedgeContract contract(ProposalView.Leg leg) {
    return ContractColumns.contract(leg.root(), leg.expiry(), leg.strike(), leg.right());
  }
}
