package org.alvhdesk.ui.clock;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.alvhdesk.contracts.rest.ClockCommand;
import org.alvhdesk.contracts.rest.ClockView;
import org.alvhdesk.ui.client.Answer;
import org.alvhdesk.ui.client.MarketFeed;
import org.alvhdesk.ui.frame.Flash;
import org.alvhdesk.ui.frame.FormKey;
import org.alvhdesk.ui.frame.Redirects;

/** Pausing, resuming and pacing the market; demo and replay only, as its owner decides. */
@Path("/clock")
@RolesAllowed({"trader", "admin"})
class ClockResource {
  private final MarketFeed marketFeed;

  ClockResource(MarketFeed marketFeed) {
    this.marketFeed = marketFeed;
  }

  /** Where a login that came in between lands: nothing was sent. */
  @GET
  public Response afterLogin() {
    return Redirects.to("/", "/").build();
  }

  @POST
  public Uni<Response> set(
      @FormParam("running") Boolean running,
      @FormParam("speed") Double speed,
      @FormParam("pauseOnSubmission") Boolean pauseOnSubmission,
      @FormParam("key") String key,
      @FormParam("back") String back) {
    return marketFeed
        .setClock(
            FormKey.of(key, running, speed, pauseOnSubmission),
            new ClockCommand(running, speed, pauseOnSubmission))
        .map(answer -> Redirects.to(back, "/").cookie(flash(answer, running).toCookie()).build());
  }

  private static Flash flash(Answer<ClockView> answer, Boolean running) {
    return answer
        .value()
        .map(
            clock ->
                Flash.ok(
                    running == null
                        ? "Clock set."
                        : clock.running() ? "The market runs." : "The market is paused."))
        .orElseGet(() -> Flash.error("The clock was not changed. " + answer.problem()));
  }
}
