package org.alvhdesk.contracts.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.alvhdesk.contracts.rest.CondorChange;
import org.alvhdesk.contracts.rest.TraceLine;

/**
 * condor-service proposes a change of the condor book; hedge-service keeps it as a change request
 * and asks people. Everything that they sign is in here.
 *
 * @param kind {@code condor}
 * @param headline one sentence for people
 * @param trigger SESSION (at most once a session) or BREACH (a stop or defence, at once)
 * @param condorBookVersion the book it was made for: it is filled only while this is the book
 * @param quality of the option quotes behind it
 * @param expiresAt market time after which it is not filled any more
 * @param supersedes id of the proposal it takes the place of, or null
 */
public record CondorProposalV1(
    String proposalId,
    String bookId,
    String kind,
    int revision,
    String ruleSetId,
    String ruleSetVersion,
    String headline,
    String trigger,
    String runId,
    long step,
    Instant marketTime,
    LocalDate session,
    String snapshotId,
    long condorBookVersion,
    String engineVersion,
    String quality,
    CondorChange change,
    List<TraceLine> trace,
    Instant expiresAt,
    String supersedes) {
  /** Kind of every condor proposal. */
  public static final String KIND = "condor";

  public CondorProposalV1 {
    trace = List.copyOf(trace);
  }
}
