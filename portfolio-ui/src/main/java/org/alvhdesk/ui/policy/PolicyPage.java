package org.alvhdesk.ui.policy;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.alvhdesk.contracts.rest.PolicyView;
import org.alvhdesk.ui.client.People;
import org.alvhdesk.ui.csv.Csv;
import org.alvhdesk.ui.csv.CsvFile;
import org.alvhdesk.ui.frame.Frames;
import org.alvhdesk.ui.frame.PageFrame;
import org.alvhdesk.ui.security.Roles;

/** Who must agree to what, and whether the desk's people can. */
@Path("/")
@RolesAllowed({Roles.VIEWER, Roles.TRADER, Roles.RISK, Roles.PM, Roles.ADMIN})
class PolicyPage {
  private final People people;
  private final Frames frames;

  PolicyPage(People people, Frames frames) {
    this.people = people;
    this.frames = frames;
  }

  @CheckedTemplate
  static class Templates {
    private Templates() {}

    static native TemplateInstance policy(PageFrame frame, PolicyPageView view, String problem);
  }

  @GET
  @Path("policy")
  @Produces(MediaType.TEXT_HTML)
  public Uni<Response> policy() {
    return people
        .policy()
        .map(
            answer ->
                Response.status(answer.status())
                    .entity(
                        Templates.policy(
                            frames.still("Approval policy", "policy"),
                            answer.value().map(PolicyPageView::of).orElse(null),
                            answer.problem()))
                    .build());
  }

  @GET
  @Path("policy.csv")
  @Produces("text/csv")
  public Uni<Response> csv() {
    return people.policy().map(answer -> CsvFile.of(answer, PolicyPage::csv));
  }

  private static String csv(PolicyView view) {
    Csv out =
        new Csv("policy", "kind", "when", "people", "roles", "second_factor", "reason", "source");
    for (PolicyView.Kind kind : view.kinds()) {
      for (PolicyView.Rule rule : kind.rules()) {
        out.line(
            view.name(),
            kind.kind(),
            rule.when(),
            rule.people(),
            String.join(", ", rule.roles()),
            rule.secondFactor(),
            rule.reason(),
            rule.source());
      }
    }
    return out.text();
  }
}
