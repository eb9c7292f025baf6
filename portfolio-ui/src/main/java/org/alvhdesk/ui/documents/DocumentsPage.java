package org.alvhdesk.ui.documents;

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
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.alvhdesk.contracts.rest.ActiveDocumentView;
import org.alvhdesk.contracts.rest.DocumentProposalCommand;
import org.alvhdesk.contracts.rest.ProposalView;
import org.alvhdesk.contracts.rest.RollbackCommand;
import org.alvhdesk.ui.client.Answer;
import org.alvhdesk.ui.client.Documents;
import org.alvhdesk.ui.frame.Flash;
import org.alvhdesk.ui.frame.FormKey;
import org.alvhdesk.ui.frame.Frames;
import org.alvhdesk.ui.frame.PageFrame;
import org.alvhdesk.ui.security.Roles;

/** What the desk decides by, and where a change of it is proposed. */
@Path("/documents")
@RolesAllowed({Roles.VIEWER, Roles.TRADER, Roles.RISK, Roles.PM, Roles.ADMIN})
class DocumentsPage {
  private static final URI HERE = URI.create("/documents");

  private final Documents documents;
  private final Frames frames;

  DocumentsPage(Documents documents, Frames frames) {
    this.documents = documents;
    this.frames = frames;
  }

  @CheckedTemplate
  static class Templates {
    private Templates() {}

    static native TemplateInstance documents(
        PageFrame frame, DocumentsView view, boolean mayPropose, String key, String problem);
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  public Uni<Response> documents() {
    return page(null, Response.Status.OK.getStatusCode());
  }

  private Uni<Response> page(DocumentsView.Attempt attempt, int status) {
    return documents
        .list()
        .map(
            answer ->
                Response.status(answer.value().isPresent() ? status : answer.status())
                    .type(MediaType.TEXT_HTML_TYPE)
                    .entity(
                        Templates.documents(
                            frames.still("What the desk decides by", "documents"),
                            DocumentsView.of(answer.value().orElse(List.of()), attempt),
                            frames.hasRole(Roles.TRADER)
                                || frames.hasRole(Roles.RISK)
                                || frames.hasRole(Roles.PM),
                            FormKey.fresh(),
                            answer.problem()))
                    .build());
  }

  /** The document in force, as a file to edit. */
  @GET
  @Path("{slot}.json")
  public Uni<Response> file(@PathParam("slot") String slot) {
    return documents
        .list()
        .map(
            answer ->
                answer.value().orElse(List.of()).stream()
                    .filter(d -> d.slot().equals(slot))
                    .findFirst()
                    .map(DocumentsPage::download)
                    .orElseGet(
                        () ->
                            Response.status(answer.value().isPresent() ? 404 : answer.status())
                                .type(MediaType.TEXT_PLAIN)
                                .entity("There is no document " + slot + ". " + answer.problem())
                                .build()));
  }

  @POST
  @Path("proposals")
  public Uni<Response> propose(
      @FormParam("slot") String slot,
      @FormParam("document") String document,
      @FormParam("activateFrom") String activateFrom,
      @FormParam("reason") String reason,
      @FormParam("key") String key) {
    return documents
        .propose(key, new DocumentProposalCommand(slot, document, date(activateFrom), reason))
        .chain(
            answer ->
                toProposal(
                    answer, new DocumentsView.Attempt(slot, document, reason, answer.problem())));
  }

  @POST
  @Path("rollbacks")
  public Uni<Response> rollBack(
      @FormParam("slot") String slot,
      @FormParam("reason") String reason,
      @FormParam("key") String key) {
    return documents
        .rollBack(key, new RollbackCommand(slot, null, reason))
        .chain(
            answer ->
                toProposal(
                    answer, new DocumentsView.Attempt(slot, null, reason, answer.problem())));
  }

  /** Where a login that came in between lands: nothing was sent. */
  @GET
  @Path("{form: proposals|rollbacks}")
  public Response afterLogin(@PathParam("form") String form) {
    return Response.seeOther(HERE).build();
  }

  private Uni<Response> toProposal(Answer<ProposalView> answer, DocumentsView.Attempt attempt) {
    return answer
        .value()
        .map(
            proposal ->
                Uni.createFrom()
                    .item(
                        Response.seeOther(URI.create("/proposals/" + proposal.id()))
                            .cookie(
                                Flash.ok("Drafted. Read what changes, then submit it for approval.")
                                    .toCookie())
                            .build()))
        .orElseGet(() -> page(attempt, answer.status()));
  }

  private static Response download(ActiveDocumentView document) {
    return Response.ok(document.document())
        .type(MediaType.APPLICATION_JSON)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\""
                + document.version().id()
                + "-"
                + document.version().version()
                + ".json\"")
        .build();
  }

  /** Null for no date; the service says what is wrong with any other. */
  private static LocalDate date(String text) {
    try {
      return text == null || text.isBlank() ? null : LocalDate.parse(text);
    } catch (DateTimeException e) {
      return LocalDate.EPOCH;
    }
  }
}
