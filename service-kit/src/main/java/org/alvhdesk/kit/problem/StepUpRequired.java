package org.alvhdesk.kit.problem;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;

/**
 * To be thrown when the caller may do this, but only with a stronger or fresher login than the
 * request's token proves. Becomes the challenge of RFC 9470 section 3: 401, and in {@code
 * WWW-Authenticate} what the client has to ask the authorization server for.
 */
public final class StepUpRequired extends WebApplicationException {
  private static final long serialVersionUID = 1L;

  /** Type of the problem document. */
  public static final String TYPE = "/problems/step-up-required";

  /**
   * Why the login of this request is not enough.
   *
   * @param detail what is missing and what to do
   * @param acr authentication context class that is needed: digits and letters, such as {@code 2}
   * @param maxAge how old that login may be at most, in whole seconds
   * @throws IllegalArgumentException if {@code acr} could leave its quotes
   */
  public StepUpRequired(String detail, String acr, Duration maxAge) {
    super(detail, response(detail, acr, maxAge));
  }

  private static Response response(String detail, String acr, Duration maxAge) {
    if (!acr.matches("[A-Za-z0-9:._-]+")) {
      throw new IllegalArgumentException("acr must be letters and digits: " + acr);
    }
    String challenge =
        "Bearer error=\"insufficient_user_authentication\", acr_values=\""
            + acr
            + "\", max_age=\""
            + maxAge.toSeconds()
            + '"';
    return Response.fromResponse(
            Problems.response(TYPE, 401, "A second factor is needed", detail, null))
        .header(HttpHeaders.WWW_AUTHENTICATE, challenge)
        .build();
  }
}
