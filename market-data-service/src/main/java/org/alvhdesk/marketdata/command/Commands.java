package org.alvhdesk.marketdata.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.alvhdesk.contracts.rest.Problem;
import org.alvhdesk.kit.command.IdempotencyKey;
import org.alvhdesk.kit.problem.Problems;
import org.alvhdesk.kit.tx.OffLoop;
import org.alvhdesk.marketdata.command.StoredAnswers.Stored;
import org.alvhdesk.marketdata.command.StoredAnswers.Turn;

/**
 * How every command of this service runs. Before anything is done a line of the audit says who asks
 * for what; after it another says what came of it. With a key the answer is kept, and the same key
 * of the same caller for the same path gets it again; with another content it is refused with 422.
 *
 * <p>What is done has transactions of its own (docs/decisions/0017), so a crash between it and its
 * answer leaves a line ASKED without an end, and the same command is done again when it is
 * repeated: each of them is such that twice is as once.
 */
@ApplicationScoped
public class Commands {
  /** Each holds a connection of the pool while it runs: some must be left for what it does. */
  private static final int AT_ONCE = 3;

  private static final int PATIENCE_SECONDS = 10;
  private static final int FIRST_ERROR = 400;

  /** What is no fault of the caller's is not kept: the same key serves the next try. */
  private static final int FIRST_FAULT = 500;

  /** What the first answer is sent as, by Quarkus. */
  private static final String JSON = "application/json;charset=UTF-8";

  private final Semaphore places = new Semaphore(AT_ONCE, true);
  private final CommandAudit audit;
  private final StoredAnswers answers;
  private final ObjectMapper json;

  Commands(CommandAudit audit, StoredAnswers answers, ObjectMapper json) {
    this.audit = audit;
    this.answers = answers;
    this.json = json;
  }

  /** Does {@code work}, which may block and may fail with a problem, and answers. */
  public Response run(Command command, Supplier<Response> work) {
    Entered entered = enter(command);
    if (entered.repeated.isPresent()) {
      return entered.repeated.get();
    }
    Response answer;
    try {
      answer = work.get();
    } catch (WebApplicationException e) {
      answer = said(command, e);
    } catch (RuntimeException e) {
      entered.failed(e);
      throw e;
    }
    return entered.answered(answer);
  }

  /** The same of what does not block; {@code work} runs in the caller's context. */
  public Uni<Response> runReactive(Command command, Supplier<Uni<Response>> work) {
    return OffLoop.call(() -> enter(command))
        .chain(
            entered ->
                entered
                    .repeated
                    .map(answer -> Uni.createFrom().item(answer))
                    .orElseGet(
                        () ->
                            Uni.createFrom()
                                .<Response>deferred(work::get)
                                .onFailure(WebApplicationException.class)
                                .recoverWithItem(e -> said(command, (WebApplicationException) e))
                                .onFailure()
                                .call(e -> OffLoop.run(() -> entered.failed(e)))
                                .chain(answer -> OffLoop.call(() -> entered.answered(answer)))));
  }

  /** A refusal as the problem mappers of the kit would send it. */
  private static Response said(Command command, WebApplicationException e) {
    Response answer = e.getResponse();
    return answer.getEntity() instanceof Problem problem
        ? said(problem, command)
        : Problems.response(answer.getStatus(), e.getMessage(), command.path());
  }

  private static Response said(Problem problem, Command command) {
    return Problems.response(
        problem.type(), problem.status(), problem.title(), problem.detail(), command.path());
  }

  private Entered enter(Command command) {
    try {
      if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw Problems.problem(
            503, "Other commands are being done; nothing was changed. Send the same again.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Problems.problem(503, "The service is stopping. Send the same again.");
    }
    Entered entered = new Entered(command);
    try {
      entered.begin();
      return entered;
    } catch (RuntimeException e) {
      entered.leave();
      throw e;
    }
  }

  /** One command between its two lines of the audit. */
  private final class Entered {
    private final Command command;
    private Turn turn;
    private Optional<Response> repeated = Optional.empty();
    private boolean left;

    private Entered(Command command) {
      this.command = command;
    }

    private void begin() {
      if (command.key().isPresent()) {
        turn = answers.turn(command.key().get());
        repeated = turn.before().map(this::again);
      }
      if (repeated.isPresent()) {
        leave();
      } else {
        audit.append(command, "ASKED", command.detail());
      }
    }

    private Response again(Stored stored) {
      if (!stored.requestHash().equals(command.requestHash())) {
        return said(IdempotencyKey.reused(command.path()), command);
      }
      Response.ResponseBuilder answer =
          Response.status(stored.status()).type(stored.mediaType()).entity(stored.body());
      return stored.location() == null
          ? answer.build()
          : answer.location(URI.create(stored.location())).build();
    }

    private Response answered(Response answer) {
      try {
        audit.append(
            command, answer.getStatus() < FIRST_ERROR ? "DONE" : "REFUSED", outcome(answer));
        if (turn != null && answer.getStatus() < FIRST_FAULT) {
          turn.keep(stored(answer));
        }
        return answer;
      } finally {
        leave();
      }
    }

    private void failed(Throwable e) {
      try {
        audit.append(command, "REFUSED", "500 " + e);
      } finally {
        leave();
      }
    }

    private void leave() {
      if (left) {
        return;
      }
      left = true;
      try {
        if (turn != null) {
          turn.close();
        }
      } finally {
        places.release();
      }
    }

    private String outcome(Response answer) {
      return answer.getStatus()
          + (answer.getEntity() instanceof Problem problem ? " " + problem.detail() : "")
          + (answer.getLocation() == null ? "" : " " + answer.getLocation());
    }

    private Stored stored(Response answer) {
      return new Stored(
          command.requestHash(),
          answer.getStatus(),
          answer.getLocation() == null ? null : answer.getLocation().toString(),
          answer.getMediaType() == null ? JSON : answer.getMediaType().toString(),
          text(answer.getEntity()));
    }
  }

  private String text(Object entity) {
    try {
      return json.writeValueAsString(entity);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an answer that is no JSON: " + entity, e);
    }
  }
}
