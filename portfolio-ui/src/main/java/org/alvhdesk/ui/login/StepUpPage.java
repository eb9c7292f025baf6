package org.alvhdesk.ui.login;

import io.quarkus.oidc.OidcSession;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.alvhdesk.ui.frame.Flash;
import org.alvhdesk.ui.frame.Frames;
import org.alvhdesk.ui.frame.PageFrame;
import org.alvhdesk.ui.frame.Redirects;

/**
 * The way to a fresh second factor and back. It ends the page's own session, so that the next
 * request is sent to Keycloak, where {@link StepUpRedirect} asks for the code; Keycloak's session
 * goes on. Nothing is decided here: whoever wanted to approve presses the button again.
 */
@Path(StepUpPage.PATH)
@Produces(MediaType.TEXT_HTML)
class StepUpPage {
  static final String PATH = "/step-up";

  private static final String OVERVIEW = "/";

  /** What a login may lose on its way back here without being asked for again. */
  private static final Duration ON_THE_WAY = Duration.ofSeconds(30);

  private final SecurityIdentity identity;
  private final OidcSession session;
  private final Frames frames;

  StepUpPage(SecurityIdentity identity, OidcSession session, Frames frames) {
    this.identity = identity;
    this.session = session;
    this.frames = frames;
  }

  @CheckedTemplate
  static class Templates {
    private Templates() {}

    static native TemplateInstance notConfirmed(PageFrame frame, String again, String back);
  }

  /**
   * Back to {@code return} with a fresh second factor.
   *
   * @param back a path of our own; anything else is taken for the overview
   * @param asked present once Keycloak was asked: then it is not asked again by itself
   */
  @GET
  public Uni<Response> confirm(
      @QueryParam("return") String back, @QueryParam("asked") String asked) {
    String way = safe(back);
    SignIn signIn = SignIn.of(identity);
    Instant now = Instant.now();
    if (asked == null && !signIn.secondFactorWithin(SignIn.FRESH, now)) {
      return session.logout().replaceWith(() -> Response.seeOther(way(way, true)).build());
    }
    if (!signIn.secondFactorWithin(SignIn.FRESH.plus(ON_THE_WAY), now)) {
      return Uni.createFrom().item(notConfirmed(way));
    }
    Flash confirmed =
        Flash.ok(
            "Second factor confirmed, good for "
                + SignIn.FRESH.toMinutes()
                + " minutes. Nothing was approved by it: decide now.");
    return Uni.createFrom().item(Redirects.to(way, OVERVIEW).cookie(confirmed.toCookie()).build());
  }

  private Response notConfirmed(String way) {
    return Response.status(Response.Status.FORBIDDEN)
        .entity(
            Templates.notConfirmed(frames.still("Not confirmed"), way(way, false).toString(), way))
        .build();
  }

  private static String safe(String back) {
    return Redirects.own(back) && !back.startsWith(PATH) && !back.startsWith("/logout")
        ? back
        : OVERVIEW;
  }

  /** The path of this page for a page to come back to. */
  static URI way(String back, boolean asked) {
    return URI.create(
        PATH
            + "?return="
            + URLEncoder.encode(back, StandardCharsets.UTF_8)
            + (asked ? "&asked=1" : ""));
  }
}
