package org.alvhdesk.kit.trace;

import io.opentelemetry.context.Context;
import io.quarkus.opentelemetry.runtime.QuarkusContextStorage;
import io.quarkus.vertx.core.runtime.VertxMDC;
import java.util.Optional;

/**
 * Where a piece of work comes from. Work changes threads and Vert.x contexts on its way (a step
 * waits for its slices and goes on where the last one arrived), so it takes its origin along
 * instead of asking the thread.
 *
 * @param trace trace that it belongs to; the root context when it is not traced
 * @param correlation id of the fact or request that caused it, empty when nothing did
 */
public record Origin(Context trace, Optional<String> correlation) {
  /** Key of the correlation in the log's mapped diagnostic context. */
  public static final String CORRELATION = "correlation";

  /** What the caller's thread is doing, caused by {@code correlation}. */
  public static Origin here(String correlation) {
    return new Origin(Context.current(), Optional.of(correlation));
  }

  /** What the caller's thread is doing. */
  public static Origin here() {
    return new Origin(Context.current(), Optional.empty());
  }

  /** Makes {@code vertx}, a context made for this work alone, part of the trace and of the log. */
  public void enter(io.vertx.core.Context vertx) {
    if (trace != Context.root()) {
      // Never closed: the Vert.x context ends with the work.
      QuarkusContextStorage.INSTANCE.attach(vertx, trace);
    }
    correlation.ifPresent(id -> VertxMDC.INSTANCE.put(CORRELATION, id, vertx));
  }
}
