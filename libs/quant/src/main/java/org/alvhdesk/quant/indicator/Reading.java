package org.alvhdesk.quant.indicator;

import java.util.Objects;
import java.util.function.Function;

/**
 * What an indicator says about one session: a value, or the reason why there is none. There is no
 * way to read a missing value as a number or as {@code false}: callers switch over both cases.
 *
 * @param <T> the value; its unit is stated by the method that returns the reading
 */
public sealed interface Reading<T> {

  /**
   * No answer for this session.
   *
   * @param reason why
   */
  record NoData<T>(NoDataReason reason) implements Reading<T> {
    /**
     * @throws NullPointerException without a reason
     */
    public NoData {
      Objects.requireNonNull(reason, "reason");
    }
  }

  /**
   * An answer.
   *
   * @param value never null; a number in it is always finite
   */
  record Value<T>(T value) implements Reading<T> {
    /**
     * @throws NullPointerException without a value
     */
    public Value {
      Objects.requireNonNull(value, "value");
    }
  }

  /** The same reading of something computed from the value; no data stays no data. */
  default <R> Reading<R> map(Function<? super T, ? extends R> f) {
    return switch (this) {
      case NoData<T>(NoDataReason reason) -> new NoData<>(reason);
      case Value<T>(T value) -> new Value<>(f.apply(value));
    };
  }

  /** The reading computed from the value, which may itself be no data. */
  default <R> Reading<R> flatMap(Function<? super T, Reading<R>> f) {
    return switch (this) {
      case NoData<T>(NoDataReason reason) -> new NoData<>(reason);
      case Value<T>(T value) -> f.apply(value);
    };
  }

  /** True when there is no answer. Says nothing about the value of an answer. */
  default boolean isNoData() {
    return this instanceof NoData<T>;
  }
}
