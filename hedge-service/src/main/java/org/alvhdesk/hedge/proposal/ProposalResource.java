package org.alvhdesk.hedge.proposal;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.alvhdesk.approval.Actor;
import org.alvhdesk.approval.RequestState;
import org.alvhdesk.approval.policy.PolicyDocument;
import org.alvhdesk.contracts.rest.Items;
import org.alvhdesk.contracts.rest.ProposalSummary;
import org.alvhdesk.contracts.rest.ProposalView;
import org.alvhdesk.hedge.Pages;
import org.alvhdesk.hedge.approval.Approvals;
import org.alvhdesk.hedge.delegation.Electorates;
import org.alvhdesk.kit.problem.Problems;
import org.alvhdesk.kit.security.Callers;
import org.alvhdesk.kit.tx.Transactions;

/** Proposals, for everyone who may log in. */
@Path("/api/v1/proposals")
@RolesAllowed({"viewer", "trader", "risk", "pm", "admin"})
class ProposalResource {
  private static final List<RequestState> OPEN =
      Arrays.stream(RequestState.values()).filter(RequestState::isOpenForApproval).toList();

  /** A desk has one open request a kind and run; more than this is no inbox. */
  private static final int MOST_OPEN = 500;

  private final Transactions transactions;
  private final Proposals proposals;
  private final Approvals approvals;
  private final ProposalViews views;
  private final Electorates electorates;
  private final Callers callers;

  ProposalResource(
      Transactions transactions,
      Proposals proposals,
      Approvals approvals,
      ProposalViews views,
      Electorates electorates,
      Callers callers) {
    this.transactions = transactions;
    this.proposals = proposals;
    this.approvals = approvals;
    this.views = views;
    this.electorates = electorates;
    this.callers = callers;
  }

  /**
   * Newest first.
   *
   * @param state one state or several separated by commas; all when absent
   * @param kind {@code hedge}, {@code condor}, {@code ruleset}, {@code limit} or {@code policy};
   *     all when absent
   * @param waiting {@code me} for those that wait for the caller's approval; all when absent
   * @param after {@code next} of the page before
   */
  @GET
  public Uni<Items<ProposalSummary>> list(
      @QueryParam("state") String state,
      @QueryParam("kind") String kind,
      @QueryParam("waiting") String waiting,
      @QueryParam("after") @DefaultValue("0") String after,
      @QueryParam("limit") @DefaultValue("100") int limit) {
    List<RequestState> states = states(state);
    String ofKind = kind(kind);
    int offset = Math.toIntExact(Math.min(Pages.cursor("after", after), Integer.MAX_VALUE));
    int size = Pages.size(limit);
    if (waiting == null || waiting.isBlank()) {
      return transactions.read(
          () ->
              proposals
                  .newest(states, ofKind, offset, size)
                  .chain(this::withApprovals)
                  .map(
                      found ->
                          new Items<>(
                              found.stream().map(views::summary).toList(),
                              found.size() < size ? null : Integer.toString(offset + size))));
    }
    if (!waiting.equals("me")) {
      throw Problems.problem(400, "waiting must be me, not " + waiting);
    }
    Actor caller = callers.actor();
    return transactions.read(() -> inbox(caller, ofKind, size));
  }

  private Uni<Items<ProposalSummary>> inbox(Actor caller, String kind, int size) {
    return electorates
        .now()
        .chain(
            desk ->
                proposals
                    .newest(OPEN, kind, 0, MOST_OPEN)
                    .chain(this::withApprovals)
                    .map(
                        found ->
                            Items.of(
                                found.stream()
                                    .filter(some -> views.waitsFor(some, caller, desk))
                                    .limit(size)
                                    .map(views::summary)
                                    .toList())));
  }

  private Uni<List<WithApprovals>> withApprovals(List<Proposal> found) {
    return found.isEmpty()
        ? Uni.createFrom().item(List.of())
        : approvals
            .of(found.stream().map(Proposal::id).toList())
            .map(signed -> found.stream().map(some -> WithApprovals.of(some, signed)).toList());
  }

  /** Everything that is signed, who has signed, and what the caller may do. */
  @GET
  @Path("/{id}")
  public Uni<ProposalView> one(@PathParam("id") String id) {
    Actor caller = callers.actor();
    return transactions.read(
        () ->
            proposals
                .read(id(id))
                .onItem()
                .ifNull()
                .failWith(() -> unknown(id))
                .chain(proposal -> views.of(proposal, caller)));
  }

  private static UUID id(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException e) {
      throw unknown(id);
    }
  }

  private static RuntimeException unknown(String id) {
    return Problems.problem(
        404, "There is no proposal " + id + ". GET /api/v1/proposals lists those that exist.");
  }

  /** {@code given}, or null for all. */
  private static String kind(String given) {
    if (given == null || given.isBlank()) {
      return null;
    }
    if (!PolicyDocument.KINDS.contains(given)) {
      throw Problems.problem(400, "kind must be one of " + PolicyDocument.KINDS + ", not " + given);
    }
    return given;
  }

  private static List<RequestState> states(String given) {
    if (given == null || given.isBlank()) {
      return List.of(RequestState.values());
    }
    List<String> names = Arrays.stream(given.split(",")).map(String::trim).toList();
    try {
      return names.stream().map(RequestState::valueOf).toList();
    } catch (IllegalArgumentException e) {
      throw Problems.problem(
          400, "state must be of " + Arrays.toString(RequestState.values()) + ", not " + given);
    }
  }
}
