package org.alvhdesk.quant.statistics;

import java.util.Objects;
import java.util.function.Function;

/**
 * A statistic, or the reason why the data do not give one.
 *
 * @param <T> the statistic; every number in it is finite
 */
public sealed interface Estimate<T> {

  /** The statistic. */
  record Known<T>(T value) implements Estimate<T> {
    /**
     * @throws NullPointerException without a value
     */
    public Known {
      Objects.requireNonNull(value, "value");
    }
  }

  /** No statistic. */
  record Refused<T>(Refusal reason) implements Estimate<T> {
    /**
     * @throws NullPointerException without a reason
     */
    public Refused {
      Objects.requireNonNull(reason, "reason");
    }
  }

  /** Something computed from the statistic; a refusal stays. */
  default <R> Estimate<R> map(Function<? super T, ? extends R> f) {
    return flatMap(value -> new Known<>(f.apply(value)));
  }

  /** Something computed from the statistic that may itself be refused. */
  default <R> Estimate<R> flatMap(Function<? super T, Estimate<R>> f) {
    return switch (this) {
      case Known<T>(T value) -> f.apply(value);
      case Refused<T>(Refusal reason) -> new Refused<>(reason);
    };
  }

  /**
   * The statistic where the caller knows that there is one.
   *
   * @throws IllegalStateException with the reason when there is none
   */
  default T orThrow() {
    return switch (this) {
      case Known<T>(T value) -> value;
      case Refused<T>(Refusal reason) -> throw new IllegalStateException(reason.text());
    };
  }
}
