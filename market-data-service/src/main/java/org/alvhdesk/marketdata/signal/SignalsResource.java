package org.alvhdesk.marketdata.signal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.alvhdesk.contracts.rest.SignalsView;
import org.alvhdesk.kit.problem.Problems;
import org.alvhdesk.kit.security.Roles;
import org.alvhdesk.kit.step.MarketPasts;
import org.alvhdesk.marketdata.current.CurrentMarket;

/** Levels and signals of the latest sealed step. */
@Path("/api/v1/signals")
@RolesAllowed({Roles.VIEWER, Roles.TRADER, Roles.RISK, Roles.PM, Roles.ADMIN})
public class SignalsResource {
  private final CurrentMarket market;

  SignalsResource(CurrentMarket market) {
    this.market = market;
  }

  /** The latest step, and the indicators of the closes that a decision at it knows. */
  @GET
  @Path("/latest")
  public SignalsView latest() {
    return market
        .latest()
        .map(
            step ->
                new SignalsView(
                    step.fact().withoutHistory(),
                    step.recordedAt(),
                    IndicatorList.of(MarketPasts.signals(step.fact()))))
        .orElseThrow(() -> Problems.problem(404, market.noStepYet()));
  }
}
