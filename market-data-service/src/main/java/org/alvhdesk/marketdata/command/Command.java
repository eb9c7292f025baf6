package org.alvhdesk.marketdata.command;

import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.alvhdesk.approval.Actor;
import org.alvhdesk.approval.ContentHash;
import org.alvhdesk.contracts.Json;
import org.alvhdesk.kit.command.IdempotencyKey;

/**
 * What somebody wants done.
 *
 * @param key of {@link #KEY_HEADER}; empty where repeating is the caller's own affair
 * @param subject method and path
 * @param requestHash SHA-256 of all that was sent, 64 hexadecimal digits
 * @param detail what was sent, for people
 */
public record Command(
    Actor actor,
    Optional<IdempotencyKey> key,
    String action,
    String subject,
    String requestHash,
    String detail) {
  /** The header whose value makes repeating safe. */
  public static final String KEY_HEADER = IdempotencyKey.HEADER;

  private static final int LONGEST_DETAIL = 2_000;

  /**
   * A command whose content is one document.
   *
   * @param key as it was sent; null for none
   * @param body written as JSON; null for none
   * @throws jakarta.ws.rs.WebApplicationException 400 for a key that is too long
   */
  public static Command of(
      Actor actor, String key, String action, String method, UriInfo uri, Object body) {
    String sent = body == null ? "" : Json.write(body);
    String subject = method + " " + uri.getRequestUri().getRawPath();
    return new Command(
        actor,
        IdempotencyKey.of(key, actor.name(), subject),
        action,
        subject,
        ContentHash.of(sent.getBytes(StandardCharsets.UTF_8)),
        sent);
  }

  public Command {
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
