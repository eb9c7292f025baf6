package org.alvhdesk.ui.client;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import org.alvhdesk.contracts.rest.ActiveDocumentView;
import org.alvhdesk.contracts.rest.ApprovalCommand;
import org.alvhdesk.contracts.rest.AuditVerificationView;
import org.alvhdesk.contracts.rest.AuditView;
import org.alvhdesk.contracts.rest.BreakCommand;
import org.alvhdesk.contracts.rest.CapitalView;
import org.alvhdesk.contracts.rest.ConfirmationCommand;
import org.alvhdesk.contracts.rest.DelegationCommand;
import org.alvhdesk.contracts.rest.DelegationView;
import org.alvhdesk.contracts.rest.DocumentProposalCommand;
import org.alvhdesk.contracts.rest.DriftView;
import org.alvhdesk.contracts.rest.EmergencyView;
import org.alvhdesk.contracts.rest.ExecutionView;
import org.alvhdesk.contracts.rest.FillBreakView;
import org.alvhdesk.contracts.rest.FillCommand;
import org.alvhdesk.contracts.rest.FillImportView;
import org.alvhdesk.contracts.rest.FillLine;
import org.alvhdesk.contracts.rest.HedgeBookView;
import org.alvhdesk.contracts.rest.Items;
import org.alvhdesk.contracts.rest.LedgerSession;
import org.alvhdesk.contracts.rest.LedgerView;
import org.alvhdesk.contracts.rest.MembersView;
import org.alvhdesk.contracts.rest.NotificationsView;
import org.alvhdesk.contracts.rest.OpeningCommand;
import org.alvhdesk.contracts.rest.OpeningPreview;
import org.alvhdesk.contracts.rest.OrphanAlarmView;
import org.alvhdesk.contracts.rest.PolicyView;
import org.alvhdesk.contracts.rest.ProposalSummary;
import org.alvhdesk.contracts.rest.ProposalView;
import org.alvhdesk.contracts.rest.ReadCommand;
import org.alvhdesk.contracts.rest.ReviewCommand;
import org.alvhdesk.contracts.rest.RevisionCommand;
import org.alvhdesk.contracts.rest.RevisionsView;
import org.alvhdesk.contracts.rest.RollbackCommand;
import org.alvhdesk.contracts.rest.RuleSetDiffView;
import org.alvhdesk.contracts.rest.RuleSetSummary;
import org.alvhdesk.contracts.rest.RuleSetView;
import org.alvhdesk.contracts.rest.ScenarioAnalysis;
import org.alvhdesk.contracts.rest.SubmissionCommand;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** REST of the hedge service; docs/architecture.md section 4. */
@Path("/api/v1")
@RegisterRestClient(configKey = "hedge")
@RegisterProvider(UserToken.class)
@RegisterProvider(ProblemMapper.class)
interface HedgeClient {
  @GET
  @Path("/book")
  Uni<HedgeBookView> book();

  @GET
  @Path("/ledger")
  Uni<LedgerView> ledger(@QueryParam("limit") int limit);

  @GET
  @Path("/ledger/sessions")
  Uni<Items<LedgerSession>> ledgerSessions(@QueryParam("limit") int limit);

  @GET
  @Path("/audit")
  Uni<Items<AuditView>> audit(@QueryParam("before") String before, @QueryParam("limit") int limit);

  @GET
  @Path("/audit/verification")
  Uni<AuditVerificationView> auditVerification();

  @GET
  @Path("/members")
  Uni<MembersView> members();

  @GET
  @Path("/scenarios/analysis")
  Uni<ScenarioAnalysis> scenarios(
      @QueryParam("name") String name,
      @QueryParam("spxMove") Double spxMove,
      @QueryParam("vixFrom") Double vixFrom,
      @QueryParam("vixTo") Double vixTo,
      @QueryParam("cm30") Double cm30,
      @QueryParam("cm110") Double cm110,
      @QueryParam("cm180") Double cm180,
      @QueryParam("vvixFrom") Double vvixFrom,
      @QueryParam("vvixTo") Double vvixTo,
      @QueryParam("vixBeta") Double vixBeta,
      @QueryParam("share") BigDecimal share,
      @QueryParam("countHeld") boolean countHeld);

  @GET
  @Path("/capital")
  Uni<CapitalView> capital();

  @GET
  @Path("/proposals")
  Uni<Items<ProposalSummary>> proposals(
      @QueryParam("state") String state,
      @QueryParam("kind") String kind,
      @QueryParam("waiting") String waiting);

  @GET
  @Path("/proposals/{id}")
  Uni<ProposalView> proposal(@PathParam("id") String id);

  /** The bytes that are signed. */
  @GET
  @Path("/proposals/{id}/content")
  Uni<byte[]> proposalContent(@PathParam("id") String id);

  @GET
  @Path("/rule-sets")
  Uni<Items<RuleSetSummary>> ruleSets(@QueryParam("rule") String rule);

  @GET
  @Path("/rule-sets/{id}/versions/{version}")
  Uni<RuleSetView> ruleSet(@PathParam("id") String id, @PathParam("version") String version);

  @GET
  @Path("/rule-sets/{id}/diff")
  Uni<RuleSetDiffView> ruleSetDiff(@PathParam("id") String id, @QueryParam("against") String other);

  @GET
  @Path("/documents")
  Uni<Items<ActiveDocumentView>> documents();

  @POST
  @Path("/documents/proposals")
  Uni<ProposalView> proposeDocument(
      @HeaderParam("Idempotency-Key") String key, DocumentProposalCommand command);

  @POST
  @Path("/documents/rollbacks")
  Uni<ProposalView> rollBackDocument(
      @HeaderParam("Idempotency-Key") String key, RollbackCommand command);

  @GET
  @Path("/notifications")
  Uni<NotificationsView> notifications(
      @QueryParam("before") String before, @QueryParam("limit") int limit);

  @POST
  @Path("/notifications/read")
  Uni<Void> readNotifications(@HeaderParam("Idempotency-Key") String key, ReadCommand command);

  @POST
  @Path("/book/opening/preview")
  Uni<OpeningPreview> openingPreview(OpeningCommand command);

  @POST
  @Path("/book/opening")
  Uni<OpeningPreview> importOpening(
      @HeaderParam("Idempotency-Key") String key, OpeningCommand command);

  @POST
  @Path("/proposals/{id}/submission")
  Uni<Void> submit(
      @PathParam("id") String id,
      @HeaderParam("Idempotency-Key") String key,
      SubmissionCommand command);

  @POST
  @Path("/proposals/{id}/approvals")
  Uni<Void> approve(
      @PathParam("id") String id,
      @HeaderParam("Idempotency-Key") String key,
      ApprovalCommand command);

  @POST
  @Path("/proposals/{id}/rejections")
  Uni<Void> reject(
      @PathParam("id") String id,
      @HeaderParam("Idempotency-Key") String key,
      ApprovalCommand command);

  @POST
  @Path("/proposals/{id}/change-requests")
  Uni<Void> requestChanges(
      @PathParam("id") String id,
      @HeaderParam("Idempotency-Key") String key,
      ApprovalCommand command);

  @POST
  @Path("/proposals/{id}/veto")
  Uni<Void> veto(
      @PathParam("id") String id,
      @HeaderParam("Idempotency-Key") String key,
      ApprovalCommand command);

  @GET
  @Path("/approval-policy")
  Uni<PolicyView> policy();

  @GET
  @Path("/delegations")
  Uni<Items<DelegationView>> delegations();

  @POST
  @Path("/delegations")
  Uni<DelegationView> delegate(
      @HeaderParam("Idempotency-Key") String key, DelegationCommand command);

  @DELETE
  @Path("/delegations/{id}")
  Uni<DelegationView> endDelegation(
      @PathParam("id") String id, @HeaderParam("Idempotency-Key") String key);

  @POST
  @Path("/proposals/{id}/withdrawal")
  Uni<Void> withdraw(
      @PathParam("id") String id,
      @HeaderParam("Idempotency-Key") String key,
      SubmissionCommand command);

  @GET
  @Path("/proposals/{id}/drift")
  Uni<DriftView> drift(@PathParam("id") String id);

  @GET
  @Path("/proposals/{id}/revisions")
  Uni<RevisionsView> revisions(@PathParam("id") String id);

  @POST
  @Path("/proposals/{id}/revisions")
  Uni<Void> revise(
      @PathParam("id") String id,
      @HeaderParam("Idempotency-Key") String key,
      RevisionCommand command);

  @POST
  @Path("/proposals/{id}/emergency")
  Uni<Void> breakGlass(
      @PathParam("id") String id,
      @HeaderParam("Idempotency-Key") String key,
      ApprovalCommand command);

  @GET
  @Path("/emergencies")
  Uni<Items<EmergencyView>> emergencies();

  @POST
  @Path("/emergencies/{id}/reviews")
  Uni<Void> review(
      @PathParam("id") String id,
      @HeaderParam("Idempotency-Key") String key,
      ReviewCommand command);

  @GET
  @Path("/proposals/{id}/execution")
  Uni<ExecutionView> execution(@PathParam("id") String id);

  @GET
  @Path("/proposals/{id}/tickets/{format}")
  Uni<Response> ticket(@PathParam("id") String id, @PathParam("format") String format);

  @POST
  @Path("/proposals/{id}/fills")
  Uni<Void> recordFill(
      @PathParam("id") String id, @HeaderParam("Idempotency-Key") String key, FillCommand command);

  @GET
  @Path("/fills")
  Uni<Items<FillLine>> fills(@QueryParam("limit") int limit);

  @GET
  @Path("/fills/breaks")
  Uni<Items<FillBreakView>> fillBreaks(@QueryParam("limit") int limit);

  @GET
  @Path("/fills/alarms")
  Uni<Items<OrphanAlarmView>> orphanAlarms();

  @POST
  @Path("/fills/imports")
  @Consumes("text/csv")
  Uni<FillImportView> previewFills(@QueryParam("file") String file, byte[] bytes);

  @GET
  @Path("/fills/imports/{id}")
  Uni<FillImportView> fillImport(@PathParam("id") String id);

  @POST
  @Path("/fills/imports/{id}/confirmation")
  Uni<FillImportView> confirmFills(@PathParam("id") String id, ConfirmationCommand command);

  @POST
  @Path("/fills/breaks/{id}/booking")
  Uni<Void> bookBreak(
      @PathParam("id") long id, @HeaderParam("Idempotency-Key") String key, BreakCommand command);

  @POST
  @Path("/fills/breaks/{id}/dismissal")
  Uni<Void> dismissBreak(
      @PathParam("id") long id, @HeaderParam("Idempotency-Key") String key, BreakCommand command);
}
