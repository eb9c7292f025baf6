package org.alvhdesk.ui.client;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.alvhdesk.contracts.rest.ChainView;
import org.alvhdesk.contracts.rest.ClockCommand;
import org.alvhdesk.contracts.rest.ClockView;
import org.alvhdesk.contracts.rest.SignalsView;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** REST of the market service; docs/architecture.md section 4. */
@Path("/api/v1")
@RegisterRestClient(configKey = "market")
@RegisterProvider(UserToken.class)
@RegisterProvider(ProblemMapper.class)
interface MarketClient {
  @GET
  @Path("/signals/latest")
  Uni<SignalsView> signals();

  @GET
  @Path("/clock")
  Uni<ClockView> clock();

  @GET
  @Path("/chains/{root}/latest")
  Uni<ChainView> chain(
      @PathParam("root") String root,
      @QueryParam("expiry") String expiry,
      @QueryParam("quotes") boolean quotes);

  @POST
  @Path("/clock")
  Uni<ClockView> setClock(ClockCommand command);
}
