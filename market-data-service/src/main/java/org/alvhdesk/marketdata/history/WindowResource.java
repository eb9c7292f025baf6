package org.alvhdesk.marketdata.history;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.alvhdesk.contracts.rest.ShockWindowView;
import org.alvhdesk.kit.problem.Problems;
import org.alvhdesk.kit.security.Roles;
import org.alvhdesk.market.store.query.StoredPast;
import org.alvhdesk.strategy.joint.history.HistoryDay;
import org.alvhdesk.strategy.joint.history.ShockWindow;
import org.alvhdesk.strategy.joint.history.WindowMeasure;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Any two stored closes as a shock (methodology 3.7). */
@Path("/api/v1/history/window")
@RolesAllowed({Roles.VIEWER, Roles.TRADER, Roles.RISK, Roles.PM, Roles.ADMIN})
public class WindowResource {
  private final History history;

  WindowResource(History history) {
    this.history = history;
  }

  /** What happened from the close of {@code from} to the close of {@code to}. */
  @GET
  @APIResponse(responseCode = "200", description = "The window, or what of it is not stored")
  @APIResponse(
      responseCode = "400",
      description = "A day is missing, unreadable or not before the other")
  public ShockWindowView window(@QueryParam("from") String from, @QueryParam("to") String to) {
    LocalDate start = date("from", from);
    LocalDate end = date("to", to);
    if (!start.isBefore(end)) {
      throw Problems.problem(400, "A window ends after it begins: " + from + " to " + to + ".");
    }
    var closes = org.alvhdesk.strategy.joint.history.History.of(List.of(day(start), day(end)));
    return switch (WindowMeasure.measure(closes, start, end)) {
      case WindowMeasure.Measured(ShockWindow window) -> view(window, start, end);
      case WindowMeasure.NoData none -> missing(none, start, end);
    };
  }

  private HistoryDay day(LocalDate session) {
    Instant now = history.clock().instant();
    StoredPast.DayLevels levels = StoredPast.on(history.store(), session, now);
    return new HistoryDay(session, levels.spx(), levels.vix(), levels.vvix(), levels.vx());
  }

  private static ShockWindowView view(ShockWindow window, LocalDate from, LocalDate to) {
    return new ShockWindowView(
        window.name(),
        from,
        to,
        window.spxMove(),
        window.vixFrom(),
        window.vixTo(),
        window.vxMultipliers().get(30),
        window.vxMultipliers().get(110),
        window.vxMultipliers().get(180),
        window.vvixFrom(),
        window.vvixTo(),
        List.of());
  }

  private static ShockWindowView missing(WindowMeasure.NoData none, LocalDate from, LocalDate to) {
    return new ShockWindowView(
        from + ".." + to, from, to, null, null, null, null, null, null, null, null, none.missing());
  }

  private static LocalDate date(String name, String text) {
    try {
      return LocalDate.parse(text == null ? "" : text);
    } catch (DateTimeParseException e) {
      throw Problems.problem(400, name + " must be a day such as 2020-02-21, not " + text + ".");
    }
  }
}
