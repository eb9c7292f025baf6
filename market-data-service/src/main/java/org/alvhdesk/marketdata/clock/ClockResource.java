package org.alvhdesk.marketdata.clock;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Optional;
import org.alvhdesk.contracts.event.MarketStepV1;
import org.alvhdesk.contracts.rest.ClockCommand;
import org.alvhdesk.contracts.rest.ClockView;
import org.alvhdesk.kit.problem.Problems;
import org.alvhdesk.kit.security.Roles;
import org.alvhdesk.kit.tx.Transactions;
import org.alvhdesk.marketdata.current.CurrentMarket;
import org.alvhdesk.marketdata.current.SealedStep;
import org.alvhdesk.marketdata.run.Run;
import org.alvhdesk.marketdata.source.MarketSource;
import org.alvhdesk.marketdata.source.MarketSpec;

/** Shows and sets the market clock. */
@Path("/api/v1/clock")
@RolesAllowed({Roles.VIEWER, Roles.TRADER, Roles.RISK, Roles.PM, Roles.ADMIN})
public class ClockResource {
  private final ClockService clock;
  private final CurrentMarket market;
  private final Transactions transactions;
  private final SecurityIdentity identity;
  private final MarketSource source;

  ClockResource(
      ClockService clock,
      CurrentMarket market,
      Transactions transactions,
      SecurityIdentity identity,
      MarketSource source) {
    this.source = source;
    this.clock = clock;
    this.market = market;
    this.transactions = transactions;
    this.identity = identity;
  }

  /** The clock and where the market stands. */
  @GET
  public ClockView show() {
    return view(clock.current().orElseThrow(ClockResource::starting));
  }

  /** Pauses, resumes, changes speed or the pause on submission; answers the new clock. */
  @POST
  @RolesAllowed({Roles.TRADER, Roles.ADMIN})
  public Uni<ClockView> set(ClockCommand command) {
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
    String actor = identity.getPrincipal().getName();
    String runId = market.runId().orElseThrow(ClockResource::starting);
    return transactions
        .run(() -> clock.change(runId, state -> state.apply(command, actor)))
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
