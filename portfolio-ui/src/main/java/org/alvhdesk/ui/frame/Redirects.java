package org.alvhdesk.ui.frame;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.UUID;

/** Redirects after a form, to pages of our own only. */
public final class Redirects {
  private Redirects() {}

  /** 303 to {@code back} when it is a path of ours, else to {@code otherwise}. */
  public static Response.ResponseBuilder to(String back, String otherwise) {
    return Response.seeOther(own(back) ? URI.create(back) : URI.create(otherwise));
  }

  /**
   * The page of the proposal with this id, as a form or an address gave it.
   *
   * @throws NotFoundException when it is no id, so that there is no such page
   */
  public static URI proposal(String id) {
    try {
      return URI.create("/proposals/" + UUID.fromString(id));
    } catch (IllegalArgumentException e) {
      throw new NotFoundException("no proposal has such an id", e);
    }
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
