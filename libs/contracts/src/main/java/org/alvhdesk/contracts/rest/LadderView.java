package org.alvhdesk.contracts.rest;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.alvhdesk.contracts.event.CondorBookV1;

/**
 * {@code GET /api/v1/ladder} of condor-service: the ladder as the rules saw it at the last decided
 * step, and what they wanted then.
 *
 * @param asOf market time of the step
 * @param quality of the option quotes
 * @param condorBookVersion version of the book that the rules looked at
 * @param layers in order of entry
 * @param due what the rules wanted to trade, closes before opens; empty when nothing
 * @param urgent true when a stop or a defence asked for it
 * @param selection how the condor to open was chosen, with its runners-up; null when none was
 * @param answer what became of it: proposed, kept, or why not, in words
 * @param proposal the live proposal, or null
 * @param touches of the short strikes of every condor named here that is quoted; null in a view
 *     kept before this was said
 */
public record LadderView(
    String bookId,
    String runId,
    long step,
    Instant asOf,
    LocalDate session,
    String snapshotId,
    String quality,
    ProposalSummary.RuleSetRef ruleSet,
    long condorBookVersion,
    BigDecimal navUsd,
    BigDecimal riskCapitalUsd,
    List<Layer> layers,
    List<CondorChange.Trade> due,
    boolean urgent,
    CondorChange.Selection selection,
    String answer,
    Live proposal,
    List<TraceLine> trace,
    List<TouchOdds> touches) {
  public LadderView {
    layers = List.copyOf(layers);
    due = List.copyOf(due);
    trace = List.copyOf(trace);
    touches = touches == null ? null : List.copyOf(touches);
  }

  /** The same ladder with its live proposal. */
  public LadderView with(Live live) {
    return new LadderView(
        bookId,
        runId,
        step,
        asOf,
        session,
        snapshotId,
        quality,
        ruleSet,
        condorBookVersion,
        navUsd,
        riskCapitalUsd,
        layers,
        due,
        urgent,
        selection,
        answer,
        live,
        trace,
        touches);
  }

  /**
   * One layer with what is held of it.
   *
   * @param usedUsd maximum loss of its positions
   */
  public record Layer(
      CondorChange.Layer layer, BigDecimal usedUsd, List<CondorBookV1.Condor> positions) {
    public Layer {
      positions = List.copyOf(positions);
    }
  }

  /**
   * A proposal as condor-service last heard of it.
   *
   * @param state of the change request in hedge-service
   */
  public record Live(String id, String state, String headline, Instant expiresAt) {}
}
