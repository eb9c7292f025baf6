package org.alvhdesk.quant.indicator;

import static org.alvhdesk.quant.indicator.Signal.in;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;

/**
 * Advance/decline line of a market and its deterioration against an index (methodology 3.4), live:
 * one {@link #accept} a session. Not thread-safe.
 *
 * <p>The line starts at 0 with the first session; only its shape means anything. A session with any
 * unusable input reads no data and adds nothing to the line.
 */
public final class Breadth {
  /**
   * State between two sessions.
   *
   * @param rules parameters
   * @param gate gate
   * @param line the line, issues or a sum of ratios
   * @param index last index close, points
   * @param average mean of the line
   * @param slope slope of the line
   * @param lineHigh high of the line
   * @param indexHigh high of the index
   * @param issues advancing + declining issues of the last usable sessions, oldest first
   * @param outside consecutive rows refused for their number of issues
   */
  public record State(
      BreadthRules rules,
      SessionGate.State gate,
      double line,
      double index,
      ExponentialMovingAverage.State average,
      RegressionSlope.State slope,
      RollingExtreme.State lineHigh,
      RollingExtreme.State indexHigh,
      List<Double> issues,
      int outside) {
    /** Copies the list. */
    public State {
      issues = List.copyOf(issues);
    }
  }

  private final BreadthRules rules;
  private final SessionGate gate;
  private final ExponentialMovingAverage average;
  private final RegressionSlope slope;
  private final RollingExtreme lineHigh;
  private final RollingExtreme indexHigh;
  private final IssueCount issues;
  private double line;
  private double index;

  /**
   * @param rules parameters; a warm-up shorter than the windows is lengthened
   */
  public Breadth(BreadthRules rules) {
    this.rules = rules;
    this.gate = new SessionGate(rules.gate().atLeast(rules.barsNeeded()));
    this.average = new ExponentialMovingAverage(rules.averageBars());
    this.slope = new RegressionSlope(rules.slopeBars());
    this.lineHigh = new RollingExtreme(RollingExtreme.Side.HIGH, rules.highBars());
    this.indexHigh = new RollingExtreme(RollingExtreme.Side.HIGH, rules.highBars());
    this.issues = new IssueCount();
  }

  private Breadth(State s) {
    this.rules = s.rules();
    this.gate = SessionGate.restore(s.gate());
    this.average = ExponentialMovingAverage.restore(s.average());
    this.slope = RegressionSlope.restore(s.slope());
    this.lineHigh = RollingExtreme.restore(s.lineHigh());
    this.indexHigh = RollingExtreme.restore(s.indexHigh());
    this.issues = new IssueCount(s.issues(), s.outside());
    this.line = s.line();
    this.index = s.index();
  }

  /** Continues from a state with the same bits. */
  public static Breadth restore(State state) {
    return new Breadth(state);
  }

  /**
   * Takes one session. Any number that is missing is NaN.
   *
   * @param advances issues that rose
   * @param declines issues that fell
   * @param indexClose index points
   * @throws IllegalArgumentException when the session is not after the last one
   */
  public void accept(LocalDate session, double advances, double declines, double indexClose) {
    Optional<NoDataReason> problem = problem(session, advances, declines, indexClose);
    if (problem.isPresent()) {
      gate.refuse(session, problem.get());
      return;
    }
    if (gate.offer(session) == SessionGate.Step.RESTART) {
      reset();
    }
    double net = advances - declines;
    line += rules.line() == BreadthRules.Line.NET ? net : net / (advances + declines);
    index = indexClose;
    average.accept(line);
    slope.accept(line);
    lineHigh.accept(line);
    indexHigh.accept(indexClose);
  }

  private Optional<NoDataReason> problem(
      LocalDate session, double advances, double declines, double indexClose) {
    Optional<NoDataReason> bad =
        Domain.NOT_NEGATIVE
            .problem(session, "advances", advances)
            .or(() -> Domain.NOT_NEGATIVE.problem(session, "declines", declines))
            .or(() -> Domain.POSITIVE.problem(session, "index close", indexClose));
    if (bad.isPresent()) {
      return bad;
    }
    double count = advances + declines;
    if (count > MOST_ISSUES || count == 0) {
      return Optional.of(
          new NoDataReason.BadInput(
              session,
              "advances + declines",
              Double.toString(count),
              "must be 1 to " + MOST_ISSUES + " issues"));
    }
    OptionalDouble usual = issues.contradicts(count, rules.maxIssuesJump(), rules.universeBars());
    if (usual.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new NoDataReason.BadInput(
            session,
            "advances + declines",
            Double.toString(count),
            "must be within "
                + 100 * rules.maxIssuesJump()
                + " % of the usual "
                + usual.getAsDouble()
                + " issues"));
  }

  private static final double MOST_ISSUES = 1e6;

  private void reset() {
    line = 0;
    average.reset();
    slope.reset();
    lineHigh.reset();
    indexHigh.reset();
  }

  private <T> Reading<T> whenOpen(Supplier<T> value) {
    Optional<NoDataReason> closed = gate.closed();
    return closed.isPresent()
        ? new Reading.NoData<>(closed.get())
        : new Reading.Value<>(value.get());
  }

  /** The line: issues, or a sum of ratios, since the first session or the last restart. */
  public Reading<Double> line() {
    return whenOpen(() -> line);
  }

  /** Early warning: the line is below its 20-bar exponential mean and its 20-bar slope is down. */
  public Reading<Signal> early() {
    return whenOpen(
        () ->
            Signal.of(
                falling(),
                in("line", line),
                in("mean of line", average.value()),
                in("slope of line a session", slope.value())));
  }

  /**
   * Deterioration: the early warning while the index is still within 3 % of its 63-bar high (the
   * highest close, this session included).
   */
  public Reading<Signal> deterioration() {
    return whenOpen(
        () ->
            Signal.of(
                falling() && index >= (1 - rules.nearHigh()) * indexHigh.value(),
                in("line", line),
                in("mean of line", average.value()),
                in("slope of line a session", slope.value()),
                in("index", index),
                in("high of index", indexHigh.value())));
  }

  /** Divergence: the index closes at its 63-bar high and the line does not. */
  public Reading<Signal> divergence() {
    return whenOpen(
        () ->
            Signal.of(
                index >= indexHigh.value() && line < lineHigh.value(),
                in("index", index),
                in("high of index", indexHigh.value()),
                in("line", line),
                in("high of line", lineHigh.value())));
  }

  private boolean falling() {
    return line < average.value() && slope.value() < 0;
  }

  /** The complete state. */
  public State state() {
    return new State(
        rules,
        gate.state(),
        line,
        index,
        average.state(),
        slope.state(),
        lineHigh.state(),
        indexHigh.state(),
        issues.values(),
        issues.outside());
  }
}
