package org.alvhdesk.ui.client;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.alvhdesk.contracts.rest.ClockCommand;
import org.alvhdesk.contracts.rest.ClockView;
import org.alvhdesk.contracts.rest.SignalsView;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;

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

  @POST
  @Path("/clock")
  Uni<ClockView> setClock(ClockCommand command);
}
