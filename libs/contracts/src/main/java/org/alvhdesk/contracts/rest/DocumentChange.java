package org.alvhdesk.contracts.rest;

import java.time.LocalDate;
import java.util.List;

/**
 * What a change request of kind {@code ruleset}, {@code limit} or {@code policy} would put in
 * force.
 *
 * @param slot CONDOR, HEDGE, LIMITS or POLICY
 * @param before what is in force when it is proposed
 * @param after what shall be
 * @param activateFrom first session it decides in
 * @param head what changes of the document as a whole, in words
 * @param sections what changes inside, in words
 * @param findings of the linter that are no errors
 * @param backtest id of the backtest that is attached; null when there is none
 * @param reason why, by who proposed it
 * @param proposedBy who did
 * @param document the whole document, JSON text
 */
public record DocumentChange(
    String slot,
    Version before,
    Version after,
    LocalDate activateFrom,
    List<String> head,
    List<RuleSetDiffView.Group> sections,
    List<RuleSetView.Finding> findings,
    String backtest,
    String reason,
    String proposedBy,
    String document) {
  public DocumentChange {
    head = List.copyOf(head);
    sections = List.copyOf(sections);
    findings = List.copyOf(findings);
  }

  /**
   * A document by name.
   *
   * @param sha256 of its text, lower-case hexadecimal
   */
  public record Version(String id, String version, String sha256) {}
}
