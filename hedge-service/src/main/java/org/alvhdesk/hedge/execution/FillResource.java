package org.alvhdesk.hedge.execution;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.alvhdesk.approval.Actor;
import org.alvhdesk.approval.ContentHash;
import org.alvhdesk.contracts.rest.BreakCommand;
import org.alvhdesk.contracts.rest.ConfirmationCommand;
import org.alvhdesk.contracts.rest.FillBreakView;
import org.alvhdesk.contracts.rest.FillImportView;
import org.alvhdesk.contracts.rest.FillLine;
import org.alvhdesk.contracts.rest.Items;
import org.alvhdesk.contracts.rest.OrphanAlarmView;
import org.alvhdesk.hedge.Pages;
import org.alvhdesk.hedge.book.BookKey;
import org.alvhdesk.hedge.book.BookUnit;
import org.alvhdesk.hedge.book.Books;
import org.alvhdesk.hedge.book.HedgeFill;
import org.alvhdesk.hedge.command.Answer;
import org.alvhdesk.hedge.command.CommandCalls;
import org.alvhdesk.kit.problem.Problems;
import org.alvhdesk.kit.security.Callers;
import org.alvhdesk.kit.tx.Transactions;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/**
 * Fills of the hedge book and of condor changes, files of brokers and what does not fit. Who may do
 * what is decided by libs/approval on the caller's own roles; here any role of the realm may ask.
 */
@Path("/api/v1/fills")
@RolesAllowed({"viewer", "trader", "risk", "pm", "admin"})
@Produces(MediaType.APPLICATION_JSON)
class FillResource {
  private static final int LONGEST_NAME = 120;
  private static final int MOST_BYTES = 2 << 20;

  private final Transactions transactions;
  private final Books books;
  private final FillImports imports;
  private final FillBreaks breaks;
  private final OrphanAlarms alarms;
  private final CommandCalls calls;
  private final Callers callers;

  FillResource(
      Transactions transactions,
      Books books,
      FillImports imports,
      FillBreaks breaks,
      OrphanAlarms alarms,
      CommandCalls calls,
      Callers callers) {
    this.transactions = transactions;
    this.books = books;
    this.imports = imports;
    this.breaks = breaks;
    this.alarms = alarms;
    this.calls = calls;
    this.callers = callers;
  }

  /** Fills of the book, newest first. */
  @GET
  public Uni<Items<FillLine>> fills(@QueryParam("limit") @DefaultValue("100") int limit) {
    int size = Pages.size(limit);
    return transactions.read(
        () ->
            books
                .latest()
                .map(
                    unit ->
                        unit == null
                            ? Items.<FillLine>of(List.of())
                            : Items.of(newest(unit, size))));
  }

  /** Executions that fit nothing, newest first; {@code state=OPEN} for those to be decided. */
  @GET
  @Path("/breaks")
  public Uni<Items<FillBreakView>> breaks(
      @QueryParam("state") String state, @QueryParam("limit") @DefaultValue("100") int limit) {
    int size = Pages.size(limit);
    return transactions.read(
        () ->
            current(
                key ->
                    breaks
                        .of(key, FillBreakRow.OPEN.equals(state), size)
                        .map(rows -> rows.stream().map(FillBreakRow::view).toList())));
  }

  /** Orphan-leg alarms that stand. */
  @GET
  @Path("/alarms")
  public Uni<Items<OrphanAlarmView>> alarms() {
    return transactions.read(
        () ->
            current(
                key ->
                    alarms
                        .open(key)
                        .map(rows -> rows.stream().map(OrphanAlarmRow::view).toList())));
  }

  /** Keeps a broker's file and shows what would become of it; books nothing. */
  @POST
  @Path("/imports")
  @Consumes({"text/csv", MediaType.APPLICATION_OCTET_STREAM})
  @APIResponse(
      responseCode = "200",
      description = "The preview",
      content = @Content(schema = @Schema(implementation = FillImportView.class)))
  @APIResponse(responseCode = "400", description = "No broker writes such a file")
  @APIResponse(responseCode = "403", description = "The caller may not bring fills")
  @APIResponse(responseCode = "409", description = "This desk fills on paper")
  public Uni<Response> preview(
      @QueryParam("file") @DefaultValue("fills.csv") String file,
      @HeaderParam(CommandCalls.KEY_HEADER) String key,
      @Context UriInfo uri,
      byte[] body) {
    byte[] bytes = body == null ? new byte[0] : body;
    if (bytes.length > MOST_BYTES) {
      throw Problems.problem(413, "A file of fills has at most 2 MiB.");
    }
    String name = file.length() > LONGEST_NAME ? file.substring(0, LONGEST_NAME) : file;
    String path = uri.getRequestUri().getPath();
    Actor caller = callers.actor();
    return calls.run(
        key,
        caller,
        path,
        new ConfirmationCommand(ContentHash.of(bytes)),
        () -> imports.preview(name, bytes, caller, path));
  }

  /** An import: as it would be booked now, or as it was booked. */
  @GET
  @Path("/imports/{id}")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = FillImportView.class)))
  @APIResponse(responseCode = "404", description = "No such import")
  public Uni<Response> view(@PathParam("id") String id, @Context UriInfo uri) {
    UUID importId = id(id);
    String path = uri.getRequestUri().getPath();
    return transactions.read(() -> imports.view(importId, path)).map(CommandCalls::response);
  }

  /** Books an import; the body names the SHA-256 of the bytes that were shown. */
  @POST
  @Path("/imports/{id}/confirmation")
  @Consumes(MediaType.APPLICATION_JSON)
  @APIResponse(
      responseCode = "200",
      description = "What became of each row",
      content = @Content(schema = @Schema(implementation = FillImportView.class)))
  @APIResponse(responseCode = "403", description = "The caller may not record these fills")
  @APIResponse(responseCode = "409", description = "Other bytes, or rows that cannot be read")
  public Uni<Response> confirm(
      @PathParam("id") String id,
      @HeaderParam(CommandCalls.KEY_HEADER) String key,
      @Context UriInfo uri,
      ConfirmationCommand body) {
    UUID importId = id(id);
    ConfirmationCommand given = body == null ? new ConfirmationCommand(null) : body;
    String path = uri.getRequestUri().getPath();
    Actor caller = callers.actor();
    return calls.run(
        key, caller, path, given, () -> imports.confirm(importId, given.sha256(), caller, path));
  }

  /** Takes a break into the book as a position of no change; role risk or pm. */
  @POST
  @Path("/breaks/{id}/booking")
  @Consumes(MediaType.APPLICATION_JSON)
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = FillBreakView.class)))
  public Uni<Response> book(
      @PathParam("id") long id,
      @HeaderParam(CommandCalls.KEY_HEADER) String key,
      @Context UriInfo uri,
      BreakCommand body) {
    return resolve(key, uri, body, (given, path) -> breaks.book(id, given, callers.actor(), path));
  }

  /** Says that a break is none of the desk's trades; role risk or pm. */
  @POST
  @Path("/breaks/{id}/dismissal")
  @Consumes(MediaType.APPLICATION_JSON)
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = FillBreakView.class)))
  public Uni<Response> dismiss(
      @PathParam("id") long id,
      @HeaderParam(CommandCalls.KEY_HEADER) String key,
      @Context UriInfo uri,
      BreakCommand body) {
    return resolve(
        key, uri, body, (given, path) -> breaks.dismiss(id, given, callers.actor(), path));
  }

  private Uni<Response> resolve(
      String key,
      UriInfo uri,
      BreakCommand body,
      BiFunction<BreakCommand, String, Uni<Answer>> act) {
    BreakCommand given = body == null ? new BreakCommand(null, null) : body;
    String path = uri.getRequestUri().getPath();
    return calls.run(key, callers.actor(), path, given, () -> act.apply(given, path));
  }

  private <T> Uni<Items<T>> current(Function<BookKey, Uni<List<T>>> of) {
    return books
        .current()
        .chain(key -> key.isEmpty() ? Uni.createFrom().item(List.<T>of()) : of.apply(key.get()))
        .map(Items::of);
  }

  private static List<FillLine> newest(BookUnit unit, int size) {
    List<FillLine> fills = new ArrayList<>(unit.allFills().stream().map(HedgeFill::line).toList());
    unit.condorFills().forEach(fill -> fills.add(fill.line()));
    fills.sort(Comparator.comparing(FillLine::marketTime)); // stable: their order within a step
    Collections.reverse(fills);
    return fills.stream().limit(size).toList();
  }

  private static UUID id(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException e) {
      throw Problems.problem(404, "There is no import " + id + ".");
    }
  }
}
