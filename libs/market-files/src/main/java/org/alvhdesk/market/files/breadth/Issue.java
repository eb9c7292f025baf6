package org.alvhdesk.market.files.breadth;

import java.util.OptionalDouble;
import org.alvhdesk.market.files.text.Numbers;

/** Numbers of issues. */
final class Issue {
  private Issue() {}

  /** A whole number, not negative; empty when {@code text} is none. */
  static OptionalDouble count(String text) {
    OptionalDouble value = Numbers.of(text);
    boolean whole =
        value.isPresent()
            && value.getAsDouble() >= 0
            && value.getAsDouble() < 1e6
            && value.getAsDouble() == StrictMath.rint(value.getAsDouble());
    return whole ? value : OptionalDouble.empty();
  }
}
