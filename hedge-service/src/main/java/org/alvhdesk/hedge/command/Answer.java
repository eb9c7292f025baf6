package org.alvhdesk.hedge.command;

import io.smallrye.mutiny.Uni;
import java.util.Locale;
import java.util.Optional;
import org.alvhdesk.approval.Refusal;
import org.alvhdesk.approval.Ruling.Refused;
import org.alvhdesk.approval.StepUp;
import org.alvhdesk.contracts.Json;
import org.alvhdesk.contracts.rest.Problem;
import org.alvhdesk.kit.problem.StepUpRequired;

/**
 * The answer to a command, as it is stored for its repetition.
 *
 * @param body JSON
 * @param problem what was refused just now; empty when nothing was, or when it is a repetition
 */
public record Answer(int status, String body, Optional<Problem> problem) {
  private static final int OK = 200;

  /** As it was answered before. */
  static Answer repeated(int status, String body) {
    return new Answer(status, body, Optional.empty());
  }

  /** The state after the command. */
  public static Answer ok(Object view) {
    return new Answer(OK, Json.write(view), Optional.empty());
  }

  /**
   * The answer to a refusal: a problem, or a failure with {@link StepUpRequired} when a second
   * factor is needed; nothing is stored then, so that the same key serves the next try.
   */
  public static Uni<Answer> to(Refused refused, String path) {
    return refused.reason() == Refusal.STEP_UP_REQUIRED
        ? Uni.createFrom()
            .failure(new StepUpRequired(refused.text(), StepUp.SECOND_FACTOR, StepUp.MAX_AGE))
        : Uni.createFrom().item(refused(refused, path));
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
          case 503 -> "Service Unavailable";
          default -> "Error";
        };
    return of(new Problem(type, title, status, detail, path));
  }

  /** A problem document as an answer. */
  static Answer of(Problem problem) {
    return new Answer(problem.status(), Json.write(problem), Optional.of(problem));
  }

  boolean isProblem() {
    return status != OK;
  }
}
