package org.alvhdesk.hedge.member;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.alvhdesk.approval.Member;
import org.alvhdesk.contracts.rest.MembersView;
import org.alvhdesk.hedge.member.MembersAnswer.Known;
import org.alvhdesk.hedge.member.MembersAnswer.Person;
import org.alvhdesk.hedge.member.MembersAnswer.Unknown;
import org.alvhdesk.kit.problem.Problems;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Who belongs to the desk, for everyone who may log in. */
@Path("/api/v1/members")
@RolesAllowed({"viewer", "trader", "risk", "pm", "admin"})
class MembersResource {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Members members;

  MembersResource(Members members) {
    this.members = members;
  }

  /**
   * Everybody who holds a role of the desk, with those roles and whether a second factor is set up.
   */
  @GET
  @APIResponse(responseCode = "200", description = "Everybody who belongs to the desk")
  @APIResponse(responseCode = "503", description = "Not known: Keycloak cannot be asked")
  public Uni<MembersView> list() {
    return members
        .now()
        .map(
            answer ->
                switch (answer) {
                  case Known known ->
                      new MembersView(
                          known.people().stream().map(MembersResource::row).toList(), known.asOf());
                  case Unknown unknown ->
                      throw Problems.problem(
                          "/problems/members-unknown",
                          503,
                          "Members unknown",
                          "Who belongs to the desk is unknown since "
                              + TIME.format(unknown.since())
                              + ": "
                              + unknown.reason()
                              + ". Try again when the login works.");
                });
  }

  private static MembersView.Row row(Person person) {
    Member member = person.member();
    return new MembersView.Row(
        member.subject(),
        member.username(),
        member.name(),
        member.roles().stream().sorted().toList(),
        person.hasOtp());
  }
}
