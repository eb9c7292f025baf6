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
import java.util.Set;
import java.util.UUID;
import org.alvhdesk.approval.Actor;
import org.alvhdesk.approval.RequestState;
import org.alvhdesk.contracts.rest.Items;
import org.alvhdesk.contracts.rest.ProposalSummary;
import org.alvhdesk.contracts.rest.ProposalView;
import org.alvhdesk.hedge.Callers;
import org.alvhdesk.hedge.Pages;
import org.alvhdesk.hedge.approval.Approvals;
import org.alvhdesk.kit.problem.Problems;
import org.alvhdesk.kit.tx.Transactions;

/** Proposals, for everyone who may log in. */
@Path("/api/v1/proposals")
@RolesAllowed({"viewer", "trader", "risk", "pm", "admin"})
class ProposalResource {
  /** States of docs/architecture.md that no request of this service reaches: none is in them. */
  private static final Set<String> NEVER_HERE = Set.of("CHANGES_REQUESTED", "VETOED");

  private final Transactions transactions;
  private final Proposals proposals;
  private final Approvals approvals;
  private final ProposalViews views;
  private final Callers callers;

  ProposalResource(
      Transactions transactions,
      Proposals proposals,
      Approvals approvals,
      ProposalViews views,
      Callers callers) {
    this.transactions = transactions;
    this.proposals = proposals;
    this.approvals = approvals;
    this.views = views;
    this.callers = callers;
  }

  /**
   * Newest first.
   *
   * @param state one state or several separated by commas; all when absent
   * @param kind {@code hedge} or {@code condor}; all when absent
   * @param after {@code next} of the page before
   */
  @GET
  public Uni<Items<ProposalSummary>> list(
      @QueryParam("state") String state,
      @QueryParam("kind") String kind,
      @QueryParam("after") @DefaultValue("0") String after,
      @QueryParam("limit") @DefaultValue("100") int limit) {
    List<RequestState> states = states(state);
    int offset = Math.toIntExact(Math.min(Pages.cursor("after", after), Integer.MAX_VALUE));
    int size = Pages.size(limit);
    if (states.isEmpty()) {
      return Uni.createFrom().item(Items.of(List.of()));
    }
    return transactions.read(
        () ->
            proposals
                .newest(states, kind, offset, size)
                .chain(
                    found ->
                        found.isEmpty()
                            ? Uni.createFrom().item(Items.<ProposalSummary>of(List.of()))
                            : approvals
                                .of(found.stream().map(Proposal::id).toList())
                                .map(
                                    signed ->
                                        new Items<>(
                                            found.stream()
                                                .map(
                                                    p ->
                                                        views.summary(
                                                            p,
                                                            signed.stream()
                                                                .filter(
                                                                    row ->
                                                                        row.proposalId()
                                                                            .equals(p.id()))
                                                                .toList()))
                                                .toList(),
                                            found.size() < size
                                                ? null
                                                : Integer.toString(offset + size)))));
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

  private static List<RequestState> states(String given) {
    if (given == null || given.isBlank()) {
      return List.of(RequestState.values());
    }
    List<String> names = Arrays.stream(given.split(",")).map(String::trim).toList();
    try {
      return names.stream()
          .filter(name -> !NEVER_HERE.contains(name))
          .map(RequestState::valueOf)
          .toList();
    } catch (IllegalArgumentException e) {
      throw Problems.problem(
          400, "state must be of " + Arrays.toString(RequestState.values()) + ", not " + given);
    }
  }
}
