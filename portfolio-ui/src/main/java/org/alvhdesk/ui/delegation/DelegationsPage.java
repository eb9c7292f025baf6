package org.alvhdesk.ui.delegation;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Stream;
import org.alvhdesk.contracts.rest.DelegationCommand;
import org.alvhdesk.contracts.rest.DelegationView;
import org.alvhdesk.ui.client.Answer;
import org.alvhdesk.ui.client.People;
import org.alvhdesk.ui.csv.Csv;
import org.alvhdesk.ui.csv.CsvFile;
import org.alvhdesk.ui.frame.Flash;
import org.alvhdesk.ui.frame.FormKey;
import org.alvhdesk.ui.frame.Frames;
import org.alvhdesk.ui.frame.PageFrame;
import org.alvhdesk.ui.security.Roles;

/** Roles lent for a time: everybody sees them, approvers give theirs, who gave one ends it. */
@Path("/delegations")
@RolesAllowed({Roles.VIEWER, Roles.TRADER, Roles.RISK, Roles.PM, Roles.ADMIN})
class DelegationsPage {
  private static final URI PAGE = URI.create("/delegations");

  private final People people;
  private final Frames frames;

  DelegationsPage(People people, Frames frames) {
    this.people = people;
    this.frames = frames;
  }

  @CheckedTemplate
  static class Templates {
    private Templates() {}

    static native TemplateInstance delegations(PageFrame frame, DelegationsView view);
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  public Uni<Response> list() {
    return Uni.combine()
        .all()
        .unis(people.delegations(), people.members())
        .asTuple()
        .map(
            all ->
                Response.status(all.getItem1().status())
                    .entity(
                        Templates.delegations(
                            frames.still("Delegations", "delegations"),
                            DelegationsView.of(
                                all.getItem1(),
                                all.getItem2().value(),
                                frames.user(),
                                ownRoles(),
                                FormKey.fresh())))
                    .build());
  }

  @GET
  @Path("delegations.csv")
  @Produces("text/csv")
  public Uni<Response> csv() {
    return people.delegations().map(answer -> CsvFile.of(answer, DelegationsPage::csv));
  }

  /** Times of the form are UTC, as every wall time of these pages. */
  @POST
  @Path("give")
  public Uni<Response> give(
      @FormParam("role") String role,
      @FormParam("to") String to,
      @FormParam("start") String start,
      @FormParam("end") String end,
      @FormParam("reason") String reason,
      @FormParam("key") String key) {
    DelegationCommand command;
    try {
      command = new DelegationCommand(role, to, time(start), time(end), reason);
    } catch (DateTimeParseException e) {
      return Uni.createFrom()
          .item(back(Flash.error("Nothing was delegated: give times such as 2026-12-01T17:00.")));
    }
    return people
        .delegate(key, command)
        .map(
            answer ->
                back(
                    flash(
                        answer,
                        "Nothing was delegated. ",
                        "Delegated. It can be ended here at any time.")));
  }

  @POST
  @Path("{id}/end")
  public Uni<Response> end(@PathParam("id") String id, @FormParam("key") String key) {
    return people
        .endDelegation(id, key)
        .map(answer -> back(flash(answer, "It was not ended. ", "Ended.")));
  }

  /** Where a login that came in between lands: nothing was sent. */
  @GET
  @Path("give")
  public Response afterLogin() {
    return back(Flash.error("Your session had ended, so nothing was sent. Please enter it again."));
  }

  /** The same of the other form. */
  @GET
  @Path("{id}/end")
  public Response afterLoginToEnd() {
    return afterLogin();
  }

  private List<String> ownRoles() {
    return Stream.of(Roles.TRADER, Roles.RISK, Roles.PM).filter(r -> frames.hasRole(r)).toList();
  }

  private static Flash flash(Answer<DelegationView> answer, String failed, String done) {
    return answer.value().isPresent()
        ? Flash.ok(done)
        : Flash.error(
            failed
                + (answer instanceof Answer.Refused<DelegationView> refused
                    ? refused.detail()
                    : answer.problem()));
  }

  private static Response back(Flash flash) {
    return Response.seeOther(PAGE).cookie(flash.toCookie()).build();
  }

  private static Instant time(String text) {
    return text == null || text.isBlank()
        ? null
        : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
  }

  private static String csv(List<DelegationView> rows) {
    Csv out =
        new Csv(
            "role", "from", "to", "start_utc", "end_utc", "state", "revoked_utc", "reason", "id");
    for (DelegationView d : rows) {
      out.line(
          d.role(),
          d.from(),
          d.to(),
          d.start(),
          d.end(),
          d.state(),
          d.revokedAt() == null ? "" : d.revokedAt(),
          d.reason(),
          d.id());
    }
    return out.text();
  }
}
