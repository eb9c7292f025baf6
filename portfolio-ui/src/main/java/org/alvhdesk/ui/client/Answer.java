package org.alvhdesk.ui.client;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.function.Function;

/** What a service said, or that it said nothing. A page renders each of the four. */
public sealed interface Answer<T> {

  /** The service answered. */
  record Ok<T>(T body) implements Answer<T> {}

  /** The service answered that there is no such thing (404); detail is its own sentence. */
  record Absent<T>(Service service, String detail) implements Answer<T> {}

  /** The service refused; detail is the problem document's, fit to be shown. */
  record Refused<T>(Service service, int status, String detail) implements Answer<T> {}

  /** The service does not answer; why in a few words. */
  record Down<T>(Service service, String why) implements Answer<T> {}

  /** The value when there is one. */
  default Optional<T> value() {
    return this instanceof Ok<T>(T body) ? Optional.of(body) : Optional.empty();
  }

  /** The value mapped, or the same reason for its absence. */
  default <U> Answer<U> map(Function<T, U> mapper) {
    return switch (this) {
      case Ok<T>(T body) -> new Ok<>(mapper.apply(body));
      case Absent<T>(Service service, String detail) -> new Absent<>(service, detail);
      case Refused<T>(Service service, int status, String detail) ->
          new Refused<>(service, status, detail);
      case Down<T>(Service service, String why) -> new Down<>(service, why);
    };
  }

  /** What the next call answers, or the same reason for the absence of what it needs. */
  default <U> Uni<Answer<U>> then(Function<T, Uni<Answer<U>>> next) {
    return switch (this) {
      case Ok<T>(T body) -> next.apply(body);
      case Absent<T>(Service service, String detail) ->
          Uni.createFrom().item(new Absent<>(service, detail));
      case Refused<T>(Service service, int status, String detail) ->
          Uni.createFrom().item(new Refused<>(service, status, detail));
      case Down<T>(Service service, String why) -> Uni.createFrom().item(new Down<>(service, why));
    };
  }

  /** HTTP status of a page that is about this value alone. */
  default int status() {
    return switch (this) {
      case Ok<T> ok -> 200;
      case Absent<T> absent -> 404;
      case Refused<T> refused -> refused.status();
      case Down<T> down -> 502;
    };
  }

  /** Why there is no value, as a sentence for the page; empty when there is one. */
  default String problem() {
    return switch (this) {
      case Ok<T> ok -> "";
      case Absent<T>(Service service, String detail) -> detail;
      case Refused<T>(Service service, int status, String detail) ->
          service.label() + " refused (" + status + "): " + detail;
      case Down<T>(Service service, String why) ->
          service.label() + " does not answer (" + why + ").";
    };
  }
}
