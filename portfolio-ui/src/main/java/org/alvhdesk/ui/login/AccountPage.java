package org.alvhdesk.ui.login;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.alvhdesk.ui.format.Fmt;
import org.alvhdesk.ui.frame.Frames;
import org.alvhdesk.ui.frame.PageFrame;

/** Who is logged in, with which roles, how and since when. */
@Path("/account")
@Produces(MediaType.TEXT_HTML)
class AccountPage {
  private final SecurityIdentity identity;
  private final Frames frames;

  AccountPage(SecurityIdentity identity, Frames frames) {
    this.identity = identity;
    this.frames = frames;
  }

  /**
   * The login in words.
   *
   * @param acr level as the token says, empty when it does not
   * @param since wall time of that level, or a dash
   * @param fresh whether a service takes its second factor now
   */
  record AccountView(String acr, String level, String since, boolean fresh) {
    static AccountView of(SignIn signIn, Instant now) {
      return new AccountView(
          signIn.acr(),
          signIn.level(),
          signIn.at() == null ? "–" : Fmt.wallTime(signIn.at()),
          signIn.secondFactorWithin(SignIn.FRESH, now));
    }
  }

  @CheckedTemplate
  static class Templates {
    private Templates() {}

    static native TemplateInstance account(PageFrame frame, AccountView view);
  }

  @GET
  public TemplateInstance account() {
    return Templates.account(
        frames.still("Your login"), AccountView.of(SignIn.of(identity), Instant.now()));
  }
}
