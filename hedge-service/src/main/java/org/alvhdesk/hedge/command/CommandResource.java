package org.alvhdesk.hedge.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.function.Function;
import org.alvhdesk.approval.Actor;
import org.alvhdesk.contracts.rest.ApprovalCommand;
import org.alvhdesk.contracts.rest.ProposalView;
import org.alvhdesk.contracts.rest.SubmissionCommand;
import org.alvhdesk.kit.security.Callers;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/**
 * Commands on proposals. Who may do what is decided by libs/approval on the caller's own roles;
 * here any role of the realm may ask. An {@code Idempotency-Key} header makes repeating safe.
 */
@Path("/api/v1/proposals/{id}")
@RolesAllowed({"viewer", "trader", "risk", "pm", "admin"})
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
    responseCode = "200",
    description = "The proposal after the command",
    content = @Content(schema = @Schema(implementation = ProposalView.class)))
@APIResponse(responseCode = "400", description = "Hash, reason or body is malformed")
@APIResponse(responseCode = "401", description = "A fresh second factor is needed (RFC 9470)")
@APIResponse(responseCode = "403", description = "The caller may not do this")
@APIResponse(responseCode = "404", description = "No such proposal")
@APIResponse(responseCode = "409", description = "Wrong hash, wrong state, or the market moved")
class CommandResource {
  private final CommandCalls calls;
  private final Commands commands;
  private final Callers callers;
  private final ObjectMapper json;

  CommandResource(CommandCalls calls, Commands commands, Callers callers, ObjectMapper json) {
    this.calls = calls;
    this.commands = commands;
    this.callers = callers;
    this.json = json;
  }

  /** Asks for approval of a draft; role trader. The body may be absent. */
  @POST
  @Path("/submission")
  @Consumes(MediaType.WILDCARD)
  @RequestBody(content = @Content(schema = @Schema(implementation = SubmissionCommand.class)))
  public Uni<Response> submit(
      @PathParam("id") String id,
      @HeaderParam(CommandCalls.KEY_HEADER) String key,
      @Context UriInfo uri,
      String body)
      throws JsonProcessingException {
    SubmissionCommand given = optional(body);
    return run(id, key, uri, given, given.contentHash(), given.reason(), commands::submit);
  }

  /** Approves exactly the content with this hash. */
  @POST
  @Path("/approvals")
  public Uni<Response> approve(
      @PathParam("id") String id,
      @HeaderParam(CommandCalls.KEY_HEADER) String key,
      @Context UriInfo uri,
      ApprovalCommand body) {
    ApprovalCommand given = body == null ? new ApprovalCommand(null, null) : body;
    return run(id, key, uri, given, given.contentHash(), given.reason(), commands::approve);
  }

  /** Rejects it for good; needs a reason. */
  @POST
  @Path("/rejections")
  public Uni<Response> reject(
      @PathParam("id") String id,
      @HeaderParam(CommandCalls.KEY_HEADER) String key,
      @Context UriInfo uri,
      ApprovalCommand body) {
    ApprovalCommand given = body == null ? new ApprovalCommand(null, null) : body;
    return run(id, key, uri, given, given.contentHash(), given.reason(), commands::reject);
  }

  /** Sends it back for changes; needs a reason. */
  @POST
  @Path("/change-requests")
  public Uni<Response> requestChanges(
      @PathParam("id") String id,
      @HeaderParam(CommandCalls.KEY_HEADER) String key,
      @Context UriInfo uri,
      ApprovalCommand body) {
    ApprovalCommand given = body == null ? new ApprovalCommand(null, null) : body;
    return run(id, key, uri, given, given.contentHash(), given.reason(), commands::requestChanges);
  }

  /** Stops it for good; role risk in person, with a reason. */
  @POST
  @Path("/veto")
  public Uni<Response> veto(
      @PathParam("id") String id,
      @HeaderParam(CommandCalls.KEY_HEADER) String key,
      @Context UriInfo uri,
      ApprovalCommand body) {
    ApprovalCommand given = body == null ? new ApprovalCommand(null, null) : body;
    return run(id, key, uri, given, given.contentHash(), given.reason(), commands::veto);
  }

  /** Takes it back; only who submitted it. The body may be absent. */
  @POST
  @Path("/withdrawal")
  @Consumes(MediaType.WILDCARD)
  @RequestBody(content = @Content(schema = @Schema(implementation = SubmissionCommand.class)))
  public Uni<Response> withdraw(
      @PathParam("id") String id,
      @HeaderParam(CommandCalls.KEY_HEADER) String key,
      @Context UriInfo uri,
      String body)
      throws JsonProcessingException {
    SubmissionCommand given = optional(body);
    return run(id, key, uri, given, given.contentHash(), given.reason(), commands::withdraw);
  }

  /** These two need no body, and clients without one send all sorts of content types. */
  private SubmissionCommand optional(String body) throws JsonProcessingException {
    SubmissionCommand given =
        body == null || body.isBlank() ? null : json.readValue(body, SubmissionCommand.class);
    return given == null ? new SubmissionCommand(null, null) : given;
  }

  private Uni<Response> run(
      String id,
      String key,
      UriInfo uri,
      Object body,
      String contentHash,
      String reason,
      Function<ProposalCommand, Uni<Answer>> command) {
    String path = uri.getRequestUri().getPath();
    Actor caller = callers.actor();
    ProposalCommand request =
        new ProposalCommand(ProposalIds.of(id), caller, contentHash, reason, path);
    return calls.run(key, caller, path, body, () -> command.apply(request));
  }
}
