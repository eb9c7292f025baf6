package org.alvhdesk.contracts.rest;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.alvhdesk.contracts.event.CondorFillV1;

/**
 * {@code GET /api/v1/proposals/{id}}: everything that is signed, and who has signed.
 *
 * @param createdAt market time of the step that made it
 * @param trigger why now: SESSION (at most once a session) or BREACH (a limit was breached)
 * @param missing what the quorum still needs, in words
 * @param mayAct what the caller may do now: each action with yes, or no and why
 * @param headline one sentence, such as "Buy 4 VIX calls 2018-02-14 24 for the front layer"
 * @param legs of a hedge change; empty for the kind {@code condor}
 * @param layers of the hedge; empty for the kind {@code condor}
 * @param bookVersion of the book that is changed: hedge or condor
 * @param condor what a request of kind {@code condor} would do; null for other kinds
 * @param condorFill how a released condor request ended; null before that and for other kinds
 * @param document what a request of kind {@code ruleset}, {@code limit} or {@code policy} would put
 *     in force; null for other kinds
 * @param risk what it does to the joint book; null when it was signed before that was shown
 * @param quorum who must agree, and who of the desk can
 */
public record ProposalView(
    String id,
    String bookId,
    String kind,
    int revision,
    String state,
    String contentHash,
    ProposalSummary.RuleSetRef ruleSet,
    String headline,
    String trigger,
    String runId,
    long step,
    Instant createdAt,
    String snapshotId,
    long bookVersion,
    long condorBookVersion,
    String engineVersion,
    String quality,
    String submittedBy,
    List<Leg> legs,
    List<Layer> layers,
    Cost cost,
    List<TraceLine> trace,
    List<ScenarioRow> scenarios,
    List<Approval> approvals,
    List<String> missing,
    List<Act> mayAct,
    List<Fill> fills,
    List<History> history,
    Instant expiresAt,
    CondorChange condor,
    CondorFillV1 condorFill,
    DocumentChange document,
    ChangeRisk risk,
    QuorumView quorum) {
  public ProposalView {
    legs = List.copyOf(legs);
    layers = List.copyOf(layers);
    trace = List.copyOf(trace);
    scenarios = List.copyOf(scenarios);
    approvals = List.copyOf(approvals);
    missing = List.copyOf(missing);
    mayAct = List.copyOf(mayAct);
    fills = List.copyOf(fills);
    history = List.copyOf(history);
  }

  /**
   * One contract to trade; a VX future has root VX, strike 0, right FUTURE, vol 0 and delta 1; a
   * share has its symbol as root, no expiry, strike 0, right SHARE, vol 0 and delta 1, in US
   * dollars.
   *
   * @param action BUY or SELL
   * @param quantity contracts, positive
   * @param bid prevailing bid when proposed, points
   * @param ask prevailing ask when proposed, points
   * @param limitPoints worst price at which it may be filled, points
   * @param forward forward of the option's own expiry, points
   * @param vol mid implied volatility, decimal
   * @param delta per point of its forward
   */
  public record Leg(
      String layer,
      String action,
      int quantity,
      String root,
      LocalDate expiry,
      double strike,
      String right,
      double bid,
      double ask,
      BigDecimal limitPoints,
      double forward,
      double vol,
      double delta) {}

  /** Target against held of one hedge layer; residual = what the floor left over, in contracts. */
  public record Layer(
      String layer,
      LocalDate expiry,
      double strike,
      int dte,
      int target,
      int held,
      double residual,
      String reason) {}

  /**
   * Cost of the change, US dollars; shares as decimals.
   *
   * @param atLimitUsd premium if every leg fills at its limit (negative when received)
   * @param atMidUsd premium at mid
   * @param shareOfMaxLoss at limit, of the condors' maximum loss; null without condors
   * @param shareOfMargin of the condors' margin; null without condors
   * @param shareOfNav of net asset value
   * @param grossAtLimitUsd what is traded, bought and sold alike, at the limits: premium of options
   *     and shares, notional of futures, one credit or debit for each condor. The size that
   *     approval policies ask about; null in what was signed before it was, and in documents
   * @param grossShareOfNav the same of net asset value; null as well when that is unknown
   */
  public record Cost(
      BigDecimal atLimitUsd,
      BigDecimal atMidUsd,
      Double shareOfMaxLoss,
      Double shareOfMargin,
      Double shareOfNav,
      BigDecimal grossAtLimitUsd,
      Double grossShareOfNav) {
    /** A cost without what is traded, as contents before schema 3 have it. */
    public Cost(
        BigDecimal atLimitUsd,
        BigDecimal atMidUsd,
        Double shareOfMaxLoss,
        Double shareOfMargin,
        Double shareOfNav) {
      this(atLimitUsd, atMidUsd, shareOfMaxLoss, shareOfMargin, shareOfNav, null, null);
    }
  }

  /**
   * A person's approval of exactly this revision and hash.
   *
   * @param delegated roles used for somebody else, such as {@code risk for rita}
   */
  public record Approval(
      String approver,
      List<String> roles,
      List<String> delegated,
      Instant at,
      String contentHash,
      String reason) {
    public Approval {
      roles = List.copyOf(roles);
      delegated = List.copyOf(delegated);
    }
  }

  /**
   * Whether the caller may act now.
   *
   * @param action submit, approve, reject, veto, request-changes, revise, withdraw or break-glass
   * @param allowed also when a second factor has to be confirmed for it first
   * @param why what is missing after it, or why not
   */
  public record Act(String action, boolean allowed, String why) {}

  /**
   * A fill: price in points; a future as in {@link Leg}.
   *
   * @param quality of the quotes of snapshotId; TRADED for a broker's fill
   * @param mode PAPER_MID, PAPER_WORKED, PAPER_FULL_SPREAD, or BROKER for a real one; null for a
   *     settlement
   * @param executionId the broker's id; null on paper
   * @param tradedAt as the broker says; null on paper
   * @param recordedBy who recorded it; null on paper
   */
  public record Fill(
      String layer,
      String action,
      int quantity,
      String root,
      LocalDate expiry,
      double strike,
      String right,
      BigDecimal pricePoints,
      BigDecimal cashUsd,
      String snapshotId,
      Instant marketTime,
      String quality,
      String mode,
      String executionId,
      Instant tradedAt,
      String recordedBy) {}

  /** One move of the request; at is wall time, marketTime the market's. */
  public record History(
      String decision, String state, String actor, String reason, Instant at, Instant marketTime) {}
}
