package org.alvhdesk.kit.problem;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.alvhdesk.contracts.rest.Problem;

/** RFC 9457 answers. */
public final class Problems {
  /** Media type of a problem document. */
  public static final String MEDIA_TYPE = "application/problem+json";

  private Problems() {}

  /**
   * An answer with a problem document of type {@code about:blank}.
   *
   * @param detail what happened and what to do
   */
  public static Response response(int status, String detail, String instance) {
    return response("about:blank", status, title(status), detail, instance);
  }

  /**
   * An answer with a problem document of a type of its own, such as {@code /problems/stale-hash}.
   */
  public static Response response(
      String type, int status, String title, String detail, String instance) {
    return Response.status(status)
        .type(MEDIA_TYPE)
        .entity(new Problem(type, title, status, detail, instance))
        .build();
  }

  /**
   * To be thrown by resources and services: becomes an answer with {@code status} and {@code
   * detail}.
   */
  public static WebApplicationException problem(int status, String detail) {
    return new WebApplicationException(detail, response(status, detail, null));
  }

  /** {@link #problem(int, String)} with a problem type of its own. */
  public static WebApplicationException problem(
      String type, int status, String title, String detail) {
    return new WebApplicationException(detail, response(type, status, title, detail, null));
  }

  private static String title(int status) {
    Response.Status known = Response.Status.fromStatusCode(status);
    return known == null ? "Error" : known.getReasonPhrase();
  }
}
