package org.alvhdesk.ui.error;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.ForbiddenException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.alvhdesk.ui.frame.Frames;
import org.alvhdesk.ui.frame.PageFrame;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Errors as pages: what happened and what to do; never a stack trace. */
class ErrorPage {
  private static final Logger LOG = Logger.getLogger(ErrorPage.class);

  private final Frames frames;

  ErrorPage(Frames frames) {
    this.frames = frames;
  }

  @CheckedTemplate
  static class Templates {
    private Templates() {}

    static native TemplateInstance error(PageFrame frame, ErrorView view);
  }

  /** What the error page says; incident empty unless something broke. */
  record ErrorView(int status, String title, String text, String incident) {}

  @ServerExceptionMapper(priority = 1)
  public Response notFound(NotFoundException e) {
    return page(404, "No such page", "The address is wrong, or what it named is gone.", "");
  }

  @ServerExceptionMapper(priority = 1)
  public Response forbidden(ForbiddenException e) {
    return page(
        403,
        "Not for your role",
        "You are logged in, but your roles do not allow this. An administrator grants desk roles"
            + " in Keycloak; log out and in again after a change.",
        "");
  }

  @ServerExceptionMapper(priority = 1)
  public Response web(WebApplicationException e) {
    int status = e.getResponse().getStatus();
    if (status >= 500) {
      return broken(e);
    }
    if (status < 400) {
      return e.getResponse();
    }
    return page(
        status,
        "That request was not understood",
        "Go back and try again from the page itself.",
        "");
  }

  @ServerExceptionMapper(priority = 10_000)
  public Response broken(Exception e) {
    String incident = UUID.randomUUID().toString();
    LOG.errorf(e, "incident %s", incident);
    return page(
        500,
        "Something broke here",
        "This is a fault of ALVH Desk, not yours. Nothing was decided or traded by it. Try again;"
            + " if it stays, give the incident number to whoever runs the desk.",
        incident);
  }

  private Response page(int status, String title, String text, String incident) {
    return Response.status(status)
        .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
        .entity(
            Templates.error(frames.still(title), new ErrorView(status, title, text, incident))
                .render())
        .build();
  }
}
