package org.alvhdesk.ui.frame;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URISyntaxException;

/** Redirects after a form, to pages of our own only. */
public final class Redirects {
  private Redirects() {}

  /** 303 to {@code back} when it is a path of ours, else to {@code otherwise}. */
  public static Response.ResponseBuilder to(String back, String otherwise) {
    return Response.seeOther(own(back) ? URI.create(back) : URI.create(otherwise));
  }

  /** Whether it is a local path: one leading slash, no host, no control characters. */
  public static boolean own(String path) {
    if (path == null
        || !path.startsWith("/")
        || path.startsWith("//")
        || path.contains("\\")
        || path.length() > 500) {
      return false;
    }
    try {
      URI uri = new URI(path);
      return uri.getHost() == null && uri.getScheme() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
