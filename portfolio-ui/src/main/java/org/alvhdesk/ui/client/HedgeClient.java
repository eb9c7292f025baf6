package org.alvhdesk.ui.client;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import org.alvhdesk.contracts.rest.ApprovalCommand;
import org.alvhdesk.contracts.rest.AuditVerificationView;
import org.alvhdesk.contracts.rest.AuditView;
import org.alvhdesk.contracts.rest.CapitalView;
import org.alvhdesk.contracts.rest.HedgeBookView;
import org.alvhdesk.contracts.rest.Items;
import org.alvhdesk.contracts.rest.LedgerSession;
import org.alvhdesk.contracts.rest.LedgerView;
import org.alvhdesk.contracts.rest.OpeningCommand;
import org.alvhdesk.contracts.rest.OpeningPreview;
import org.alvhdesk.contracts.rest.ProposalSummary;
import org.alvhdesk.contracts.rest.ProposalView;
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
      @QueryParam("state") String state, @QueryParam("kind") String kind);

  @GET
  @Path("/proposals/{id}")
  Uni<ProposalView> proposal(@PathParam("id") String id);

  @GET
  @Path("/rule-sets")
  Uni<Items<RuleSetSummary>> ruleSets(@QueryParam("rule") String rule);

  @GET
  @Path("/rule-sets/{id}/versions/{version}")
  Uni<RuleSetView> ruleSet(@PathParam("id") String id, @PathParam("version") String version);

  @GET
  @Path("/rule-sets/{id}/diff")
  Uni<RuleSetDiffView> ruleSetDiff(@PathParam("id") String id, @QueryParam("against") String other);

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
  @Path("/proposals/{id}/withdrawal")
  Uni<Void> withdraw(
      @PathParam("id") String id,
      @HeaderParam("Idempotency-Key") String key,
      SubmissionCommand command);
}
