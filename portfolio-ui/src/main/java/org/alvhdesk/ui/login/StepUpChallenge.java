package org.alvhdesk.ui.login;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.alvhdesk.ui.client.StepUpNeeded;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Sends whoever a service asks for a second factor to get one, instead of logging them out. */
class StepUpChallenge {

  @ServerExceptionMapper(priority = 1)
  public Response stepUp(StepUpNeeded e, UriInfo uri, Request request, HttpHeaders headers) {
    URI way = StepUpPage.way(page(uri, request.getMethod()), false);
    return headers.getHeaderString("HX-Request") == null
        ? Response.seeOther(way).build()
        : Response.ok().header("HX-Redirect", way).build();
  }

  /** The page a person was on: a form posts to what lies below the page that shows it. */
  private static String page(UriInfo uri, String method) {
    String path = uri.getRequestUri().getRawPath();
    if (method.equals("GET")) {
      String query = uri.getRequestUri().getRawQuery();
      return query == null ? path : path + "?" + query;
    }
    int last = path.lastIndexOf('/');
    return last <= 0 ? "/" : path.substring(0, last);
  }
}
