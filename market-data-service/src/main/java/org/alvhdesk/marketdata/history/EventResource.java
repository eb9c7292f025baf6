package org.alvhdesk.marketdata.history;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.alvhdesk.contracts.rest.CalendarEventCommand;
import org.alvhdesk.contracts.rest.CalendarEventView;
import org.alvhdesk.contracts.rest.Items;
import org.alvhdesk.kit.problem.Problems;
import org.alvhdesk.kit.security.Callers;
import org.alvhdesk.kit.security.Roles;
import org.alvhdesk.market.store.calendar.CalendarEdits.Edit;
import org.alvhdesk.market.store.calendar.CalendarEdits.Wanted;
import org.alvhdesk.market.store.query.StoredEvents.Event;
import org.alvhdesk.market.store.view.HistoryViews;
import org.alvhdesk.marketdata.command.Command;
import org.alvhdesk.marketdata.command.Commands;
import org.alvhdesk.marketdata.rest.Parameters;
import org.alvhdesk.quant.calendar.TradingCalendar;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestQuery;

/** The calendar of events: from files, and edited by admin with a reason that is kept. */
@Path("/api/v1/calendar/events")
@RolesAllowed({Roles.VIEWER, Roles.TRADER, Roles.RISK, Roles.PM, Roles.ADMIN})
public class EventResource {
  private static final int DEFAULT_DAYS = 90;

  private final History history;
  private final Commands commands;
  private final Callers callers;

  EventResource(History history, Commands commands, Callers callers) {
    this.history = history;
    this.commands = commands;
    this.callers = callers;
  }

  /** Events from {@code from} (default today) to {@code to} (default 90 days later). */
  @GET
  public Items<CalendarEventView> list(@RestQuery String from, @RestQuery String to) {
    LocalDate first =
        Parameters.date("from", from)
            .orElseGet(() -> LocalDate.now(history.clock().withZone(TradingCalendar.NEW_YORK)));
    LocalDate last = Parameters.date("to", to).orElse(first.plusDays(DEFAULT_DAYS));
    Parameters.ascending(first, last);
    return Items.of(
        history.queries().events(first, last, history.clock().instant()).stream()
            .map(HistoryViews::event)
            .toList());
  }

  /** All versions of an event, the newest first: who changed what, when and why. */
  @GET
  @Path("/{id}/versions")
  public Items<CalendarEventView> versions(String id) {
    List<Event> versions = history.calendar().versions(id(id));
    if (versions.isEmpty()) {
      throw unknown();
    }
    return Items.of(versions.stream().map(HistoryViews::event).toList());
  }

  /** Enters an event; files that have it later find it. */
  @POST
  @RolesAllowed(Roles.ADMIN)
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = CalendarEventView.class)))
  public Response add(
      @HeaderParam(Command.KEY_HEADER) String key,
      @Context UriInfo uri,
      CalendarEventCommand command) {
    return commands.run(
        Command.of(callers.actor(), key, "EVENT_ADD", HttpMethod.POST, uri, command),
        () ->
            switch (edited(
                () -> history.calendar().add(wanted(command), actor(), command.reason()))) {
              case Edit.Done(Event event) ->
                  Response.status(201).entity(HistoryViews.event(event)).build();
              case Edit.Exists(UUID id) ->
                  throw Problems.problem(
                      409, "This event exists already; change " + id + " instead.");
              case Edit.Unknown() -> throw unknown();
            });
  }

  /** Changes an event. */
  @PUT
  @Path("/{id}")
  @RolesAllowed(Roles.ADMIN)
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = CalendarEventView.class)))
  public Response change(
      String id,
      @HeaderParam(Command.KEY_HEADER) String key,
      @Context UriInfo uri,
      CalendarEventCommand command) {
    return commands.run(
        Command.of(callers.actor(), key, "EVENT_CHANGE", HttpMethod.PUT, uri, command),
        () ->
            done(
                edited(
                    () ->
                        history
                            .calendar()
                            .change(id(id), wanted(command), actor(), command.reason()))));
  }

  /** Cancels an event; no file brings it back. */
  @DELETE
  @Path("/{id}")
  @RolesAllowed(Roles.ADMIN)
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = CalendarEventView.class)))
  public Response cancel(
      String id,
      @RestQuery String reason,
      @HeaderParam(Command.KEY_HEADER) String key,
      @Context UriInfo uri) {
    return commands.run(
        Command.of(callers.actor(), key, "EVENT_CANCEL", HttpMethod.DELETE, uri, reason),
        () -> done(edited(() -> history.calendar().cancel(id(id), actor(), reason))));
  }

  private static Response done(Edit edit) {
    if (edit instanceof Edit.Done(Event event)) {
      return Response.ok(HistoryViews.event(event)).build();
    }
    throw unknown();
  }

  private static Edit edited(Supplier<Edit> edit) {
    try {
      return edit.get();
    } catch (IllegalArgumentException e) {
      throw Problems.problem(400, e.getMessage() + ".");
    }
  }

  private String actor() {
    return callers.actor().name();
  }

  private static Wanted wanted(CalendarEventCommand command) {
    if (command == null) {
      throw Problems.problem(
          400, "Send a body such as {\"kind\": \"FOMC\", \"date\": \"2026-03-18\", ...}.");
    }
    return new Wanted(
        command.kind(),
        Parameters.date("date", command.date()).orElse(null),
        time(command.time()),
        command.about() == null ? "" : command.about().strip());
  }

  private static Optional<LocalTime> time(String text) {
    try {
      return text == null || text.isBlank() ? Optional.empty() : Optional.of(LocalTime.parse(text));
    } catch (DateTimeParseException e) {
      throw Problems.problem(400, "time is a New York time such as 14:00, not " + text + ".");
    }
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw unknown();
    }
  }

  private static RuntimeException unknown() {
    return Problems.problem(404, "There is no such event, or it is cancelled.");
  }
}
