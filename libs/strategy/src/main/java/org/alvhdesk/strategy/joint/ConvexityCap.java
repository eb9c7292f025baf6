package org.alvhdesk.strategy.joint;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.alvhdesk.market.Quality;
import org.alvhdesk.strategy.joint.Repricer.HedgeLine;
import org.alvhdesk.strategy.rules.Citation;
import org.alvhdesk.strategy.trace.RuleTrace;
import org.alvhdesk.strategy.trace.Texts;
import org.alvhdesk.strategy.trace.TraceBuilder;

/**
 * Rule 003-12: at initiation the hedge offsets at most 0.35 of the condors' short convexity. The
 * source compares a delta with a gamma, and read locally the cap never binds (methodology 0.5), so
 * it is read over finite moves: the convexity of a book at an SPX move is its gain there less the
 * linear part, slope at no move times the move, along the DRIFT path; the ratio is the hedge's
 * convexity over the condors' negative one at -3, -5 and -10 %. Fired means that the cap is
 * exceeded.
 */
public final class ConvexityCap {
  /** Largest ratio, decimal (003-12). */
  public static final BigDecimal CAP = new BigDecimal("0.35");

  /** SPX moves looked at, decimals. */
  private static final List<Double> MOVES = List.of(-0.03, -0.05, -0.10);

  /** Half-width of the difference quotient that gives the slope, decimal return. */
  private static final double STEP = 1e-4;

  private static final Citation CITATION =
      new Citation(
          "003-12",
          "003",
          "when a hedge is set up, what its delta offsets stays within 0.35 of the net short"
              + " gamma");

  private ConvexityCap() {}

  /**
   * One move.
   *
   * @param spxMove decimal return
   * @param condorUsd convexity of the condors, US dollars; negative when they are short of it
   * @param hedgeUsd convexity of the hedge after the trades, US dollars
   * @param ratio hedge over minus condors, decimal; empty when the condors are not short convexity
   */
  public record Ratio(
      double spxMove, BigDecimal condorUsd, BigDecimal hedgeUsd, OptionalDouble ratio) {}

  /** The ratios and the rule with its inputs. */
  public record Check(List<Ratio> ratios, RuleTrace trace) {
    /** Copies the list. */
    public Check {
      ratios = List.copyOf(ratios);
    }
  }

  /**
   * Checks the hedge after the trades.
   *
   * @param cap largest ratio, decimal
   */
  public static Check check(
      JointBook book, DriftLink link, BigDecimal cap, Instant asOf, Quality quality) {
    return check(book, List.of(), link, cap, asOf, quality);
  }

  /**
   * The same for a book of which condors are missing: then it is not tested.
   *
   * @param missing condors that are not in {@code book}, for people
   * @param cap largest ratio, decimal
   */
  public static Check check(
      JointBook book,
      List<String> missing,
      DriftLink link,
      BigDecimal cap,
      Instant asOf,
      Quality quality) {
    List<HedgeLine> lines = JointScenarios.lines(book, book.after());
    DoubleUnaryOperator condors = x -> JointScenarios.condorGain(book, at(book, link, x));
    DoubleUnaryOperator hedge = x -> Repricer.hedgeGain(lines, at(book, link, x), book.vix());
    List<Ratio> ratios = new ArrayList<>();
    TraceBuilder rule =
        TraceBuilder.rule(
            "003-12",
            CITATION,
            "the hedge's convexity over finite SPX falls stays within a share of the condors'"
                + " short convexity");
    boolean exceeded = false;
    int known = 0;
    for (double move : MOVES) {
      double condor = convexity(condors, move);
      double own = convexity(hedge, move);
      OptionalDouble ratio = condor < 0 ? OptionalDouble.of(own / -condor) : OptionalDouble.empty();
      ratios.add(new Ratio(move, JointScenarios.usd(condor), JointScenarios.usd(own), ratio));
      known += ratio.isPresent() ? 1 : 0;
      exceeded |= ratio.orElse(0) > cap.doubleValue();
      String name = "ratio at SPX " + Texts.percent(BigDecimal.valueOf(move));
      rule.input(
          name,
          ratio.isPresent() ? Texts.fixed(ratio.getAsDouble(), 4) : "none",
          "decimal",
          asOf,
          quality);
    }
    rule.threshold("at most " + Texts.plain(cap));
    List<String> gaps = new ArrayList<>(missing);
    gaps.addAll(JointScenarios.gaps(book));
    if (!gaps.isEmpty()) {
      return new Check(ratios, rule.noData("HEDGE: not tested: " + String.join("; ", gaps)));
    }
    if (known == 0) {
      return new Check(
          ratios, rule.noData("HEDGE: not tested: the condors are not short convexity"));
    }
    return new Check(
        ratios,
        exceeded
            ? rule.fired("HEDGE: larger than the cap allows; buy less or none")
            : rule.notFired("HEDGE: within the cap"));
  }

  private static double convexity(DoubleUnaryOperator gain, double move) {
    double slope = (gain.applyAsDouble(STEP) - gain.applyAsDouble(-STEP)) / (2 * STEP);
    return gain.applyAsDouble(move) - slope * move;
  }

  private static Scenario at(JointBook book, DriftLink link, double move) {
    return DriftScenarios.scenario("convexity", book.vix(), move, link);
  }
}
