package org.alvhdesk.ui.rules;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.alvhdesk.contracts.rest.RuleSetSummary;
import org.alvhdesk.contracts.rest.RuleSetView;
import org.alvhdesk.ui.client.Answer;
import org.alvhdesk.ui.client.RuleSets;
import org.alvhdesk.ui.client.Service;
import org.alvhdesk.ui.csv.CsvFile;
import org.alvhdesk.ui.frame.Frames;
import org.alvhdesk.ui.frame.PageFrame;
import org.alvhdesk.ui.security.Roles;

/** The rule sets: which pair runs, what each says and where from, and what differs between two. */
@Path("/rules")
@RolesAllowed({Roles.VIEWER, Roles.TRADER, Roles.RISK, Roles.PM, Roles.ADMIN})
class RulesPage {
  private static final String NAV = "rules";

  private final RuleSets ruleSets;
  private final Frames frames;

  RulesPage(RuleSets ruleSets, Frames frames) {
    this.ruleSets = ruleSets;
    this.frames = frames;
  }

  @CheckedTemplate
  static class Templates {
    private Templates() {}

    static native TemplateInstance list(PageFrame frame, RuleSetsView view);

    static native TemplateInstance detail(PageFrame frame, RuleSetDetail view, String problem);

    static native TemplateInstance diff(PageFrame frame, RuleSetDiff view, String problem);
  }

  /**
   * The list.
   *
   * @param asked id of a rule: only the sets that cite it; all when absent or blank
   */
  @GET
  @Produces(MediaType.TEXT_HTML)
  public Uni<TemplateInstance> list(@QueryParam("rule") String asked) {
    String rule = asked == null || asked.isBlank() ? null : asked.trim();
    return ruleSets
        .list(rule)
        .map(answer -> Templates.list(frames.still("Rules", NAV), RuleSetsView.of(answer, rule)));
  }

  @GET
  @Path("{id}")
  @Produces(MediaType.TEXT_HTML)
  public Uni<Response> detail(@PathParam("id") String id) {
    return found(id)
        .map(
            found ->
                page(
                    Templates.detail(
                        frames.still(id, NAV),
                        found
                            .document()
                            .value()
                            .map(view -> RuleSetDetail.of(view, found.all()))
                            .orElse(null),
                        found.document().problem()),
                    found.document()));
  }

  @GET
  @Path("{id}/parameters.csv")
  @Produces("text/csv")
  public Uni<Response> csv(@PathParam("id") String id) {
    return found(id).map(found -> CsvFile.of(found.document(), RuleSetCsv::of));
  }

  /** What differs from {@code id} to {@code against}. */
  @GET
  @Path("{id}/diff")
  @Produces(MediaType.TEXT_HTML)
  public Uni<Response> diff(@PathParam("id") String id, @QueryParam("against") String against) {
    return Uni.combine()
        .all()
        .unis(ruleSets.list(null), ruleSets.diff(id, against))
        .asTuple()
        .map(
            both ->
                page(
                    Templates.diff(
                        frames.still("What differs", NAV),
                        both.getItem2()
                            .value()
                            .map(
                                view ->
                                    RuleSetDiff.of(view, both.getItem1().value().orElse(List.of())))
                            .orElse(null),
                        both.getItem2().problem()),
                    both.getItem2()));
  }

  /** A document, and the sets it can be compared with. */
  private record Found(Answer<RuleSetView> document, List<RuleSetSummary> all) {}

  /** The document called {@code id} in the version that the list names. */
  private Uni<Found> found(String id) {
    return ruleSets
        .list(null)
        .flatMap(
            list ->
                list.then(all -> document(id, all))
                    .map(document -> new Found(document, list.value().orElse(List.of()))));
  }

  private Uni<Answer<RuleSetView>> document(String id, List<RuleSetSummary> all) {
    return all.stream()
        .filter(s -> s.id().equals(id))
        .findFirst()
        .map(ruleSets::one)
        .orElseGet(() -> Uni.createFrom().item(unknown(id)));
  }

  private static Answer<RuleSetView> unknown(String id) {
    return new Answer.Absent<>(
        Service.HEDGE, "There is no rule set called " + id + ". The list shows those there are.");
  }

  private static Response page(TemplateInstance page, Answer<?> answer) {
    return Response.status(answer.status()).entity(page).build();
  }
}
