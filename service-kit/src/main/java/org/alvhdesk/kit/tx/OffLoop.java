package org.alvhdesk.kit.tx;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.function.Supplier;

/**
 * Arithmetic that would hold an event loop up. It runs on a worker while its transaction waits, and
 * the transaction goes on in its own context, as Hibernate Reactive wants it.
 */
public final class OffLoop {
  private OffLoop() {}

  /** Runs {@code work}, which must not touch the session. */
  public static Uni<Void> run(Runnable work) {
    return supply(
        () -> {
          work.run();
          return null;
        });
  }

  /** What {@code work} gives, which must not touch the session. */
  public static <T> Uni<T> supply(Supplier<T> work) {
    return Uni.createFrom()
        .completionStage(
            () -> {
              Context context = Vertx.currentContext();
              return context.executeBlocking(work::get, false).toCompletionStage();
            });
  }
}
