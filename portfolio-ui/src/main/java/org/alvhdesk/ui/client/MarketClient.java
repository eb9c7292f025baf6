package org.alvhdesk.ui.client;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.alvhdesk.contracts.rest.AuditVerificationView;
import org.alvhdesk.contracts.rest.AuditView;
import org.alvhdesk.contracts.rest.CalendarEventCommand;
import org.alvhdesk.contracts.rest.CalendarEventView;
import org.alvhdesk.contracts.rest.ChainView;
import org.alvhdesk.contracts.rest.ClockCommand;
import org.alvhdesk.contracts.rest.ClockView;
import org.alvhdesk.contracts.rest.ConflictView;
import org.alvhdesk.contracts.rest.DownloadCommand;
import org.alvhdesk.contracts.rest.DownloadView;
import org.alvhdesk.contracts.rest.HistoryStatusView;
import org.alvhdesk.contracts.rest.ImportRunView;
import org.alvhdesk.contracts.rest.Items;
import org.alvhdesk.contracts.rest.ShockWindowView;
import org.alvhdesk.contracts.rest.SignalsView;
import org.alvhdesk.contracts.rest.SourceView;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.client.api.ClientMultipartForm;

/** REST of the market service; docs/architecture.md section 4. */
@Path("/api/v1")
@RegisterRestClient(configKey = "market")
@RegisterProvider(UserToken.class)
@RegisterProvider(ProblemMapper.class)
interface MarketClient {
  @GET
  @Path("/signals/latest")
  Uni<SignalsView> signals();

  /** The same; {@code past} asks for the last values beside each number of the closes. */
  @GET
  @Path("/signals/latest")
  Uni<SignalsView> signals(@RestQuery boolean past);

  @GET
  @Path("/clock")
  Uni<ClockView> clock();

  @GET
  @Path("/audit")
  Uni<Items<AuditView>> audit(@QueryParam("before") String before, @QueryParam("limit") int limit);

  @GET
  @Path("/audit/verification")
  Uni<AuditVerificationView> auditVerification();

  @GET
  @Path("/history/window")
  Uni<ShockWindowView> window(@QueryParam("from") String from, @QueryParam("to") String to);

  @GET
  @Path("/chains/{root}/latest")
  Uni<ChainView> chain(
      @PathParam("root") String root,
      @QueryParam("expiry") String expiry,
      @QueryParam("quotes") boolean quotes);

  @POST
  @Path("/clock")
  Uni<ClockView> setClock(@HeaderParam("Idempotency-Key") String key, ClockCommand command);

  @GET
  @Path("/history/status")
  Uni<HistoryStatusView> history();

  @GET
  @Path("/downloads/latest")
  Uni<DownloadView> download();

  @POST
  @Path("/downloads")
  Uni<DownloadView> beginDownload(
      @HeaderParam("Idempotency-Key") String key, DownloadCommand command);

  @GET
  @Path("/sources")
  Uni<Items<SourceView>> sources();

  @GET
  @Path("/history/conflicts")
  Uni<Items<ConflictView>> conflicts();

  @GET
  @Path("/imports/{id}")
  Uni<ImportRunView> importRun(@PathParam("id") long id);

  @POST
  @Path("/imports")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  Uni<ImportRunView> upload(@HeaderParam("Idempotency-Key") String key, ClientMultipartForm form);

  @GET
  @Path("/calendar/events")
  Uni<Items<CalendarEventView>> events(
      @QueryParam("from") String from, @QueryParam("to") String to);

  @POST
  @Path("/calendar/events")
  Uni<CalendarEventView> addEvent(
      @HeaderParam("Idempotency-Key") String key, CalendarEventCommand command);

  @PUT
  @Path("/calendar/events/{id}")
  Uni<CalendarEventView> changeEvent(
      @PathParam("id") String id,
      @HeaderParam("Idempotency-Key") String key,
      CalendarEventCommand command);

  @DELETE
  @Path("/calendar/events/{id}")
  Uni<CalendarEventView> cancelEvent(
      @PathParam("id") String id,
      @HeaderParam("Idempotency-Key") String key,
      @QueryParam("reason") String reason);
}
