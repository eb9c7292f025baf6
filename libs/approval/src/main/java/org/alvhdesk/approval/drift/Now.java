package org.alvhdesk.approval.drift;

import java.util.List;
import java.util.Optional;

/**
 * The same change in the world as it is.
 *
 * @param outcome recomputed on the latest snapshot
 * @param limitBreaches hard limits that would be broken with it, in words
 * @param quoteAge of its oldest quotes; empty when a leg has no quote
 * @param bookVersion of the book now
 * @param ruleSet that runs now, id and version
 */
public record Now(
    Outcome outcome,
    List<String> limitBreaches,
    Optional<QuoteAge> quoteAge,
    long bookVersion,
    String ruleSet) {
  public Now {
    limitBreaches = List.copyOf(limitBreaches);
  }
}
