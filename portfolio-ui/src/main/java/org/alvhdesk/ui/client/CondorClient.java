package org.alvhdesk.ui.client;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.alvhdesk.contracts.event.CondorBookV1;
import org.alvhdesk.contracts.rest.CandidatesView;
import org.alvhdesk.contracts.rest.LadderView;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** REST of the condor service; docs/architecture.md section 4. */
@Path("/api/v1")
@RegisterRestClient(configKey = "condor")
@RegisterProvider(UserToken.class)
@RegisterProvider(ProblemMapper.class)
interface CondorClient {
  @GET
  @Path("/book")
  Uni<CondorBookV1> book();

  @GET
  @Path("/ladder")
  Uni<LadderView> ladder();

  @GET
  @Path("/candidates")
  Uni<CandidatesView> candidates(@QueryParam("expiry") String expiry);
}
