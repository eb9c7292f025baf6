package org.alvhdesk.strategy.trace;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.alvhdesk.market.Quality;
import org.alvhdesk.market.Slice;
import org.alvhdesk.strategy.rules.Citation;

/** Writes one {@link RuleTrace}: statement, inputs, threshold, then the verdict that ends it. */
public final class TraceBuilder {
  private final String ruleId;
  private final Citation citation;
  private final String statement;
  private final List<TraceInput> inputs = new ArrayList<>();
  private String threshold = "";

  private TraceBuilder(String ruleId, Citation citation, String statement) {
    this.ruleId = ruleId;
    this.citation = citation;
    this.statement = statement;
  }

  /** Starts the trace of rule {@code ruleId}. */
  public static TraceBuilder rule(String ruleId, Citation citation, String statement) {
    return new TraceBuilder(ruleId, citation, statement);
  }

  /** Adds an input with its provenance. */
  public TraceBuilder input(String name, String value, String unit, Instant asOf, Quality quality) {
    inputs.add(new TraceInput(name, value, unit, asOf, quality));
    return this;
  }

  /** Adds an input that was read from {@code slice}. */
  public TraceBuilder input(String name, String value, String unit, Slice slice) {
    return input(name, value, unit, slice.marketTime(), slice.quality());
  }

  /** What the inputs are compared with, with unit. */
  public TraceBuilder threshold(String text) {
    threshold = text;
    return this;
  }

  /** Ends it: the rule shaped the result. */
  public RuleTrace fired(String effect) {
    return end(Verdict.FIRED, effect);
  }

  /** Ends it: tested, and it does not hold. */
  public RuleTrace notFired(String effect) {
    return end(Verdict.NOT_FIRED, effect);
  }

  /** Ends it: it could not be tested. */
  public RuleTrace noData(String effect) {
    return end(Verdict.NO_DATA, effect);
  }

  /** Ends it with {@code verdict}. */
  public RuleTrace end(Verdict verdict, String effect) {
    return new RuleTrace(ruleId, statement, citation, inputs, threshold, verdict, effect);
  }
}
