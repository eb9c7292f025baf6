package org.alvhdesk.approval.drift;

/**
 * What was signed.
 *
 * @param outcome as it was shown
 * @param worstCostUsd cost at the limit prices, US dollars: what was agreed to pay at most
 * @param bookVersion of the book it changes
 * @param ruleSet id and version that proposed it
 */
public record Approved(Outcome outcome, double worstCostUsd, long bookVersion, String ruleSet) {}
