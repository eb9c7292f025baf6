package org.alvhdesk.ui.scenarios;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.alvhdesk.contracts.rest.ScenarioAnalysis;
import org.alvhdesk.contracts.rest.ShockWindowView;
import org.alvhdesk.ui.client.Answer;
import org.alvhdesk.ui.client.HedgeBooks;
import org.alvhdesk.ui.client.MarketHistory;
import org.alvhdesk.ui.csv.CsvFile;
import org.alvhdesk.ui.frame.Frames;
import org.alvhdesk.ui.frame.PageFrame;
import org.alvhdesk.ui.security.Roles;

/** What would happen to the book as held, and what it would take to be hurt less. */
@Path("/")
@RolesAllowed({Roles.VIEWER, Roles.TRADER, Roles.RISK, Roles.PM, Roles.ADMIN})
class ScenariosPage {
  private static final String NAV = "scenarios";

  private final MarketHistory marketHistory;
  private final HedgeBooks hedgeBooks;
  private final Frames frames;

  ScenariosPage(MarketHistory marketHistory, HedgeBooks hedgeBooks, Frames frames) {
    this.marketHistory = marketHistory;
    this.hedgeBooks = hedgeBooks;
    this.frames = frames;
  }

  @CheckedTemplate
  static class Templates {
    private Templates() {}

    static native TemplateInstance scenarios(
        PageFrame frame, ScenarioForm form, ScenariosView view, String problem);
  }

  /** The two answers the page is made of. */
  private record Asked(
      ScenarioForm form,
      Answer<ScenarioAnalysis> analysis,
      ShockWindowView window,
      String problem) {}

  @GET
  @Path("scenarios")
  @Produces(MediaType.TEXT_HTML)
  public Uni<TemplateInstance> scenarios(@BeanParam ScenarioForm form) {
    return asked(form)
        .map(
            a ->
                Templates.scenarios(
                    frames.still("Scenarios", NAV),
                    form,
                    a.analysis().value().map(v -> ScenariosView.of(v, a.window())).orElse(null),
                    a.problem()));
  }

  /** The grid and the scenarios of the same question. */
  @GET
  @Path("scenario-analysis.csv")
  @Produces("text/csv")
  public Uni<Response> csv(@BeanParam ScenarioForm form) {
    return asked(form).map(a -> CsvFile.of(a.analysis(), ScenariosCsv::of));
  }

  private Uni<Asked> asked(ScenarioForm form) {
    if (form.problem() != null) {
      return analysed(form, null, form.problem());
    }
    return form.dates()
        .map(
            dates ->
                marketHistory
                    .window(dates.from(), dates.to())
                    .chain(
                        window ->
                            window.value().filter(w -> w.missing().isEmpty()).isPresent()
                                ? analysed(form, window.value().get(), null)
                                : analysed(form, null, problem(window))))
        .orElseGet(() -> analysed(form, null, null));
  }

  private Uni<Asked> analysed(ScenarioForm form, ShockWindowView window, String problem) {
    boolean readable = form.problem() == null;
    return hedgeBooks
        .scenarios(
            window,
            readable ? form.vixBeta() : null,
            readable ? form.share() : new ScenarioForm().share(),
            form.countHeld())
        .map(
            analysis ->
                new Asked(
                    form,
                    analysis,
                    window,
                    analysis.value().isPresent() ? problem : analysis.problem()));
  }

  private static String problem(Answer<ShockWindowView> window) {
    return window
        .value()
        .map(
            w ->
                "The window cannot be measured, not stored: "
                    + String.join(", ", w.missing())
                    + ". Import these days, or choose stored ones.")
        .orElse(window.problem());
  }
}
