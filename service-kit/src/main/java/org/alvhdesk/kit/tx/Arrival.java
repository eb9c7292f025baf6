package org.alvhdesk.kit.tx;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * Waits for a fact that this instance hears itself, or that another instance of the service has
 * heard and stored: it is handed over in memory at once in the first case, and found in the
 * database within a moment in the second.
 */
public final class Arrival {
  private static final Duration EVERY = Duration.ofMillis(250);

  private Arrival() {}

  /**
   * What {@code here} is completed with.
   *
   * @param look looks into the database and completes {@code here} when the fact is there; asked at
   *     once and then again until it is. Its failure is the answer's
   */
  public static <T> Uni<T> of(CompletableFuture<T> here, Uni<Void> look) {
    // Copies: a subscription that is cancelled must not cancel what others wait for.
    Uni<T> heard = Uni.createFrom().completionStage(() -> here.copy());
    Uni<T> found =
        look.map(ignored -> here.isDone())
            .repeat()
            .withDelay(EVERY)
            .until(done -> done)
            .collect()
            .last()
            .chain(() -> Uni.createFrom().completionStage(here.copy()));
    return Uni.combine().any().of(heard, found);
  }
}
