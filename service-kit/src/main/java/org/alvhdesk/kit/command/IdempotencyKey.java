package org.alvhdesk.kit.command;

import java.util.Optional;
import org.alvhdesk.contracts.rest.Problem;
import org.alvhdesk.kit.problem.Problems;

/**
 * What makes a command safe to repeat: the same key of the same caller for the same thing is the
 * same command, and gets the answer it got first. How answers are ordered and kept is each
 * service's own, since one does its work in one transaction and another does not.
 *
 * @param value as the caller sent it
 * @param caller user name
 * @param subject what the command is sent to: a path, or method and path
 */
public record IdempotencyKey(String value, String caller, String subject) {
  /** The header it is sent in. */
  public static final String HEADER = "Idempotency-Key";

  private static final int LONGEST = 200;
  private static final int UNPROCESSABLE = 422;

  /**
   * @throws jakarta.ws.rs.WebApplicationException 400 for a key that is too long
   * @throws IllegalArgumentException for a blank one
   */
  public IdempotencyKey {
    if (value.isBlank()) {
      throw new IllegalArgumentException("a blank key is none");
    }
    if (value.length() > LONGEST) {
      throw Problems.problem(400, HEADER + " may have at most " + LONGEST + " characters.");
    }
  }

  /**
   * The key of a request; empty when it was sent none, or a blank one.
   *
   * @throws jakarta.ws.rs.WebApplicationException 400 for a key that is too long
   */
  public static Optional<IdempotencyKey> of(String sent, String caller, String subject) {
    return sent == null || sent.isBlank()
        ? Optional.empty()
        : Optional.of(new IdempotencyKey(sent, caller, subject));
  }

  /** The text that every instance locks, so that the same command waits for its first answer. */
  public String lock() {
    return String.join("\n", value, caller, subject);
  }

  /**
   * The refusal of a key that was used with another content.
   *
   * @param path of the request
   */
  public static Problem reused(String path) {
    return new Problem(
        "/problems/idempotency-key-reused",
        "Unprocessable Content",
        UNPROCESSABLE,
        "This Idempotency-Key was used with another content. Use a new key for a new command.",
        path);
  }
}
