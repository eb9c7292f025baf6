package org.alvhdesk.approval.policy;

import java.util.OptionalDouble;

/**
 * What a policy looks at in a change: figures of its signed content. An empty figure is unknown and
 * meets every threshold on it, so that a change nobody could price needs the most approvals.
 *
 * @param kind {@code hedge}, {@code condor}, {@code ruleset}, {@code limit} or {@code emergency}
 * @param premiumUsd what is bought and sold at the limit prices, both counted, US dollars, at least
 *     0: premium, and notional of futures. The balance of it in contents that say no more
 * @param stressLossUsd worst loss of the joint book over the named shocks after it, US dollars, at
 *     least 0
 * @param navShare the same as a decimal share of net asset value, at least 0
 */
public record ChangeFigures(
    String kind,
    Direction direction,
    OptionalDouble premiumUsd,
    OptionalDouble stressLossUsd,
    OptionalDouble navShare) {
  public ChangeFigures {
    if (kind == null || kind.isBlank()) {
      throw new IllegalArgumentException("a change has a kind");
    }
    notNegative("premiumUsd", premiumUsd);
    notNegative("stressLossUsd", stressLossUsd);
    notNegative("navShare", navShare);
  }

  private static void notNegative(String name, OptionalDouble figure) {
    if (figure.isPresent() && !(figure.getAsDouble() >= 0)) {
      throw new IllegalArgumentException(name + " is a size, at least 0: " + figure.getAsDouble());
    }
  }
}
