package org.alvhdesk.ui.frame;

import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;

/** Light, dark or the system's: kept in a cookie, so that no script is needed. */
@Path("/theme")
class ThemeResource {
  static final String COOKIE = "alvh-theme";
  private static final int ONE_YEAR = 365 * 24 * 3600;

  @POST
  public Response set(@FormParam("theme") String theme, @FormParam("back") String back) {
    boolean known = "light".equals(theme) || "dark".equals(theme);
    NewCookie cookie =
        new NewCookie.Builder(COOKIE)
            .value(known ? theme : "")
            .path("/")
            .httpOnly(true)
            .sameSite(NewCookie.SameSite.LAX)
            .maxAge(known ? ONE_YEAR : 0)
            .build();
    return Redirects.to(back, "/").cookie(cookie).build();
  }
}
