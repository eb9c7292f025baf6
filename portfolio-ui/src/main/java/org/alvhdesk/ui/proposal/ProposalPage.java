package org.alvhdesk.ui.proposal;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alvhdesk.contracts.event.CondorBookV1;
import org.alvhdesk.contracts.rest.ApprovalCommand;
import org.alvhdesk.contracts.rest.ClockView;
import org.alvhdesk.contracts.rest.DriftView;
import org.alvhdesk.contracts.rest.ProposalView;
import org.alvhdesk.contracts.rest.RevisionsView;
import org.alvhdesk.contracts.rest.SignalsView;
import org.alvhdesk.contracts.rest.SubmissionCommand;
import org.alvhdesk.ui.client.Answer;
import org.alvhdesk.ui.client.Condors;
import org.alvhdesk.ui.client.Done;
import org.alvhdesk.ui.client.MarketFeed;
import org.alvhdesk.ui.client.Proposals;
import org.alvhdesk.ui.clock.MarketStrip;
import org.alvhdesk.ui.frame.Flash;
import org.alvhdesk.ui.frame.FormKey;
import org.alvhdesk.ui.frame.Frames;
import org.alvhdesk.ui.frame.PageFrame;
import org.alvhdesk.ui.frame.Redirects;
import org.alvhdesk.ui.security.Roles;

/**
 * The inbox and one proposal. Whether a person may act is decided by hedge-service alone; a refusal
 * is shown in its words next to the button.
 */
@Path("/proposals")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.VIEWER, Roles.TRADER, Roles.RISK, Roles.PM, Roles.ADMIN})
class ProposalPage {
  private static final String EVENTS = "market,proposals";
  private static final List<String> DETAIL =
      List.of(
          "status", "evidence", "decision", "quorum", "approval-list", "fill-list", "history-list");

  private final MarketFeed marketFeed;
  private final Condors condors;
  private final Proposals proposals;
  private final Frames frames;

  ProposalPage(MarketFeed marketFeed, Condors condors, Proposals proposals, Frames frames) {
    this.marketFeed = marketFeed;
    this.condors = condors;
    this.proposals = proposals;
    this.frames = frames;
  }

  @CheckedTemplate
  static class Templates {
    private Templates() {}

    static native TemplateInstance list(PageFrame frame, ListView view);

    static native TemplateInstance detail(
        PageFrame frame, DetailView view, Lifeline life, String problem);
  }

  @GET
  public Uni<TemplateInstance> list(
      @QueryParam("state") String askedState,
      @QueryParam("kind") String askedKind,
      @QueryParam("waiting") String waiting) {
    String state = askedState != null && States.ALL.contains(askedState) ? askedState : null;
    String kind = askedKind != null && Kinds.ALL.contains(askedKind) ? askedKind : null;
    boolean mine = "me".equals(waiting);
    return Uni.combine()
        .all()
        .unis(
            marketFeed.signals(),
            marketFeed.clock(),
            mine ? proposals.inbox(kind) : proposals.list(state, kind))
        .asTuple()
        .map(
            all ->
                Templates.list(
                    frames.live(
                        "Proposals",
                        "proposals",
                        path(state, kind, mine),
                        strip(all.getItem1(), all.getItem2()),
                        EVENTS,
                        List.of("proposal-list"),
                        all.getItem1(),
                        all.getItem3()),
                    ListView.of(
                        all.getItem3(), state, kind, mine, MarketStrip.now(all.getItem1()))));
  }

  private static String path(String state, String kind, boolean mine) {
    String query =
        Stream.of(
                state == null ? null : "state=" + state,
                kind == null ? null : "kind=" + kind,
                mine ? "waiting=me" : null)
            .filter(Objects::nonNull)
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? "/proposals" : "/proposals?" + query;
  }

  @GET
  @Path("{id}")
  public Uni<Response> detail(@PathParam("id") String id) {
    return render(id, null);
  }

  /** Where a login that came between a form and its answer lands: nothing was sent. */
  @GET
  @Path("{id}/{action: submission|approvals|rejections|change-requests|veto|withdrawal}")
  public Response afterLogin(@PathParam("id") String id, @PathParam("action") String action) {
    return back(
        id, Flash.error("Your session had ended, so nothing was sent. Please decide again."));
  }

  @POST
  @Path("{id}/submission")
  public Uni<Response> submit(
      @PathParam("id") String id,
      @FormParam("contentHash") String hash,
      @FormParam("key") String key) {
    return after(
        id,
        "submit",
        null,
        proposals.submit(id, FormKey.of(key), new SubmissionCommand(hash, null)),
        "Submitted. It now needs its approvals; you cannot approve what you submitted.");
  }

  @POST
  @Path("{id}/approvals")
  public Uni<Response> approve(
      @PathParam("id") String id,
      @FormParam("contentHash") String hash,
      @FormParam("reason") String reason,
      @FormParam("key") String key) {
    return after(
        id,
        "approve",
        reason,
        proposals.approve(id, FormKey.of(key), new ApprovalCommand(hash, blankToNull(reason))),
        "Your approval is recorded.");
  }

  @POST
  @Path("{id}/rejections")
  public Uni<Response> reject(
      @PathParam("id") String id,
      @FormParam("contentHash") String hash,
      @FormParam("reason") String reason,
      @FormParam("key") String key) {
    return withReason(
        id,
        "reject",
        "a rejection",
        reason,
        () -> proposals.reject(id, FormKey.of(key), new ApprovalCommand(hash, reason)),
        "Rejected. The reason is part of its history.");
  }

  @POST
  @Path("{id}/change-requests")
  public Uni<Response> requestChanges(
      @PathParam("id") String id,
      @FormParam("contentHash") String hash,
      @FormParam("reason") String reason,
      @FormParam("key") String key) {
    return withReason(
        id,
        "request-changes",
        "a request for changes",
        reason,
        () -> proposals.requestChanges(id, FormKey.of(key), new ApprovalCommand(hash, reason)),
        "Sent back for changes. What you asked for is part of its history.");
  }

  @POST
  @Path("{id}/veto")
  public Uni<Response> veto(
      @PathParam("id") String id,
      @FormParam("contentHash") String hash,
      @FormParam("reason") String reason,
      @FormParam("key") String key) {
    return withReason(
        id,
        "veto",
        "a veto",
        reason,
        () -> proposals.veto(id, FormKey.of(key), new ApprovalCommand(hash, reason)),
        "Vetoed for good. The reason is part of its history.");
  }

  @POST
  @Path("{id}/withdrawal")
  public Uni<Response> withdraw(
      @PathParam("id") String id,
      @FormParam("contentHash") String hash,
      @FormParam("key") String key) {
    return after(
        id,
        "withdraw",
        null,
        proposals.withdraw(id, FormKey.of(key), new SubmissionCommand(hash, null)),
        "Withdrawn.");
  }

  private Uni<Response> withReason(
      String id,
      String action,
      String what,
      String reason,
      Supplier<Uni<Answer<Done>>> call,
      String done) {
    return blankToNull(reason) == null
        ? render(
            id, new ActionView.Attempt(action, "Say why: " + what + " needs a reason.", "", 422))
        : after(id, action, reason, call.get(), done);
  }

  private Uni<Response> after(
      String id, String action, String reason, Uni<Answer<Done>> call, String done) {
    return call.flatMap(
        answer ->
            switch (answer) {
              case Answer.Ok<Done> ok -> Uni.createFrom().item(back(id, Flash.ok(done)));
              case Answer.Absent<Done> absent ->
                  render(id, new ActionView.Attempt(action, absent.detail(), reason, 404));
              case Answer.Refused<Done> refused ->
                  render(
                      id,
                      new ActionView.Attempt(action, refused.detail(), reason, refused.status()));
              case Answer.Down<Done> down ->
                  render(
                      id,
                      new ActionView.Attempt(
                          action,
                          down.problem()
                              + " It is not known whether it was recorded: look at the history"
                              + " before trying again; trying again counts once.",
                          reason,
                          502));
            });
  }

  private Uni<Response> render(String id, ActionView.Attempt attempt) {
    return Uni.combine()
        .all()
        .unis(
            marketFeed.signals(),
            marketFeed.clock(),
            proposals.one(id),
            proposals.drift(id),
            proposals.revisions(id),
            condors.book())
        .asTuple()
        .map(
            all ->
                page(
                    all.getItem1(),
                    all.getItem2(),
                    all.getItem3(),
                    all.getItem6(),
                    lifeline(all.getItem3(), all.getItem4(), all.getItem5()),
                    id,
                    attempt));
  }

  private Lifeline lifeline(
      Answer<ProposalView> proposal, Answer<DriftView> drift, Answer<RevisionsView> revisions) {
    return Lifeline.of(
        drift,
        revisions,
        proposal.value().map(ProposalView::state).orElse(""),
        frames.hasRole(Roles.TRADER, Roles.RISK, Roles.PM),
        FormKey.fresh());
  }

  private Response page(
      Answer<SignalsView> signals,
      Answer<ClockView> clock,
      Answer<ProposalView> proposal,
      Answer<CondorBookV1> condors,
      Lifeline life,
      String id,
      ActionView.Attempt attempt) {
    DetailView view =
        proposal
            .value()
            .map(
                p ->
                    DetailView.of(
                        p,
                        signals.value().orElse(null),
                        condors.value().map(CondorBookV1::touches).orElse(null),
                        attempt,
                        FormKey.fresh()))
            .orElse(null);
    PageFrame frame =
        frames.live(
            view == null ? "Proposal" : view.headline(),
            "proposals",
            "/proposals/" + id,
            strip(signals, clock),
            EVENTS,
            view == null ? List.of() : DETAIL,
            signals,
            proposal);
    int status = attempt != null ? attempt.status() : proposal.status();
    return Response.status(status)
        .entity(Templates.detail(frame, view, life, proposal.problem()))
        .build();
  }

  private MarketStrip strip(Answer<SignalsView> signals, Answer<ClockView> clock) {
    return MarketStrip.of(signals, clock, frames.hasRole(Roles.TRADER, Roles.ADMIN));
  }

  private static Response back(String id, Flash flash) {
    return Response.seeOther(Redirects.proposal(id)).cookie(flash.toCookie()).build();
  }

  private static String blankToNull(String text) {
    return text == null || text.isBlank() ? null : text.trim();
  }
}
