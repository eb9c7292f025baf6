package org.alvhdesk.quant.indicator;

/**
 * One number in, at most one number out: the arithmetic of an indicator, without dates and without
 * policy. Not thread-safe. Inputs must be finite and at most {@value #LARGEST} in size, so that no
 * sum can overflow and no NaN can arise.
 *
 * @param <S> immutable record of the complete state: a kernel restored from it continues with the
 *     same bits
 */
public interface Kernel<S> {
  /** Largest magnitude of an input. */
  double LARGEST = 1e15;

  /**
   * Takes the next value.
   *
   * @throws IllegalArgumentException when it is not finite or larger than {@link #LARGEST}
   */
  void accept(double x);

  /** Whether {@link #value()} is defined. */
  boolean ready();

  /**
   * The current value, in the unit of the class.
   *
   * @throws IllegalStateException when not {@link #ready()}
   */
  double value();

  /** Forgets everything. */
  void reset();

  /** The complete state. */
  S state();

  /** The value itself, when a kernel may take it. */
  static double checked(double x) {
    if (!(Math.abs(x) <= LARGEST)) {
      throw new IllegalArgumentException(
          "value must be a finite number of at most " + LARGEST + " in size: " + x);
    }
    return x;
  }

  /** A period, when it is at least {@code least}. */
  static int checkedPeriod(int period, int least) {
    if (period < least || period > 100_000) {
      throw new IllegalArgumentException("period must be " + least + " to 100000 bars: " + period);
    }
    return period;
  }

  /** The error of a value read too early. */
  static IllegalStateException notReady(Object kernel) {
    return new IllegalStateException(
        kernel.getClass().getSimpleName() + " has no value yet: ask ready() first");
  }
}
