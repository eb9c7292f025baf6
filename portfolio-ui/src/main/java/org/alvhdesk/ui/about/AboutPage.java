package org.alvhdesk.ui.about;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.alvhdesk.ui.frame.Frames;
import org.alvhdesk.ui.frame.PageFrame;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What needs no login: about, and the page after logging out. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
class AboutPage {
  private static final List<Account> ACCOUNTS =
      List.of(
          new Account("viewer", "reads"),
          new Account("trader, trader2", "submit, approve, set the clock"),
          new Account("risk, risk2", "approve and reject for risk"),
          new Account("pm", "approves and rejects"),
          new Account("admin", "sets the clock; cannot approve alone either"));

  private final Frames frames;
  private final boolean demo;

  AboutPage(Frames frames, @ConfigProperty(name = "alvh.demo") boolean demo) {
    this.frames = frames;
    this.demo = demo;
  }

  /** A demo account; its password is its name. */
  record Account(String name, String may) {}

  @CheckedTemplate
  static class Templates {
    private Templates() {}

    static native TemplateInstance about(PageFrame frame);

    static native TemplateInstance loggedOut(PageFrame frame, List<Account> accounts);
  }

  @GET
  @Path("about")
  public TemplateInstance about() {
    return Templates.about(frames.still("About"));
  }

  @GET
  @Path("logged-out")
  public TemplateInstance loggedOut() {
    return Templates.loggedOut(frames.still("Logged out"), demo ? ACCOUNTS : List.of());
  }
}
