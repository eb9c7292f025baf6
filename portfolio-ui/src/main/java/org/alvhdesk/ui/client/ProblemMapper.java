package org.alvhdesk.ui.client;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.alvhdesk.contracts.Json;
import org.alvhdesk.contracts.UndecodableEvent;
import org.alvhdesk.contracts.rest.Problem;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;

/**
 * Turns an RFC 9457 problem document (or any other error answer) into a {@link ServiceProblem}, and
 * the challenge of RFC 9470 into {@link StepUpNeeded}.
 */
public class ProblemMapper implements ResponseExceptionMapper<RuntimeException> {

  @Override
  public boolean handles(int status, MultivaluedMap<String, Object> headers) {
    return status >= 400;
  }

  @Override
  public RuntimeException toThrowable(Response response) {
    return wantsStepUp(response)
        ? new StepUpNeeded(detail(response))
        : new ServiceProblem(response.getStatus(), detail(response));
  }

  private static boolean wantsStepUp(Response response) {
    String challenge = response.getHeaderString(HttpHeaders.WWW_AUTHENTICATE);
    return response.getStatus() == 401
        && challenge != null
        && challenge.contains("error=\"insufficient_user_authentication\"");
  }

  private static String detail(Response response) {
    String fallback = "no reason given";
    String body = response.hasEntity() ? response.readEntity(String.class) : null;
    if (body == null || body.isBlank()) {
      return fallback;
    }
    try {
      Problem problem = Json.read(body, LenientProblem.class).toProblem(response.getStatus());
      if (problem.detail() != null && !problem.detail().isBlank()) {
        return problem.detail();
      }
      return problem.title() != null && !problem.title().isBlank() ? problem.title() : fallback;
    } catch (UndecodableEvent e) {
      // Not a problem document; its body is not for people's eyes.
      return fallback;
    }
  }

  /** A problem document whose status may be missing. */
  record LenientProblem(String type, String title, Integer status, String detail, String instance) {
    Problem toProblem(int httpStatus) {
      return new Problem(type, title, status == null ? httpStatus : status, detail, instance);
    }
  }
}
