package org.alvhdesk.quant.pricing;

import java.util.OptionalDouble;

/** An implied volatility, or the reason why there is none. */
public sealed interface VolResult {
  /**
   * @param vol decimal per square-root year
   */
  record Found(double vol) implements VolResult {}

  /**
   * @param reason never {@link VolReason#NONE}
   */
  record Missing(VolReason reason) implements VolResult {}

  /** The volatility where only its presence matters. */
  default OptionalDouble toOptional() {
    return switch (this) {
      case Found found -> OptionalDouble.of(found.vol);
      case Missing missing -> OptionalDouble.empty();
    };
  }

  /** {@link VolReason#NONE} when found. */
  default VolReason reason() {
    return switch (this) {
      case Found found -> VolReason.NONE;
      case Missing missing -> missing.reason;
    };
  }
}
