package org.alvhdesk.ui.frame;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.alvhdesk.ui.client.Answer;
import org.alvhdesk.ui.clock.MarketStrip;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Builds the frame of the request's page. */
@RequestScoped
public class Frames {
  private static final List<String> ROLES = List.of("viewer", "trader", "risk", "pm", "admin");
  private static final Set<String> THEMES = Set.of("light", "dark");

  private final SecurityIdentity identity;
  private final HttpHeaders headers;
  private final UriInfo uri;
  private final String version;

  Frames(
      SecurityIdentity identity,
      HttpHeaders headers,
      UriInfo uri,
      @ConfigProperty(name = "quarkus.application.version", defaultValue = "dev") String version) {
    this.identity = identity;
    this.headers = headers;
    this.uri = uri;
    this.version = version;
  }

  /** Whether the person has one of {@code roles}. */
  public boolean hasRole(String... roles) {
    return Set.of(roles).stream().anyMatch(identity::hasRole);
  }

  /** Name of the logged-in person, empty when nobody is. */
  public String user() {
    return identity.isAnonymous() ? "" : identity.getPrincipal().getName();
  }

  /** A page that follows the market: with its band, refreshed on the given events. */
  public PageFrame live(
      String title,
      String nav,
      String path,
      MarketStrip strip,
      String events,
      List<String> regions,
      Answer<?>... answers) {
    List<String> all = new ArrayList<>(List.of("market", "banners"));
    all.addAll(regions);
    return frame(title, nav, path, events, all, strip, banners(answers));
  }

  /** A page that stands still, outside the navigation. */
  public PageFrame still(String title) {
    return still(title, "");
  }

  /** A page of the navigation that stands still: what it shows does not move with the market. */
  public PageFrame still(String title, String nav) {
    return frame(title, nav, pathWithQuery(), "", List.of(), null, List.of());
  }

  /** Path and query of the request. */
  public String pathWithQuery() {
    String query = uri.getRequestUri().getRawQuery();
    return uri.getRequestUri().getRawPath() + (query == null ? "" : "?" + query);
  }

  private PageFrame frame(
      String title,
      String nav,
      String path,
      String events,
      List<String> regions,
      MarketStrip strip,
      List<Banner> banners) {
    Cookie theme = headers.getCookies().get(ThemeResource.COOKIE);
    return new PageFrame(
        title,
        nav,
        path,
        events,
        List.copyOf(regions),
        user(),
        String.join(", ", ROLES.stream().filter(identity::hasRole).toList()),
        theme != null && THEMES.contains(theme.getValue()) ? theme.getValue() : "",
        strip,
        banners,
        Flash.from(headers.getCookies().get(Flash.COOKIE)),
        version);
  }

  /** One sentence per service that did not answer as it should; a 404 is said in its own card. */
  static List<Banner> banners(Answer<?>... answers) {
    List<Banner> banners = new ArrayList<>();
    for (Answer<?> answer : answers) {
      Banner banner =
          switch (answer) {
            case Answer.Ok<?> ok -> null;
            case Answer.Absent<?> absent -> null;
            case Answer.Refused<?> refused -> new Banner("error", refused.problem());
            case Answer.Down<?> down ->
                new Banner(
                    "error", down.problem() + " What is shown of it is old or missing, as marked.");
          };
      if (banner != null && !banners.contains(banner)) {
        banners.add(banner);
      }
    }
    return List.copyOf(banners);
  }
}
