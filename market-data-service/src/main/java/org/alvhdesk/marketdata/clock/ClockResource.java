package org.alvhdesk.marketdata.clock;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.alvhdesk.approval.Actor;
import org.alvhdesk.contracts.event.MarketStepV1;
import org.alvhdesk.contracts.rest.ClockCommand;
import org.alvhdesk.contracts.rest.ClockView;
import org.alvhdesk.kit.problem.Problems;
import org.alvhdesk.kit.security.Callers;
import org.alvhdesk.kit.security.Roles;
import org.alvhdesk.kit.tx.Transactions;
import org.alvhdesk.marketdata.command.Command;
import org.alvhdesk.marketdata.command.Commands;
import org.alvhdesk.marketdata.current.CurrentMarket;
import org.alvhdesk.marketdata.current.SealedStep;
import org.alvhdesk.marketdata.run.Run;
import org.alvhdesk.marketdata.source.MarketSource;
import org.alvhdesk.marketdata.source.MarketSpec;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Shows and sets the market clock. */
@Path("/api/v1/clock")
@RolesAllowed({Roles.VIEWER, Roles.TRADER, Roles.RISK, Roles.PM, Roles.ADMIN})
public class ClockResource {
  private final ClockService clock;
  private final CurrentMarket market;
  private final Transactions transactions;
  private final Commands commands;
  private final Callers callers;
  private final MarketSource source;

  ClockResource(
      ClockService clock,
      CurrentMarket market,
      Transactions transactions,
      Commands commands,
      Callers callers,
      MarketSource source) {
    this.source = source;
    this.clock = clock;
    this.market = market;
    this.transactions = transactions;
    this.commands = commands;
    this.callers = callers;
  }

  /** The clock and where the market stands. */
  @GET
  public ClockView show() {
    return view(clock.current().orElseThrow(ClockResource::starting));
  }

  /** Pauses, resumes, changes speed or the pause on submission; answers the new clock. */
  @POST
  @RolesAllowed({Roles.TRADER, Roles.ADMIN})
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ClockView.class)))
  @APIResponse(responseCode = "422", description = "The key was used with another content")
  public Uni<Response> set(
      @HeaderParam(Command.KEY_HEADER) String key, @Context UriInfo uri, ClockCommand command) {
    Actor actor = callers.actor();
    return commands.runReactive(
        Command.of(actor, key, "CLOCK", HttpMethod.POST, uri, command),
        () -> set(actor, command).map(view -> Response.ok(view).build()));
  }

  private Uni<ClockView> set(Actor actor, ClockCommand command) {
    if (command == null) {
      throw Problems.problem(400, "Send a body such as {\"running\": false}.");
    }
    ClockState.refusal(command)
        .ifPresent(
            detail -> {
              throw Problems.problem(400, detail);
            });
    if (source.spec() instanceof MarketSpec.Live) {
      throw Problems.problem(
          409, "The market is live: its clock is everybody's, nobody can pause it or speed it up.");
    }
    String runId = market.runId().orElseThrow(ClockResource::starting);
    return transactions
        .run(() -> clock.change(runId, state -> state.apply(command, actor.name())))
        .invoke(clock::announce)
        .map(change -> view(change.state()));
  }

  private ClockView view(ClockState clockState) {
    Optional<MarketStepV1> step = market.latest().map(SealedStep::fact);
    boolean ended = market.ended();
    return new ClockView(
        market.runId().orElse(null),
        market.run().map(Run::label).orElse(null),
        step.map(MarketStepV1::quality).orElse(null),
        market.lastStep(),
        step.map(MarketStepV1::marketTime).orElse(null),
        step.map(MarketStepV1::session).orElse(null),
        clockState.running() && !ended,
        clockState.speed(),
        ended && clockState.running()
            ? "the replay has played its last day"
            : clockState.pausedBecause(),
        clockState.pauseOnSubmission(),
        ended);
  }

  private static RuntimeException starting() {
    return Problems.problem(503, "The market is being opened; ask again in a second.");
  }
}
