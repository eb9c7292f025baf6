package org.alvhdesk.kit.trace;

import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The {@code traceparent} of W3C Trace Context, level 1: what a fact carries from its writer on.
 */
public final class TraceParent {
  /** Name of the Kafka header and of the HTTP header. */
  public static final String HEADER = "traceparent";

  private TraceParent() {}

  /** The value for what is done in {@code trace}; empty when that is not traced. */
  public static Optional<String> of(Context trace) {
    Map<String, String> carrier = new HashMap<>();
    W3CTraceContextPropagator.getInstance().inject(trace, carrier, Map::put);
    return Optional.ofNullable(carrier.get(HEADER));
  }
}
