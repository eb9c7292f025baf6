package org.alvhdesk.quant.vol.measure;

import java.util.OptionalDouble;

/** A number, or the reason why there is none. */
public sealed interface Measured {
  /**
   * A finite number in the unit that the method returning it names.
   *
   * @param value the number
   */
  record Value(double value) implements Measured {
    public Value {
      if (!(Math.abs(value) < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException("a measured value must be finite, was " + value);
      }
    }
  }

  /**
   * No number.
   *
   * @param reason what was missing, for a person
   */
  record NoData(String reason) implements Measured {}

  /** A value. */
  static Measured of(double value) {
    return new Value(value);
  }

  /** No data because of {@code reason}. */
  static Measured none(String reason) {
    return new NoData(reason);
  }

  /** The value, or empty. */
  default OptionalDouble asOptional() {
    return this instanceof Value(double v) ? OptionalDouble.of(v) : OptionalDouble.empty();
  }
}
