package org.alvhdesk.hedge.command;

import java.util.Locale;
import org.alvhdesk.approval.Ruling.Refused;
import org.alvhdesk.contracts.Json;
import org.alvhdesk.contracts.rest.Problem;

/**
 * The answer to a command, as it is stored for its repetition.
 *
 * @param body JSON
 */
public record Answer(int status, String body) {
  private static final int OK = 200;

  /** The state after the command. */
  public static Answer ok(Object view) {
    return new Answer(OK, Json.write(view));
  }

  /** A problem whose type names the reason, such as {@code /problems/is-submitter}. */
  public static Answer refused(Refused refused, String path) {
    String name = refused.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return problem(refused.reason().status(), "/problems/" + name, refused.text(), path);
  }

  /** A problem document; {@code type} names the kind of problem. */
  public static Answer problem(int status, String type, String detail, String path) {
    String title =
        switch (status) {
          case 400 -> "Bad Request";
          case 403 -> "Forbidden";
          case 404 -> "Not Found";
          case 409 -> "Conflict";
          case 422 -> "Unprocessable Content";
          default -> "Error";
        };
    return new Answer(status, Json.write(new Problem(type, title, status, detail, path)));
  }

  boolean isProblem() {
    return status != OK;
  }
}
