package org.alvhdesk.strategy.input;

import java.time.Instant;
import java.util.Objects;
import java.util.stream.Collectors;
import org.alvhdesk.market.Quality;
import org.alvhdesk.quant.indicator.Reading;
import org.alvhdesk.quant.indicator.Signal;
import org.alvhdesk.quant.vol.measure.VxTermStructure;
import org.alvhdesk.strategy.trace.Texts;
import org.alvhdesk.strategy.trace.TraceBuilder;
import org.alvhdesk.strategy.trace.Verdict;

/**
 * One yes-or-no a rule looks at, or the reason why nobody knows.
 *
 * @param name the statement, such as {@code VX1 above VX2}
 * @param verdict FIRED for yes, NOT_FIRED for no, NO_DATA when it could not be tested
 * @param detail the numbers it was decided on, or the reason why there are none
 * @param asOf market time of the answer
 */
public record Answer(String name, Verdict verdict, String detail, Instant asOf, Quality quality) {
  /**
   * @throws IllegalArgumentException without a name
   */
  public Answer {
    Objects.requireNonNull(verdict, "verdict of " + name);
    Objects.requireNonNull(detail, "detail of " + name);
    Objects.requireNonNull(asOf, "asOf of " + name);
    Objects.requireNonNull(quality, "quality of " + name);
    if (name.isBlank()) {
      throw new IllegalArgumentException("an answer needs a name");
    }
  }

  /** A known yes or no. */
  public static Answer of(String name, boolean yes, String detail, Instant asOf, Quality quality) {
    return new Answer(name, yes ? Verdict.FIRED : Verdict.NOT_FIRED, detail, asOf, quality);
  }

  /** Nobody knows, because of {@code reason}. */
  public static Answer unknown(String name, String reason, Instant asOf, Quality quality) {
    return new Answer(name, Verdict.NO_DATA, reason, asOf, quality);
  }

  /** What an indicator's signal says; its numbers become the detail. */
  public static Answer of(String name, Reading<Signal> reading, Instant asOf, Quality quality) {
    return switch (reading) {
      case Reading.Value<Signal>(Signal signal) ->
          of(
              name,
              signal.on(),
              signal.inputs().stream()
                  .map(i -> i.name() + " " + Texts.fixed(i.value(), 4))
                  .collect(Collectors.joining(", ")),
              asOf,
              quality);
      case Reading.NoData<Signal>(var reason) -> unknown(name, reason.text(), asOf, quality);
    };
  }

  /** What a flag of the VX curve says; {@code detail} holds its numbers or what is missing. */
  public static Answer of(
      String name, VxTermStructure.Flag flag, String detail, Instant asOf, Quality quality) {
    Verdict verdict =
        switch (flag) {
          case YES -> Verdict.FIRED;
          case NO -> Verdict.NOT_FIRED;
          case NO_DATA -> Verdict.NO_DATA;
        };
    return new Answer(name, verdict, detail, asOf, quality);
  }

  /** True for a known yes. */
  public boolean yes() {
    return verdict == Verdict.FIRED;
  }

  /** True for a known no; unknown is neither. */
  public boolean no() {
    return verdict == Verdict.NOT_FIRED;
  }

  /** True when nobody knows. */
  public boolean isUnknown() {
    return verdict == Verdict.NO_DATA;
  }

  /** Adds it to a trace as yes, no or no data, with its numbers. */
  public TraceBuilder in(TraceBuilder trace) {
    String word = yes() ? "yes" : no() ? "no" : "no data";
    String text = detail.isEmpty() ? word : word + ": " + detail;
    return trace.input(name, text, "yes/no", asOf, quality);
  }
}
