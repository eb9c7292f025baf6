package org.alvhdesk.marketdata.signal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.alvhdesk.contracts.rest.IndicatorView;
import org.alvhdesk.contracts.rest.SignalsView;
import org.alvhdesk.kit.problem.Problems;
import org.alvhdesk.kit.security.Roles;
import org.alvhdesk.marketdata.current.CurrentMarket;
import org.alvhdesk.marketdata.current.SealedStep;
import org.jboss.resteasy.reactive.RestQuery;

/** Levels and signals of the latest sealed step. */
@Path("/api/v1/signals")
@RolesAllowed({Roles.VIEWER, Roles.TRADER, Roles.RISK, Roles.PM, Roles.ADMIN})
public class SignalsResource {
  private final CurrentMarket market;
  private volatile Read read;

  SignalsResource(CurrentMarket market) {
    this.market = market;
  }

  /** The signals of a step: every page asks for them, so they are read once a step. */
  private record Read(SealedStep step, List<IndicatorView> signals) {}

  /**
   * The latest step, and the signals that a decision at it knows.
   *
   * @param past true for the values of the last {@value IndicatorList#CLOSES} closes beside each
   *     number of the closes
   */
  @GET
  @Path("/latest")
  public SignalsView latest(@RestQuery @DefaultValue("false") boolean past) {
    return market
        .latest()
        .map(step -> view(step, past))
        .orElseThrow(() -> Problems.problem(404, market.noStepYet()));
  }

  private SignalsView view(SealedStep step, boolean past) {
    List<IndicatorView> signals = signals(step);
    return new SignalsView(
        step.fact().withoutHistory(),
        step.recordedAt(),
        past ? signals : signals.stream().map(IndicatorView::withoutPast).toList());
  }

  private List<IndicatorView> signals(SealedStep step) {
    Read known = read;
    if (known == null || known.step() != step) {
      known = new Read(step, IndicatorList.of(step));
      read = known;
    }
    return known.signals();
  }
}
