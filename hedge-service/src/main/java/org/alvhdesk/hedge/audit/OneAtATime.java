package org.alvhdesk.hedge.audit;

import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;

/**
 * Work that is never done twice at the same time: whoever asks while it is being done waits for the
 * next time, together with all others who do, so that no answer is older than its question.
 */
final class OneAtATime<T> {
  private final Supplier<Uni<T>> work;
  private Uni<T> running;
  private Uni<T> next;

  OneAtATime(Supplier<Uni<T>> work) {
    this.work = work;
  }

  /** The answer of work that begins after this call. */
  synchronized Uni<T> ask() {
    if (next == null) {
      Uni<Void> before = running == null ? Uni.createFrom().voidItem() : ended(running);
      next = before.chain(this::begin).onTermination().invoke(this::end).memoize().indefinitely();
    }
    return next;
  }

  private static Uni<Void> ended(Uni<?> earlier) {
    return earlier.replaceWithVoid().onFailure().recoverWithNull();
  }

  private synchronized Uni<T> begin() {
    running = next;
    next = null;
    return work.get();
  }

  private synchronized void end() {
    running = null;
  }
}
