package org.alvhdesk.ui.frame;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Removes the flash cookie once a whole page has shown it; a live refresh does not count. */
class FlashFilter {

  @ServerResponseFilter
  void forgetShownFlash(ContainerRequestContext request, ContainerResponseContext response) {
    boolean page = "GET".equals(request.getMethod()) && response.getStatus() == 200;
    boolean live = request.getHeaderString("HX-Request") != null;
    // Some pages leave it to the server to name their type, which happens after this.
    boolean html =
        response.getMediaType() == null || "html".equals(response.getMediaType().getSubtype());
    if (page && html && !live && request.getCookies().containsKey(Flash.COOKIE)) {
      response.getHeaders().add(HttpHeaders.SET_COOKIE, Flash.removal());
    }
  }
}
