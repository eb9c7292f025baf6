package org.alvhdesk.contracts.rest;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** One line of {@code GET /api/v1/proposals}. Cost in US dollars at the limit prices. */
public record ProposalSummary(
    String id,
    String bookId,
    String kind,
    int revision,
    String state,
    String contentHash,
    RuleSetRef ruleSet,
    String headline,
    BigDecimal costUsd,
    Instant createdAt,
    String submittedBy,
    List<String> missing,
    Instant expiresAt) {
  public ProposalSummary {
    missing = List.copyOf(missing);
  }

  /** A rule set and its version. */
  public record RuleSetRef(String id, String version) {}
}
