package org.alvhdesk.contracts.rest;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * One item of {@code GET /api/v1/emergencies}: what one person released alone, and its review.
 *
 * @param brokenBy who released it
 * @param why the proof that it reduces risk, in words
 * @param stressBeforeUsd worst loss over the named shocks as held, priced then, US dollars
 * @param stressAfterUsd the same after it
 * @param openedAt wall time
 * @param open whether the review still waits for signatures
 * @param missing what it waits for, in words
 * @param maySign whether the caller may sign it
 */
public record EmergencyView(
    String proposalId,
    String kind,
    String headline,
    int revision,
    String contentHash,
    String state,
    String brokenBy,
    List<String> roles,
    String reason,
    String why,
    BigDecimal stressBeforeUsd,
    BigDecimal stressAfterUsd,
    Instant openedAt,
    Instant marketTime,
    boolean open,
    List<String> missing,
    List<Signature> signatures,
    ProposalView.Act maySign) {
  public EmergencyView {
    roles = List.copyOf(roles);
    missing = List.copyOf(missing);
    signatures = List.copyOf(signatures);
  }

  /** One person's review; at is wall time. */
  public record Signature(String reviewer, List<String> roles, String comment, Instant at) {
    public Signature {
      roles = List.copyOf(roles);
    }
  }
}
