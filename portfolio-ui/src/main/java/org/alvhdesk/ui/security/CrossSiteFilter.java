package org.alvhdesk.ui.security;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Refuses forms that other sites send in a person's name. With SameSite cookies this replaces CSRF
 * tokens: a browser always says where an unsafe request comes from (Sec-Fetch-Site, Origin), and
 * neither header can be set by a page. "Same-site" is refused too: another port of this machine is
 * same-site. A request with neither header comes from no browser and carries no ambient session.
 */
@ApplicationScoped
class CrossSiteFilter {
  private static final Logger LOG = Logger.getLogger(CrossSiteFilter.class);

  /** Before authentication (200), so that a refused request costs nothing. */
  private static final int PRIORITY = 400;

  private static final Set<HttpMethod> SAFE =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  void register(@Observes Filters filters) {
    filters.register(this::check, PRIORITY);
  }

  private void check(RoutingContext context) {
    HttpServerRequest request = context.request();
    boolean unsafe = !SAFE.contains(request.method()) || "/logout".equals(request.path());
    if (unsafe && foreign(request)) {
      LOG.warnf(
          "refused %s %s from another site (Sec-Fetch-Site %s)",
          request.method(), request.path(), request.getHeader("Sec-Fetch-Site"));
      context
          .response()
          .setStatusCode(403)
          .putHeader("Content-Type", "text/plain; charset=utf-8")
          .end("Refused: this request came from another site. Open ALVH Desk itself and retry.\n");
      return;
    }
    context.next();
  }

  private static boolean foreign(HttpServerRequest request) {
    String authority = request.authority() == null ? null : request.authority().toString();
    return foreign(
        request.getHeader("Sec-Fetch-Site"),
        request.getHeader("Origin"),
        request.scheme(),
        authority);
  }

  /**
   * Whether the headers say that another site sent it.
   *
   * @param site Sec-Fetch-Site or null
   * @param origin Origin or null
   * @param scheme scheme of the request as the browser sees it
   * @param authority host and port of the request as the browser sees them
   */
  static boolean foreign(String site, String origin, String scheme, String authority) {
    if (site != null && !site.equals("same-origin") && !site.equals("none")) {
      return true;
    }
    if (origin == null) {
      return false;
    }
    try {
      URI uri = URI.create(origin);
      return authority == null
          || !authority.equalsIgnoreCase(uri.getAuthority())
          || !scheme.equalsIgnoreCase(uri.getScheme());
    } catch (IllegalArgumentException e) {
      return true;
    }
  }
}
