package org.alvhdesk.strategy.input;

import java.time.Instant;
import java.util.Objects;
import java.util.OptionalDouble;
import org.alvhdesk.market.Quality;
import org.alvhdesk.quant.indicator.Reading;
import org.alvhdesk.quant.vol.measure.Measured;
import org.alvhdesk.strategy.trace.Texts;
import org.alvhdesk.strategy.trace.TraceBuilder;

/**
 * One number a rule looks at, or the reason why there is none, with what a trace must say of it.
 *
 * @param name such as {@code CM30}
 * @param unit such as {@code points}
 * @param decimals decimals shown in the trace, 0 or more; the rule compares the number itself
 * @param value the number in that unit
 * @param asOf market time of the number, or of the attempt to read it
 */
public record Observed(
    String name, String unit, int decimals, Measured value, Instant asOf, Quality quality) {
  /**
   * @throws IllegalArgumentException without a name or unit, or with negative decimals
   */
  public Observed {
    Objects.requireNonNull(value, "value of " + name);
    Objects.requireNonNull(asOf, "asOf of " + name);
    Objects.requireNonNull(quality, "quality of " + name);
    if (name.isBlank() || unit.isBlank() || decimals < 0) {
      throw new IllegalArgumentException(
          "an input needs a name, a unit and decimals of 0 or more: '"
              + name
              + "', '"
              + unit
              + "', "
              + decimals);
    }
  }

  /** The same from an indicator's reading. */
  public static Observed of(
      String name,
      String unit,
      int decimals,
      Reading<Double> reading,
      Instant asOf,
      Quality quality) {
    Measured measured =
        switch (reading) {
          case Reading.Value<Double>(Double v) -> Measured.of(v);
          case Reading.NoData<Double>(var reason) -> Measured.none(reason.text());
        };
    return new Observed(name, unit, decimals, measured, asOf, quality);
  }

  /** The number, or empty. */
  public OptionalDouble number() {
    return value.asOptional();
  }

  /** Why there is no number; empty text when there is one. */
  public String missing() {
    return value instanceof Measured.NoData(String reason) ? name + ": " + reason : "";
  }

  /** Adds it to a trace: the number, or {@code no data: } and the reason. */
  public TraceBuilder in(TraceBuilder trace) {
    String text =
        switch (value) {
          case Measured.Value(double v) -> Texts.fixed(v, decimals);
          case Measured.NoData(String reason) -> "no data: " + reason;
        };
    return trace.input(name, text, unit, asOf, quality);
  }
}
