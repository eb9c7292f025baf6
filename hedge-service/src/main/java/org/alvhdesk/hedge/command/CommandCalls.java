package org.alvhdesk.hedge.command;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import org.alvhdesk.approval.Actor;
import org.alvhdesk.approval.ContentHash;
import org.alvhdesk.contracts.Json;
import org.alvhdesk.hedge.refusal.RefusedCommands;
import org.alvhdesk.kit.command.IdempotencyKey;
import org.alvhdesk.kit.problem.Problems;
import org.alvhdesk.kit.tx.Transactions;
import org.hibernate.PessimisticLockException;
import org.hibernate.exception.LockTimeoutException;

/**
 * How every command of this service runs: by somebody who still holds the roles of the token, in
 * one transaction, once per key, 503 on a busy book.
 */
@ApplicationScoped
public class CommandCalls {
  /** The header whose value makes repeating safe. */
  public static final String KEY_HEADER = IdempotencyKey.HEADER;

  private final Transactions transactions;
  private final Idempotency idempotency;
  private final RolesCheck roles;
  private final RefusedCommands refused;

  CommandCalls(
      Transactions transactions,
      Idempotency idempotency,
      RolesCheck roles,
      RefusedCommands refused) {
    this.transactions = transactions;
    this.idempotency = idempotency;
    this.roles = roles;
    this.refused = refused;
  }

  /**
   * Runs {@code work} in one transaction of the caller's context and answers.
   *
   * @param key of {@link #KEY_HEADER}, may be null or blank: then nothing is remembered
   * @param body what was sent: the same key with another is refused with 422
   * @throws jakarta.ws.rs.WebApplicationException 400 for a key that is too long
   */
  public Uni<Response> run(
      String key, Actor caller, String path, Object body, Supplier<Uni<Answer>> work) {
    String requestHash = ContentHash.of(Json.write(body).getBytes(StandardCharsets.UTF_8));
    Optional<IdempotencyKey> once = IdempotencyKey.of(key, caller.name(), path);
    return roles
        .of(caller, path)
        .chain(
            barred ->
                transactions.run(
                    () ->
                        barred
                            .map(answer -> Uni.createFrom().item(answer))
                            .orElseGet(() -> idempotency.once(once, requestHash, work))
                            .call(answer -> keepRefusal(caller, path, answer))))
        .map(CommandCalls::response)
        .onFailure(CommandCalls::isLockTimeout)
        .recoverWithItem(() -> busy(path));
  }

  private Uni<Void> keepRefusal(Actor caller, String path, Answer answer) {
    return answer
        .problem()
        .filter(RefusedCommands::isKept)
        .map(problem -> refused.keep(caller, path, problem))
        .orElseGet(() -> Uni.createFrom().voidItem());
  }

  private static boolean isLockTimeout(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof LockTimeoutException || t instanceof PessimisticLockException) {
        return true;
      }
    }
    return false;
  }

  private static Response busy(String path) {
    return Response.fromResponse(
            Problems.response(
                503, "The book is busy; nothing was changed. Send the same again.", path))
        .header(HttpHeaders.RETRY_AFTER, 1)
        .build();
  }

  /** {@code answer} over HTTP. */
  public static Response response(Answer answer) {
    return Response.status(answer.status())
        .type(answer.isProblem() ? Problems.MEDIA_TYPE : MediaType.APPLICATION_JSON)
        .entity(answer.body())
        .build();
  }
}
