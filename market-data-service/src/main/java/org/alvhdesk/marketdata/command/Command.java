package org.alvhdesk.marketdata.command;

import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import org.alvhdesk.approval.Actor;
import org.alvhdesk.approval.ContentHash;
import org.alvhdesk.contracts.Json;
import org.alvhdesk.kit.problem.Problems;

/**
 * What somebody wants done.
 *
 * @param key of {@link #KEY_HEADER}; null where repeating is the caller's own affair
 * @param subject method and path
 * @param requestHash SHA-256 of all that was sent, 64 hexadecimal digits
 * @param detail what was sent, for people
 */
public record Command(
    Actor actor, String key, String action, String subject, String requestHash, String detail) {
  /** The header whose value makes repeating safe. */
  public static final String KEY_HEADER = "Idempotency-Key";

  private static final int LONGEST_KEY = 200;
  private static final int LONGEST_DETAIL = 2_000;

  /**
   * A command whose content is one document.
   *
   * @param body written as JSON; null for none
   */
  public static Command of(
      Actor actor, String key, String action, String method, UriInfo uri, Object body) {
    String sent = body == null ? "" : Json.write(body);
    return new Command(
        actor,
        key,
        action,
        method + " " + uri.getRequestUri().getRawPath(),
        ContentHash.of(sent.getBytes(StandardCharsets.UTF_8)),
        sent);
  }

  /**
   * @throws jakarta.ws.rs.WebApplicationException 400 for a key that is too long
   */
  public Command {
    if (key != null && key.isBlank()) {
      key = null;
    }
    if (key != null && key.length() > LONGEST_KEY) {
      throw Problems.problem(400, KEY_HEADER + " may have at most " + LONGEST_KEY + " characters.");
    }
    if (!ContentHash.isWellFormed(requestHash)) {
      throw new IllegalArgumentException("no SHA-256: " + requestHash);
    }
    if (detail.length() > LONGEST_DETAIL) {
      detail = detail.substring(0, LONGEST_DETAIL) + " ...";
    }
  }

  /** The path alone, for problem documents. */
  String path() {
    return subject.substring(subject.indexOf(' ') + 1);
  }
}
