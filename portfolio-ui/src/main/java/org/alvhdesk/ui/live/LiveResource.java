package org.alvhdesk.ui.live;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.alvhdesk.ui.security.Roles;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestStreamElementType;

/**
 * Server-sent events: {@code market}, {@code book}, {@code proposals}, and a {@code heartbeat} that
 * says whether facts arrive at all. A connection ends after a while, so that the next one is made
 * with the session of that moment.
 */
@Path("/live")
@RolesAllowed({Roles.VIEWER, Roles.TRADER, Roles.RISK, Roles.PM, Roles.ADMIN})
@Startup // its gauge is there before its first page
class LiveResource {
  private final LiveHub hub;
  private final FactConsumer facts;
  private final Duration connection;
  private final Duration heartbeat;
  private final AtomicInteger streams = new AtomicInteger();

  LiveResource(
      LiveHub hub,
      FactConsumer facts,
      @ConfigProperty(name = "alvh.live.connection") Duration connection,
      @ConfigProperty(name = "alvh.live.heartbeat") Duration heartbeat,
      MeterRegistry registry) {
    this.hub = hub;
    this.facts = facts;
    this.connection = connection;
    this.heartbeat = heartbeat;
    Gauge.builder("alvh.ui.live.streams", streams, AtomicInteger::get)
        .description("Open pages that listen for changes")
        .register(registry);
  }

  @GET
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @RestStreamElementType(MediaType.TEXT_PLAIN)
  public Multi<OutboundSseEvent> live(@Context Sse sse) {
    Multi<OutboundSseEvent> changes =
        hub.changes().map(c -> sse.newEventBuilder().name(c.event()).data(c.data()).build());
    Multi<OutboundSseEvent> beats =
        Multi.createFrom()
            .ticks()
            .every(heartbeat)
            .onOverflow()
            .drop()
            .map(
                n ->
                    sse.newEventBuilder()
                        .name("heartbeat")
                        .data("{\"facts\":" + facts.connected() + "}")
                        .reconnectDelay(2_000)
                        .build());
    return Multi.createBy()
        .merging()
        .streams(changes, beats)
        .select()
        .first(connection)
        .onSubscription()
        .invoke(streams::incrementAndGet)
        .onTermination()
        .invoke(streams::decrementAndGet);
  }

  /** 204 while the session is alive; otherwise the login answers (499 to a script). */
  @GET
  @Path("session")
  public Response session() {
    return Response.noContent().build();
  }
}
