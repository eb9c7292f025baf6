package org.alvhdesk.ui.fills;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import org.alvhdesk.contracts.rest.ExecutionView;
import org.alvhdesk.contracts.rest.FillCommand;
import org.alvhdesk.ui.client.Answer;
import org.alvhdesk.ui.client.Executions;
import org.alvhdesk.ui.frame.Flash;
import org.alvhdesk.ui.frame.FormKey;
import org.alvhdesk.ui.frame.Frames;
import org.alvhdesk.ui.frame.PageFrame;
import org.alvhdesk.ui.frame.Redirects;
import org.alvhdesk.ui.security.Roles;

/** A change after its approval: tickets, what is filled, what is left, and one fill by hand. */
@Path("/proposals/{id}/execution")
@RolesAllowed({Roles.VIEWER, Roles.TRADER, Roles.RISK, Roles.PM, Roles.ADMIN})
class ExecutionPage {
  private final Executions executions;
  private final Frames frames;

  ExecutionPage(Executions executions, Frames frames) {
    this.executions = executions;
    this.frames = frames;
  }

  @CheckedTemplate
  static class Templates {
    private Templates() {}

    static native TemplateInstance execution(
        PageFrame frame, String id, ExecutionPart view, String problem, String key);

    static native TemplateInstance section(String id, ExecutionPart view, String problem);
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  public Uni<Response> page(@PathParam("id") String id) {
    return executions
        .execution(id)
        .map(
            answer ->
                Response.status(answer.status())
                    .entity(
                        Templates.execution(
                            frames.still("Execution", "proposals"),
                            id,
                            part(answer),
                            answer.problem(),
                            FormKey.fresh()))
                    .build());
  }

  /** The section as the proposal's page takes it in. */
  @GET
  @Path("section")
  @Produces(MediaType.TEXT_HTML)
  public Uni<TemplateInstance> section(@PathParam("id") String id) {
    return executions
        .execution(id)
        .map(answer -> Templates.section(id, part(answer), answer.problem()));
  }

  /** A ticket as a file, byte for byte as its owner wrote it. */
  @GET
  @Path("tickets/{format}")
  public Uni<Response> ticket(@PathParam("id") String id, @PathParam("format") String format) {
    return executions
        .ticket(id, format)
        .map(
            answer ->
                answer instanceof Answer.Ok<Response>(Response file)
                    ? Response.ok(file.readEntity(byte[].class))
                        .header(HttpHeaders.CONTENT_TYPE, file.getHeaderString("Content-Type"))
                        .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            file.getHeaderString(HttpHeaders.CONTENT_DISPOSITION))
                        .build()
                    : back(id, Flash.error("There is no ticket. " + answer.problem())));
  }

  /** Where a login that came in between lands: nothing was sent. */
  @GET
  @Path("fills")
  public Response afterLogin(@PathParam("id") String id) {
    return back(
        id, Flash.error("Your session had ended, so nothing was sent. Please send it again."));
  }

  @POST
  @Path("fills")
  @RolesAllowed({Roles.TRADER, Roles.PM})
  public Uni<Response> record(
      @PathParam("id") String id,
      @FormParam("action") String action,
      @FormParam("quantity") String quantity,
      @FormParam("symbol") String symbol,
      @FormParam("price") String price,
      @FormParam("tradedAt") String tradedAt,
      @FormParam("broker") String broker,
      @FormParam("executionId") String executionId,
      @FormParam("key") String key) {
    FillCommand command;
    try {
      command =
          new FillCommand(
              action,
              Integer.valueOf(quantity.strip()),
              symbol,
              new BigDecimal(price.strip()),
              Instant.parse(tradedAt.strip()),
              broker,
              executionId);
    } catch (NumberFormatException | DateTimeException | NullPointerException e) {
      return Uni.createFrom()
          .item(
              back(
                  id,
                  Flash.error(
                      "Contracts are a whole number, the price a number, the time such as"
                          + " 2026-01-16T15:30:05Z.")));
    }
    return executions
        .recordFill(id, FormKey.of(key), command)
        .map(
            answer ->
                back(
                    id,
                    answer.value().isPresent()
                        ? Flash.ok("The fill is in the book.")
                        : Flash.error(answer.problem())));
  }

  private static ExecutionPart part(Answer<ExecutionView> answer) {
    return answer.value().map(ExecutionPart::of).orElse(null);
  }

  private static Response back(String id, Flash flash) {
    return Response.seeOther(URI.create(Redirects.proposal(id) + "/execution"))
        .cookie(flash.toCookie())
        .build();
  }
}
